/// A municipality that runs Integreat: what the API says of it, mended, and how it presents itself.
public struct Region: Hashable, Sendable {
    /// The path under the host, without slashes.
    public var slug: String
    /// With its prefix: `Stadt Augsburg`.
    public var name: String
    public var prefix: String
    public var nameWithoutPrefix: String
    public var live: Bool
    public var postalCode: String
    public var location: Coordinate?
    public var box: Box?
    public var languages: [OfferedLanguage]
    public var brand: Brand

    public init(
        slug: String, name: String, prefix: String, nameWithoutPrefix: String, live: Bool, postalCode: String,
        location: Coordinate?, box: Box?, languages: [OfferedLanguage], brand: Brand
    ) {
        self.slug = slug
        self.name = name
        self.prefix = prefix
        self.nameWithoutPrefix = nameWithoutPrefix
        self.live = live
        self.postalCode = postalCode
        self.location = location
        self.box = box
        self.languages = languages
        self.brand = brand
    }

    /// Degrees of WGS 84.
    public struct Coordinate: Hashable, Sendable {
        public var longitude: Double
        public var latitude: Double

        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    public struct Box: Hashable, Sendable {
        /// South-west.
        public var min: Coordinate
        /// North-east.
        public var max: Coordinate

        public init(min: Coordinate, max: Coordinate) {
            self.min = min
            self.max = max
        }
    }

    /// A language in which the region's Integreat can be read.
    public struct OfferedLanguage: Hashable, Sendable {
        /// The code of `Languages.yaml`, e.g. `pes`.
        public var code: String
        /// The code in the region's links, lower case, e.g. `fa`.
        public var apiCode: String

        public init(code: String, apiCode: String) {
            self.code = code
            self.apiCode = apiCode
        }
    }

    /// The region's name in a language; names of towns stay as they are where the brand knows none.
    public func name(in language: String) -> String { brand.names[language] ?? nameWithoutPrefix }

    /// The code that the region's links use for a language; nil where the region does not offer it.
    public func apiCode(for language: String) -> String? { languages.first { $0.code == language }?.apiCode }
}
