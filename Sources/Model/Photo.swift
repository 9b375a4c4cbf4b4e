/// A photo of a campaign: where it lies, what of it counts, and what its use is bound to.
public struct Photo: Hashable, Sendable {
    public var id: String
    public var place: SourcePlace
    /// Relative to the campaign's folder, e.g. `images/markt.jpg`.
    public var file: Located<String>
    /// What must stay in the picture however it is cut.
    public var focus: Point
    /// Who is to be named: the photographer, an agency.
    public var credit: String
    public var license: PhotoLicense
    /// Whether the credit stands on the sheet.
    public var showsCredit: Bool
    /// Whether a person can be recognised, who must have agreed.
    public var showsPeople: Bool
    public var consent: Consent?
    /// What it shows, by language, for those who do not see it.
    public var alternatives: [String: String]
    /// The part of it that a material may show, by the material's name; elsewhere it is the whole.
    public var crops: [String: Window]
    /// The materials and regions that show it; nil is all.
    public var materials: [Located<String>]?
    public var regions: [Located<String>]?

    public init(
        id: String, place: SourcePlace, file: Located<String>, focus: Point = .middle, credit: String,
        license: PhotoLicense, showsCredit: Bool = true, showsPeople: Bool, consent: Consent? = nil,
        alternatives: [String: String] = [:], crops: [String: Window] = [:], materials: [Located<String>]? = nil,
        regions: [Located<String>]? = nil
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
    }

    public func belongs(to material: String, in region: String) -> Bool {
        (materials?.contains { $0.value == material } ?? true) && (regions?.contains { $0.value == region } ?? true)
    }

    /// A place in the upright picture: shares of its width and height, from the upper left corner.
    public struct Point: Hashable, Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }

        public static let middle = Point(x: 0.5, y: 0.5)
    }

    /// A part of the upright picture, in shares of its width and height.
    public struct Window: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double

        public init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }

        public static let whole = Window(x: 0, y: 0, width: 1, height: 1)
    }

    /// What the people in it have agreed to.
    public struct Consent: Hashable, Sendable {
        /// The last day on which the photo may be shown; nil is without end, until it is taken back.
        public var until: Day?
        /// Who gave it, or through whom they are reached.
        public var by: String?
        /// Where the signed paper lies.
        public var filed: String?
        public var place: SourcePlace

        public init(until: Day?, by: String? = nil, filed: String? = nil, place: SourcePlace) {
            self.until = until
            self.by = by
            self.filed = filed
            self.place = place
        }
    }
}
