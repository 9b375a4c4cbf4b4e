package import Model
internal import Workspace

/// What an entry sends, as a person approves it: the text, the pictures, the platform and the account.
package struct EntryContent: Hashable, Sendable {
    /// The platform's name; for what is no post, the entry's kind.
    package var channel: String
    /// Empty where there is none.
    package var account: String
    /// Where the account's posts go; another server under the same name is another account.
    package var destination: String
    package var text: String
    /// What the platform is told of the text's language (BCP 47).
    package var languageTag: String?
    package var link: String?
    /// As they stand in the text, with `#`.
    package var tags: [String]
    package var facets: [ComposedPost.Facet]
    package var pictures: [Picture]

    package init(
        channel: String, account: String, destination: String = "", text: String, languageTag: String? = nil,
        link: String? = nil, tags: [String] = [],
        facets: [ComposedPost.Facet] = [], pictures: [Picture] = []
    ) {
        self.channel = channel
        self.account = account
        self.destination = destination
        self.text = text
        self.languageTag = languageTag
        self.link = link
        self.tags = tags
        self.facets = facets
        self.pictures = pictures
    }

    /// A picture by the hash of its bytes, which the ledger keeps once.
    package struct Picture: Hashable, Sendable {
        /// Without folders.
        package var name: String
        /// SHA-256, 64 lower-case hexadecimal digits.
        package var sha256: String
        /// In bytes.
        package var size: Int
        package var mediaType: String
        package var alt: String?

        package init(name: String, bytes: [UInt8], mediaType: String, alt: String?) {
            self.init(name: name, sha256: SHA256.hex(of: bytes), size: bytes.count, mediaType: mediaType, alt: alt)
        }

        init(name: String, sha256: String, size: Int, mediaType: String, alt: String?) {
            self.name = name
            self.sha256 = sha256
            self.size = size
            self.mediaType = mediaType
            self.alt = alt
        }
    }

    /// The hash that an approval names: of exactly this content, independent of its representation in the ledger.
    package var hash: String {
        let sum = Digest()
        sum.add("litfass-content-1")
        for part in [channel, account, destination, text, languageTag ?? "", link ?? ""] + tags { sum.add(part) }
        for facet in facets {
            switch facet.target {
            case .link(let address): sum.add("\(facet.bytes.lowerBound)-\(facet.bytes.upperBound) link \(address)")
            case .tag(let name): sum.add("\(facet.bytes.lowerBound)-\(facet.bytes.upperBound) tag \(name)")
            }
        }
        for picture in pictures {
            for part in [picture.name, picture.sha256, picture.mediaType, picture.alt ?? ""] { sum.add(part) }
        }
        return sum.hex()
    }
}
