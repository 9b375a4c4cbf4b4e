internal import Build
internal import Model
internal import Page

/// Everything that a campaign's press kit shows. All paths are relative to the page's own folder, at first
/// `Output/<campaign>`.
struct KitContents: Hashable, Sendable {
    /// The campaign's folder name.
    var campaign: String
    var title: String
    var kind: CampaignKind
    var from: Day
    var to: Day
    /// The first one's colours stand on the first page.
    var regions: [Region]
    /// In the order in which they are shown.
    var languages: [Language]
    /// What sheets in many languages are called, e.g. `Mehrsprachig`.
    var multilingual: String
    /// In the order in which they are shown; a material that is not among them comes last, under its own name.
    var materials: [Material]
    /// Names of placements by id.
    var placements: [String: String] = [:]
    /// The manifest's artifacts: previews and downloads are taken from them.
    var artifacts: [Artifact] = []
    /// What photos show, in German, by id.
    var photos: [String: String] = [:]
    var posts: [Post] = []
    var plan: [PlannedPost] = []
    var deadlines: [Deadline] = []
    var tasks: [Task] = []
    /// What people are invited to.
    var event: Campaign.Event?
    var packages: [Package] = []
    /// Of the campaign; those of its artifacts stand with them.
    var findings: [Finding] = []
    /// Name and version of the program that made it.
    var program: String
    /// Whether each region has a page of its own.
    var isSplit = false
    /// The way from the page to what is there once for all regions: `../` on a region's own page.
    var root = ""

    struct Region: Hashable, Sendable {
        var slug: String
        var name: String
        var surface: RGB
        var ink: RGB
        var accent: RGB
        /// The Land, two letters, e.g. `BY`.
        var federalState = ""
        /// Whom people ask, e.g. `Fachstelle Integration`; may be empty.
        var office = ""
        /// Of its Land.
        var holidays = PublicHolidays()
        /// Under which it stands in a list, e.g. `Zwönitz` of `Stadt Zwönitz`; empty for the name itself.
        var listName = ""
    }

    struct Language: Hashable, Sendable {
        var code: String
        /// Its own name.
        var name: String
        var germanName: String
        var bcp47: String
        var direction: Direction
        /// No person who speaks it has read its texts yet.
        var isDraft: Bool
    }

    struct Material: Hashable, Sendable {
        /// As campaigns name it, e.g. `poster-a3`.
        var name: String
        /// For people, e.g. `Plakat A3`.
        var title: String
        /// A letter, which no print shop gets.
        var isLetter = false
    }

    /// One message on one platform in one language.
    struct Post: Hashable, Sendable {
        /// The campaign's name for the message, e.g. `start`.
        var id: String
        var region: String
        var platform: String
        /// For people, e.g. `Mastodon`.
        var platformName: String
        var language: String
        /// All that is to be copied, with link and hashtags.
        var text: String
        /// What the picture says, for those who do not see it.
        var alt: String?
        var link: String?
        var picture: Artifact.Picture?
        /// As the platform counts it.
        var length: Int
        var limit: Int
    }

    /// When a message goes out, by the clock of its region.
    struct PlannedPost: Hashable, Sendable {
        var post: String
        var region: String
        var at: LocalTime
        /// For people, e.g. `Mastodon`.
        var channels: [String]
        /// Codes.
        var languages: [String]
    }

    struct Deadline: Hashable, Sendable {
        var day: Day
        /// For people, e.g. `Druckauftrag abgeben`.
        var title: String
    }

    /// What is to be done at one time, by the clock of its region.
    struct Task: Hashable, Sendable {
        var region: String
        var at: LocalTime
        /// For people, e.g. `Plakate aufhängen`.
        var title: String
        /// Whether a person is reminded, or Litfass does it: for people.
        var kind: String
    }

    /// An archive of one language, to pass on.
    struct Package: Hashable, Sendable {
        var path: String
        var region: String
        /// A code, or `mul`.
        var language: String
        /// How many files are in it.
        var files: Int
        /// Its size in bytes.
        var size: Int
    }
}

extension KitContents {
    func region(_ slug: String) -> Region? { regions.first { $0.slug == slug } }

    func regionName(_ slug: String) -> String { region(slug)?.name ?? slug }

    func title(ofMaterial name: String) -> String {
        materials.first { $0.name == name }?.title ?? GermanFormat.heading(name)
    }

    func placementName(_ id: String) -> String { placements[id] ?? GermanFormat.heading(id) }

    /// The names of materials that no print shop gets.
    var letters: Set<String> { Set(materials.filter(\.isLetter).map(\.name)) }

    /// Where a message's texts stand in the press kit; nil where it has none.
    func anchor(ofMessage id: String, in region: String) -> String? {
        guard let place = regions.firstIndex(where: { $0.slug == region }),
            let number = messages(in: region).firstIndex(of: id)
        else { return nil }
        return "beitrag-\(place + 1)-\(number + 1)"
    }

    /// The messages that a region has texts of, in the campaign's order.
    func messages(in region: String) -> [String] {
        posts.filter { $0.region == region }.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The language of a code; `mul` is called multilingual, and one that is not listed by its code.
    func language(_ code: String) -> Language {
        let name = code == "mul" ? multilingual : code
        return languages.first { $0.code == code }
            ?? Language(
                code: code, name: name, germanName: name, bcp47: code == "mul" ? "de" : code, direction: .leftToRight,
                isDraft: code == "mul" && languages.contains(where: \.isDraft))
    }

    /// The colours of a region, for the style sheet.
    func colours(_ slug: String?) -> String? {
        guard let region = slug.flatMap(region) ?? regions.first else { return nil }
        return "--surface:\(region.surface.hexString);--ink:\(region.ink.hexString);--accent:\(region.accent.hexString)"
    }
}

extension KitContents.Language {
    /// Its own name, in its own language and direction.
    var label: HTML {
        .element("bdi", ["class": "own", "lang": bcp47, "dir": direction.rawValue]) { .text(name) }
    }

    /// Its German name behind its own; nothing where that is the same.
    var german: HTML {
        isForeign ? .element("span", ["class": "german"]) { .text(germanName) } : .empty
    }

    var isForeign: Bool { germanName != name }
}
