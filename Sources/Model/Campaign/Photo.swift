/// A photo of a campaign: where it lies, what of it counts, and what its use is bound to.
package struct Photo: Hashable, Sendable {
    /// Unique in its campaign.
    package var id: String
    /// Where `campaign.yaml` speaks of it.
    package var place: SourcePlace
    /// Relative to the campaign's folder, e.g. `images/markt.jpg`.
    package var file: Located<String>
    /// What must stay in the picture however it is cut.
    package var focus: FocalPoint
    /// Who is to be named: the photographer, an agency.
    package var credit: String
    package var license: PhotoLicense
    /// Whether the credit stands on the sheet.
    package var showsCredit: Bool
    /// Whether a person can be recognised, who must have agreed.
    package var showsPeople: Bool
    /// Nil where nobody had to agree.
    package var consent: Consent?
    /// What it shows, by language, for those who do not see it.
    package var alternatives: [String: String]
    /// The part of it that a material may show, by the material's name; elsewhere it is the whole.
    package var crops: [String: Window]
    /// The materials and regions that show it; nil is all.
    package var materials: [Located<String>]?
    package var regions: [Located<String>]?
    /// The posts on whose own pictures it stands; nil is none in particular. Where there are some, materials show it
    /// only if they are named, too.
    package var posts: [Located<String>]?

    package init(
        id: String, place: SourcePlace, file: Located<String>, focus: FocalPoint = .middle, credit: String,
        license: PhotoLicense, showsCredit: Bool = true, showsPeople: Bool, consent: Consent? = nil,
        alternatives: [String: String] = [:], crops: [String: Window] = [:], materials: [Located<String>]? = nil,
        regions: [Located<String>]? = nil, posts: [Located<String>]? = nil
    ) {
        self.id = id
        self.place = place
        self.file = file
        self.focus = focus
        self.credit = credit
        self.license = license
        self.showsCredit = showsCredit
        self.showsPeople = showsPeople
        self.consent = consent
        self.alternatives = alternatives
        self.crops = crops
        self.materials = materials
        self.regions = regions
        self.posts = posts
    }

    /// Whether a material shows it in a region.
    package func belongs(to material: String, in region: String) -> Bool {
        (materials?.contains { $0.value == material } ?? (posts == nil)) && belongs(in: region)
    }

    /// Whether it was chosen for a post's own picture in a region.
    package func belongs(toPost post: String, in region: String) -> Bool {
        posts?.contains { $0.value == post } == true && belongs(in: region)
    }

    /// Whether a region shows it at all.
    package func belongs(in region: String) -> Bool { regions?.contains { $0.value == region } ?? true }

    /// A place in the upright picture: shares of its width and height, from the upper left corner.
    package struct FocalPoint: Hashable, Sendable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }

        package static let middle = FocalPoint(x: 0.5, y: 0.5)
    }

    /// A part of the upright picture, in shares of its width and height.
    package struct Window: Hashable, Sendable {
        package var x: Double
        package var y: Double
        package var width: Double
        package var height: Double

        package init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }

        package static let whole = Window(x: 0, y: 0, width: 1, height: 1)
    }

    /// What the people in it have agreed to.
    package struct Consent: Hashable, Sendable {
        /// The last day on which the photo may be shown; nil is without end, until it is taken back.
        package var until: Day?
        /// Who gave it, or through whom they are reached.
        package var by: String?
        /// Where the signed paper lies.
        package var filed: String?
        package var place: SourcePlace

        package init(until: Day?, by: String? = nil, filed: String? = nil, place: SourcePlace) {
            self.until = until
            self.by = by
            self.filed = filed
            self.place = place
        }
    }
}

/// Under what terms a photo may be used: a Creative Commons licence by its short name, or what was agreed in words.
///
/// Source: the licences' own texts, creativecommons.org/licenses, section 3 (attribution).
package struct PhotoLicense: Hashable, Sendable {
    /// As it was written: `CC BY 4.0`, `Eigene Aufnahme`, `Vertrag mit Agentur X`.
    package var name: String
    private let writtenURL: String?

    /// - Parameter url: The terms' address; left out, that of a Creative Commons licence known by its name.
    package init(name: String, url: String? = nil) {
        self.name = name
        writtenURL = url
    }

    private var words: [Substring] { name.uppercased().split { $0 == " " || $0 == "-" } }

    /// Whether it is one of Creative Commons' licences that demand the author's name.
    package var demandsCredit: Bool { words.starts(with: ["CC", "BY"]) }

    /// Whether its author has given up all rights.
    package var isPublicDomain: Bool {
        ["CC0", "PUBLIC", "GEMEINFREI", "PDM"].contains { words.first == $0 } || words.starts(with: ["CC", "ZERO"])
    }

    /// Whether it forbids to change the picture, of which cutting it for a format may be one.
    package var forbidsChanges: Bool { demandsCredit && words.contains("ND") }

    /// Where its text stands: as written, else Creative Commons' own address.
    package var url: String? {
        if let writtenURL { return writtenURL }
        guard demandsCredit, let version = words.last, version.contains("."),
            version.allSatisfy({ $0.isNumber || $0 == "." })
        else { return nil }
        let parts = words.dropFirst().dropLast().map { $0.lowercased() }
        guard parts.allSatisfy({ ["by", "sa", "nd", "nc"].contains($0) }) else { return nil }
        return "https://creativecommons.org/licenses/\(parts.joined(separator: "-"))/\(version)/"
    }
}
