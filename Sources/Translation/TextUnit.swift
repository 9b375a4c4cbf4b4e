package import Formats
package import Model

/// One string of a campaign that is translated: in the source language, and in another.
///
/// In the source language's own list, both are the same.
package struct TextUnit: Hashable, Sendable {
    /// What a string is for.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// On sheets, or beside posts in general: `headline.long`, `steps.1`.
        case sheet
        /// The words of a post.
        case post
        /// What stands in a post's picture, for those who do not see it.
        case alternative
        /// On a picture that a post has to itself.
        case picture
        /// A hashtag without `#`: it holds neither spaces nor `#`.
        case tag
    }

    /// Its path in the text file with dots, list positions from 1: `posts.start.picture.items.2`.
    package var key: String
    package var kind: Kind
    /// As it is written, with placeholders.
    package var source: String
    /// Nil where it is not translated yet.
    package var target: String?
    /// Where it stands in the language's text file, or would stand.
    ///
    /// A text in one length may be the translation of one in several, and the other way round: then it is not the key's.
    package var path: [YAMLStep]
    /// In the source language's file; nil where that is the other one.
    package var sourcePlace: SourcePlace
    package var targetPlace: SourcePlace?
    /// Whether the language can do without it: another length of the same text is there, or it is a hashtag.
    package var isOptional: Bool

    /// The name of the post's text to which it belongs; nil for all that stands on sheets.
    package var post: String? {
        guard path.count > 1, path[0] == .key("posts"), case .key(let name) = path[1] else { return nil }
        return name
    }

    /// The text without its length: `headline` of `headline.long`.
    package var group: String {
        length.map { String(key.dropLast($0.rawValue.count + 1)) } ?? key
    }

    /// Which of several lengths it is; nil for a text in one.
    package var length: Texts.VariantLength? {
        guard let dot = key.lastIndex(of: ".") else { return nil }
        return Texts.VariantLength(rawValue: String(key[key.index(after: dot)...]))
    }
}
