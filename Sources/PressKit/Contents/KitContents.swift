package import Build
package import Model
package import Page

/// Everything that a campaign's press kit shows. All paths are relative to `Output/<campaign>`.
package struct KitContents: Hashable, Sendable {
    /// The campaign's folder name.
    package var campaign: String
    package var title: String
    package var kind: CampaignKind
    package var from: Day
    package var to: Day
    /// The first one's colours stand on the first page.
    package var regions: [Region]
    /// In the order in which they are shown.
    package var languages: [Language]
    /// In the order in which they are shown; a material that is not among them comes last, under its own name.
    package var materials: [Material]
    /// Names of placements by id.
    package var placements: [String: String]
    /// The manifest's artifacts: previews and downloads are taken from them.
    package var artifacts: [Artifact]
    /// Small pictures to show instead of a full one; see `OutputTree.thumbnail`.
    package var thumbnails: [OutputTree.Sheet: Picture]
    /// What photos show, in German, by id.
    package var photos: [String: String]
    package var posts: [Post]
    package var plan: [PlanEntry]
    package var deadlines: [Deadline]
    /// What people are invited to.
    package var event: Campaign.Event?
    package var packages: [Package]
    package var findings: [Finding]
    /// Name and version of the program that made it.
    package var program: String

    package init(
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

    package struct Region: Hashable, Sendable {
        package var slug: String
        package var name: String
        package var surface: RGB
        package var ink: RGB
        package var accent: RGB
        /// Two letters, e.g. `BY`: whose public holidays count.
        package var land: String

        package init(slug: String, name: String, surface: RGB, ink: RGB, accent: RGB, land: String = "") {
            self.slug = slug
            self.name = name
            self.surface = surface
            self.ink = ink
            self.accent = accent
            self.land = land
        }

        package init(_ region: Model.Region) {
            self.init(
                slug: region.slug, name: region.name, surface: region.brand.surface.rgb, ink: region.brand.ink.rgb,
                accent: region.brand.accent.rgb, land: region.brand.land)
        }
    }

    package struct Language: Hashable, Sendable {
        package var code: String
        /// Its own name.
        package var name: String
        package var germanName: String
        package var bcp47: String
        package var direction: Direction
        /// No person who speaks it has read its texts yet.
        package var isDraft: Bool

        package init(
            code: String, name: String, germanName: String, bcp47: String, direction: Direction, isDraft: Bool
        ) {
            self.code = code
            self.name = name
            self.germanName = germanName
            self.bcp47 = bcp47
            self.direction = direction
            self.isDraft = isDraft
        }

        package init(_ language: Model.Language, isDraft: Bool) {
            self.init(
                code: language.code, name: language.name, germanName: language.names.de, bcp47: language.bcp47,
                direction: language.direction, isDraft: isDraft)
        }
    }

    package struct Material: Hashable, Sendable {
        /// As campaigns name it, e.g. `poster-a3`.
        package var name: String
        /// For people, e.g. `Plakat A3`.
        package var title: String
        /// A letter, which no print shop gets.
        package var isLetter: Bool

        package init(name: String, title: String, isLetter: Bool = false) {
            self.name = name
            self.title = title
            self.isLetter = isLetter
        }
    }
}
