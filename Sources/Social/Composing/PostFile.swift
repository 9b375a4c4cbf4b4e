internal import Formats
package import Model

/// The two files of a composed post: the text to paste, and everything for tools.
package enum PostFile {
    /// Exactly what is to be pasted, in UTF-8, with a line break at the end only where the text has one.
    package static func text(_ post: ComposedPost) -> [UInt8] { Array(post.message.text.utf8) }

    /// All fields as JSON: keys sorted, the same bytes each time.
    package static func json(_ post: ComposedPost) -> [UInt8] { RecordJSON.indented(Record(post)) }

    /// All parts of a thread to paste one after the other, each below a line with its place and language.
    package static func threadText(_ parts: [ComposedPost]) -> [UInt8] {
        let parts = parts.enumerated().map {
            "──── \($0 + 1)/\(parts.count) · \($1.language) ────\n\n\($1.message.text)\n"
        }
        return Array(parts.joined(separator: "\n").utf8)
    }

    /// The parts of a thread in order, each with all its fields.
    package static func threadJSON(_ parts: [ComposedPost]) -> [UInt8] {
        RecordJSON.indented(
            ThreadRecord(
                post: parts.first?.post, platform: parts.first?.platform, language: threadLanguage,
                parts: parts.map(Record.init)))
    }

    /// Stands for many languages in the names of files.
    package static let threadLanguage = "mul"

    private struct ThreadRecord: Encodable {
        let post: String?
        let platform: String?
        let language: String
        let parts: [Record]
    }

    /// A key stands even where there is no value.
    private struct Record: Encodable {
        let post: ComposedPost

        init(_ post: ComposedPost) { self.post = post }

        enum Key: String, CodingKey {
            case post, platform, language, languageTag, text, variant, length, limit, valid, link, tags, alt, image,
                facets, thread
        }

        func encode(to encoder: any Encoder) throws {
            var record = encoder.container(keyedBy: Key.self)
            try record.encode(post.post, forKey: .post)
            try record.encode(post.platform, forKey: .platform)
            try record.encode(post.language, forKey: .language)
            try record.encode(post.message.languageTag, forKey: .languageTag)
            try record.encode(post.message.text, forKey: .text)
            try record.encode(post.variant?.rawValue, forKey: .variant)
            try record.encode(post.length, forKey: .length)
            try record.encode(post.limit, forKey: .limit)
            try record.encode(post.isPublishable, forKey: .valid)
            try record.encode(post.message.link, forKey: .link)
            try record.encode(post.message.tags, forKey: .tags)
            try record.encode(post.alt, forKey: .alt)
            try record.encode(post.image?.path, forKey: .image)
            try record.encode(post.message.facets.map(FacetRecord.init), forKey: .facets)
            try record.encode(post.thread, forKey: .thread)
        }
    }

    private struct FacetRecord: Encodable {
        let byteStart: Int
        let byteEnd: Int
        var link: String?
        var tag: String?

        init(_ facet: Message.Facet) {
            byteStart = facet.bytes.lowerBound
            byteEnd = facet.bytes.upperBound
            switch facet.target {
            case .link(let address): link = address
            case .tag(let name): tag = name
            }
        }
    }
}
