internal import Build
internal import Model
internal import Page

/// Everything that a campaign's press kit shows. All paths are relative to `Output/<campaign>`.
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
    var plan: [PlanEntry] = []
    var deadlines: [Deadline] = []
    /// What people are invited to.
    var event: Campaign.Event?
    var packages: [Package] = []
    /// Of the campaign; those of its artifacts stand with them.
    var findings: [Finding] = []
    /// Name and version of the program that made it.
    var program: String

    struct Region: Hashable, Sendable {
        var slug: String
        var name: String
        var surface: RGB
        var ink: RGB
        var accent: RGB
        /// Two letters, e.g. `BY`: whose public holidays count.
        var land = ""
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
    struct PlanEntry: Hashable, Sendable {
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
