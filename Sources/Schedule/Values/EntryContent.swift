public import Model
internal import Workspace

/// What an entry sends, as a person approves it: the text, the pictures, the platform and the account.
public struct EntryContent: Hashable, Sendable {
    /// The platform's name; for what is no post, the entry's kind.
    public var channel: String
    /// Empty where there is none.
    public var account: String
    /// Where the account's posts go; another server under the same name is another account.
    public var destination: String
    public var text: String
    /// What the platform is told of the text's language (BCP 47).
    public var languageTag: String?
    public var link: String?
    /// As they stand in the text, with `#`.
    public var tags: [String]
    public var facets: [ComposedPost.Facet]
    public var pictures: [Picture]

    public init(
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
    public struct Picture: Hashable, Sendable {
        /// Without folders.
        public var name: String
        /// SHA-256, 64 lower-case hexadecimal digits.
        public var sha256: String
        /// In bytes.
        public var size: Int
        public var mediaType: String
        public var alt: String?

        public init(name: String, bytes: [UInt8], mediaType: String, alt: String?) {
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
    public var hash: String {
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
