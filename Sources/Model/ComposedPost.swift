/// A post in one language as one platform takes it, ready to be pasted or sent.
public struct ComposedPost: Hashable, Sendable {
    /// The post's id in the campaign.
    public var post: String
    /// The platform's name.
    public var platform: String
    /// The code of `Languages.yaml`.
    public var language: String
    /// What the platform is told of the language; nil where it does not ask.
    public var languageTag: String?
    /// Exactly what is pasted.
    public var text: String
    /// Which of the text's variants it is; nil where the text has none.
    public var variant: Variant?
    /// As the platform counts it.
    public var length: Int
    public var limit: Int
    /// The address that readers are sent to.
    public var link: String?
    /// As they stand in the text, with `#`.
    public var tags: [String]
    /// What stands in the picture; nil where there is no picture or the platform takes no such text.
    public var alt: String?
    public var image: Image?
    /// The parts of the text that open an address or a tag, in the order of the text; only where the platform wants
    /// them told.
    public var facets: [Facet]
    /// Its place in a thread of several languages, from 0; nil for a post of its own.
    public var thread: Int?
    public var findings: [Finding]

    public init(
        post: String, platform: String, language: String, languageTag: String?, text: String, variant: Variant?,
        length: Int, limit: Int, link: String?, tags: [String], alt: String?, image: Image?, facets: [Facet],
        thread: Int? = nil, findings: [Finding]
    ) {
        self.post = post
        self.platform = platform
        self.language = language
        self.languageTag = languageTag
        self.text = text
        self.variant = variant
        self.length = length
        self.limit = limit
        self.link = link
        self.tags = tags
        self.alt = alt
        self.image = image
        self.facets = facets
        self.thread = thread
        self.findings = findings
    }

    /// Whether the platform takes it: no finding is an error.
    public var isPublishable: Bool { !findings.contains { $0.severity == .error } }

    public enum Variant: String, Hashable, Sendable, CaseIterable { case long, medium, short }

    /// The picture of a post.
    public struct Image: Hashable, Sendable {
        public var material: String
        /// The file, relative to the region's folder in the output.
        public var path: String
        /// In pixels; nil where it is not known.
        public var size: PlatformRules.PixelSize?
        /// How large the file is; nil where it is not made yet.
        public var bytes: Int?

        public init(material: String, path: String, size: PlatformRules.PixelSize? = nil, bytes: Int? = nil) {
            self.material = material
            self.path = path
            self.size = size
            self.bytes = bytes
        }

        /// `png` or `jpeg`, as `PlatformRules.Media.formats` calls it.
        public var format: String { path.hasSuffix(".jpg") ? "jpeg" : "png" }
    }

    /// A stretch of the text, counted in UTF-8 bytes, its end exclusive.
    public struct Facet: Hashable, Sendable {
        public enum Target: Hashable, Sendable {
            case link(String)
            /// Without `#`.
            case tag(String)
        }

        public var bytes: Range<Int>
        public var target: Target

        public init(bytes: Range<Int>, target: Target) {
            self.bytes = bytes
            self.target = target
        }
    }
}
