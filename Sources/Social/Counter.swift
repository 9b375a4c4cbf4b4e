internal import Foundation
package import Model

/// The length of a text as a platform counts it.
package enum Counter {
    /// - Parameter contentWarning: What stands before the text to be opened, on platforms that have it; it counts.
    package static func count(_ text: String, _ rules: PlatformRules, contentWarning: String = "") -> Int {
        return switch rules.counting {
        case .mastodon: Graphemes.count(contentWarning + MastodonText.countable(text, urlWeight: rules.urlWeight))
        default: count(contentWarning + text, by: rules)
        }
    }

    private static func count(_ text: String, by rules: PlatformRules) -> Int {
        switch rules.counting {
        case .graphemes: Graphemes.count(text)
        case .utf16: text.utf16.count
        case .utf8: text.utf8.count
        case .codePoints: text.unicodeScalars.count
        case .mastodon: Graphemes.count(MastodonText.countable(text, urlWeight: rules.urlWeight))
        case .twitter: weighted(text, urlWeight: rules.urlWeight)
        case .threads: threads(text)
        }
    }

    /// The length beside the limit.
    package static func measure(_ text: String, _ rules: PlatformRules, withPicture: Bool = false) -> TextLength {
        let length = count(text, rules)
        let limit = rules.limit(withPicture: withPicture)
        let bytes = rules.byteLimit.map { max(0, text.utf8.count - $0) } ?? 0
        return TextLength(length: length, limit: limit, excess: max(0, length - limit), excessBytes: bytes)
    }

    /// twitter-text 3: scalars of the NFC form in these ranges weigh 1, all else 2, an emoji sequence 2, an address
    /// `urlWeight`.
    private static func weighted(_ text: String, urlWeight: Int?) -> Int {
        let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        var urls = (urlWeight == nil ? [] : URLScanner(.twitter).urls(in: scalars))[...]
        var weight = 0
        var i = 0
        while i < scalars.count {
            if let url = urls.first, url.lowerBound == i {
                weight += urlWeight ?? 0
                i = url.upperBound
                urls.removeFirst()
                continue
            }
            let emoji = EmojiSequence.length(in: scalars, at: i)
            weight += emoji == 0 && isLight(scalars[i]) ? 1 : 2
            i += max(1, emoji)
        }
        return weight
    }

    private static func isLight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: true
        default: false
        }
    }

    private static func threads(_ text: String) -> Int {
        let scalars = Array(text.unicodeScalars)
        var length = 0
        var i = 0
        while i < scalars.count {
            let emoji = EmojiSequence.length(in: scalars, at: i)
            length += emoji == 0 ? 1 : scalars[i..<(i + emoji)].reduce(0) { $0 + UTF8.width($1) }
            i += max(1, emoji)
        }
        return length
    }
}
