public import Model
public import Page

/// Everything that a campaign's press kit shows. All paths are relative to `Output/<campaign>`.
public struct KitContents: Hashable, Sendable {
    /// The campaign's folder name.
    public var campaign: String
    public var title: String
    public var kind: CampaignKind
    public var from: Day
    public var to: Day
    /// The first one's colours stand on the first page.
    public var regions: [Region]
    /// In the order in which they are shown.
    public var languages: [Language]
    /// In the order in which they are shown; a material that is not among them comes last, under its own name.
    public var materials: [Material]
    /// Names of placements by id.
    public var placements: [String: String]
    /// The manifest's artifacts: previews and downloads are taken from them.
    public var artifacts: [Artifact]
    /// Small pictures to show instead of a full one; see `OutputTree.thumbnail`.
    public var thumbnails: [OutputTree.Sheet: Picture]
    /// What photos show, in German, by id.
    public var photos: [String: String]
    public var posts: [Post]
    public var plan: [PlanEntry]
    public var deadlines: [Deadline]
    /// What people are invited to.
    public var event: Campaign.Event?
    public var packages: [Package]
    public var findings: [Finding]
    /// Name and version of the program that made it.
    public var program: String

    public init(
        campaign: String, title: String, kind: CampaignKind, from: Day, to: Day, regions: [Region],
        languages: [Language], materials: [Material], placements: [String: String] = [:], artifacts: [Artifact] = [],
        thumbnails: [OutputTree.Sheet: Picture] = [:], photos: [String: String] = [:], posts: [Post] = [],
        plan: [PlanEntry] = [],
        deadlines: [Deadline] = [], event: Campaign.Event? = nil, packages: [Package] = [], findings: [Finding] = [],
        program: String
    ) {
        self.campaign = campaign
        self.title = title
        self.kind = kind
        self.from = from
        self.to = to
        self.regions = regions
        self.languages = languages
        self.materials = materials
        self.placements = placements
        self.artifacts = artifacts
        self.thumbnails = thumbnails
        self.photos = photos
        self.posts = posts
        self.plan = plan
        self.deadlines = deadlines
        self.event = event
        self.packages = packages
        self.findings = findings
        self.program = program
    }

    public struct Region: Hashable, Sendable {
        public var slug: String
        public var name: String
        public var surface: RGB
        public var ink: RGB
        public var accent: RGB
        /// Two letters, e.g. `BY`: whose public holidays count.
        public var land: String

        public init(slug: String, name: String, surface: RGB, ink: RGB, accent: RGB, land: String = "") {
            self.slug = slug
            self.name = name
            self.surface = surface
            self.ink = ink
            self.accent = accent
            self.land = land
        }

        public init(_ region: Model.Region) {
            self.init(
                slug: region.slug, name: region.name, surface: region.brand.surface.rgb, ink: region.brand.ink.rgb,
                accent: region.brand.accent.rgb, land: region.brand.land)
        }
    }

    public struct Language: Hashable, Sendable {
        public var code: String
        /// Its own name.
        public var name: String
        public var germanName: String
        public var bcp47: String
        public var direction: Direction
        /// No person who speaks it has read its texts yet.
        public var isDraft: Bool

        public init(
            code: String, name: String, germanName: String, bcp47: String, direction: Direction, isDraft: Bool
        ) {
            self.code = code
            self.name = name
            self.germanName = germanName
            self.bcp47 = bcp47
            self.direction = direction
            self.isDraft = isDraft
        }

        public init(_ language: Model.Language, review: Texts.Review.State) {
            self.init(
                code: language.code, name: language.name, germanName: language.names.de, bcp47: language.bcp47,
                direction: language.direction, isDraft: review == .draft)
        }
    }

    public struct Material: Hashable, Sendable {
        /// As campaigns name it, e.g. `poster-a3`.
        public var name: String
        /// For people, e.g. `Plakat A3`.
        public var title: String
        /// A letter, which no print shop gets.
        public var isLetter: Bool

        public init(name: String, title: String, isLetter: Bool = false) {
            self.name = name
            self.title = title
            self.isLetter = isLetter
        }
    }
}
