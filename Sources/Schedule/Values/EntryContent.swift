package import Formats
package import Model
internal import Plan
internal import Workspace

/// What an entry sends, as a person approves it: the message, the pictures, the platform and the account.
package struct EntryContent: Hashable, Sendable {
    /// The platform's name; for what is no post, the entry's kind.
    package var channel: String
    /// Empty where there is none.
    package var account: String
    /// Where the account's posts go; another server under the same name is another account.
    package var destination: String
    package var message: Message
    package var pictures: [Picture]

    /// A picture by the hash of its bytes, which the ledger keeps once.
    package struct Picture: Hashable, Sendable, Codable {
        /// Without folders.
        package var name: String
        /// SHA-256, 64 lower-case hexadecimal digits.
        package var sha256: String
        /// In bytes.
        package var size: Int
        package var format: PictureFormat
        package var alt: String?

        private enum CodingKeys: String, CodingKey {
            case name, sha256, size, alt
            case format = "mediaType"
        }
    }

    /// Of all pictures, in bytes.
    var pictureSize: Int { pictures.reduce(0) { $0 + $1.size } }

    /// The hash that an approval names: of exactly this content, independent of its representation in the ledger.
    package var hash: String {
        let sum = Digest()
        sum.add("litfass-content-1")
        let parts = [channel, account, destination, message.text, message.languageTag ?? "", message.link ?? ""]
        for part in parts + message.tags { sum.add(part) }
        for facet in message.facets {
            switch facet.target {
            case .link(let address): sum.add("\(facet.bytes.lowerBound)-\(facet.bytes.upperBound) link \(address)")
            case .tag(let name): sum.add("\(facet.bytes.lowerBound)-\(facet.bytes.upperBound) tag \(name)")
            }
        }
        for picture in pictures {
            for part in [picture.name, picture.sha256, picture.format.mediaType, picture.alt ?? ""] { sum.add(part) }
        }
        return sum.hex()
    }
}

extension EntryContent {
    /// What an entry of a plan sends, once it is chosen who does.
    init(_ planned: PlannedEntry, picture: PictureFile?) {
        let key = planned.entry.key
        self.init(
            channel: key.kind == .post ? key.channel : key.kind.rawValue, account: planned.sender?.account ?? "",
            destination: planned.sender?.destination ?? "", message: planned.message,
            pictures: [planned.picture].compactMap { planned in
                guard let planned, let picture else { return nil }
                return Picture(
                    name: planned.name, sha256: picture.sha256, size: picture.bytes.count,
                    format: planned.format, alt: planned.alt)
            })
    }
}

/// A picture's bytes and their SHA-256.
struct PictureFile: Hashable, Sendable {
    let bytes: [UInt8]
    let sha256: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        sha256 = SHA256.hex(of: bytes)
    }
}

/// A content as the ledger keeps it.
extension EntryContent {
    private struct Record: Codable {
        var channel, account, destination, text: String
        var languageTag, link: String?
        var tags: [String]
        var facets: [Facet]
        var pictures: [Picture]

        struct Facet: Codable {
            var from, to: Int
            var link, tag: String?
        }
    }

    var json: String {
        let record = Record(
            channel: channel, account: account, destination: destination, text: message.text,
            languageTag: message.languageTag, link: message.link, tags: message.tags,
            facets: message.facets.map { facet in
                switch facet.target {
                case .link(let address): .init(from: facet.bytes.lowerBound, to: facet.bytes.upperBound, link: address)
                case .tag(let name): .init(from: facet.bytes.lowerBound, to: facet.bytes.upperBound, tag: name)
                }
            }, pictures: pictures)
        return JSONText.encode(record)
    }

    /// Nil where the text is no such record.
    init?(json: String) {
        guard let record = JSONText.decode(Record.self, json) else { return nil }
        let facets = record.facets.compactMap { facet -> Message.Facet? in
            guard facet.from >= 0, facet.from <= facet.to else { return nil }
            if let link = facet.link { return .init(bytes: facet.from..<facet.to, target: .link(link)) }
            return facet.tag.map { .init(bytes: facet.from..<facet.to, target: .tag($0)) }
        }
        self.init(
            channel: record.channel, account: record.account, destination: record.destination,
            message: Message(
                text: record.text, languageTag: record.languageTag, link: record.link, tags: record.tags,
                facets: facets), pictures: record.pictures)
    }
}
