/// A municipality that runs Integreat: what the API says of it, repaired, and how it presents itself.
package struct Region: Hashable, Sendable {
    /// The path under the host, without slashes.
    package var slug: String
    /// With its prefix: `Stadt Augsburg`.
    package var name: String
    /// What stands before the name, e.g. `Stadt`; may be empty.
    package var prefix: String
    package var nameWithoutPrefix: String
    /// Whether the public can read it; nothing is made for a region that is not.
    package var live: Bool
    package var postalCode: String
    /// On the map; nil where the API gives none.
    package var location: Coordinate?
    /// The area on the map; nil where the API gives none.
    package var box: Box?
    /// Empty where they are not known: older and shortened answers of the API do not tell them.
    package var languages: [OfferedLanguage]
    package var brand: Brand

    package init(
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
    package struct Coordinate: Hashable, Sendable {
        package var longitude: Double
        package var latitude: Double

        package init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// A rectangle on the map.
    package struct Box: Hashable, Sendable {
        /// South-west.
        package var min: Coordinate
        /// North-east.
        package var max: Coordinate

        package init(min: Coordinate, max: Coordinate) {
            self.min = min
            self.max = max
        }
    }

    /// A language in which the region's Integreat can be read.
    package struct OfferedLanguage: Hashable, Sendable {
        /// The code of `Languages.yaml`, e.g. `pes`.
        package var code: String
        /// The code in the region's links, lower case, e.g. `fa`.
        package var apiCode: String

        package init(code: String, apiCode: String) {
            self.code = code
            self.apiCode = apiCode
        }
    }

    /// The region's name in a language; names of towns stay as they are where the brand knows none.
    package func name(in language: String) -> String { brand.names[language] ?? nameWithoutPrefix }

    /// The code that the region's links use for a language; nil where the region does not offer it.
    package func apiCode(for language: String) -> String? { languages.first { $0.code == language }?.apiCode }
}
