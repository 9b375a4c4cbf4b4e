public import Page

/// One campaign folder's `campaign.yaml`: what is made, for whom, in which languages, and when it goes out.
public struct Campaign: Hashable, Sendable {
    /// The folder's name; it names the campaign in links and in the output.
    public var name: String
    public var title: String
    public var kind: CampaignKind
    public var from: Day
    public var to: Day
    public var regions: [Located<String>]
    /// Codes of `Languages.yaml`; nil takes each region's own.
    public var languages: [Located<String>]?
    public var link: Located<LinkTemplate>
    public var linkAny: Located<LinkTemplate>
    public var parameters: Located<LinkTemplate>?
    public var materials: [Located<String>]
    public var placements: [Placement]
    public var channels: [Located<String>]
    public var posts: [Post]
    /// Named days, e.g. `print`.
    public var deadlines: [String: Day]
    public var event: Event?
    /// The family of designs; nil takes each region's own.
    public var style: Located<String>?
    /// Before this time no newspaper may print the press release; nil where it may at once.
    public var embargo: LocalTime?
    /// In the order of preference: a sheet shows the first that it may.
    public var photos: [Photo]
    /// Days on which nothing goes out, e.g. before an election.
    public var blackouts: [Blackout]

    public init(
        name: String, title: String, kind: CampaignKind, from: Day, to: Day, regions: [Located<String>],
        languages: [Located<String>]?, link: Located<LinkTemplate>, linkAny: Located<LinkTemplate>,
        parameters: Located<LinkTemplate>?, materials: [Located<String>], placements: [Placement],
        channels: [Located<String>], posts: [Post], deadlines: [String: Day], event: Event?,
        blackouts: [Blackout] = [], photos: [Photo] = [], style: Located<String>? = nil, embargo: LocalTime? = nil
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.from = from
        self.to = to
        self.regions = regions
        self.languages = languages
        self.link = link
        self.linkAny = linkAny
        self.parameters = parameters
        self.materials = materials
        self.placements = placements
        self.channels = channels
        self.posts = posts
        self.deadlines = deadlines
        self.event = event
        self.style = style
        self.embargo = embargo
        self.photos = photos
        self.blackouts = blackouts
    }

    /// Why nothing goes out on a day; nil on days on which posts may.
    public func blackout(on day: Day) -> Blackout? { blackouts.first { $0.from <= day && day <= $0.to } }

    /// Days without publicity, both ends included.
    public struct Blackout: Hashable, Sendable {
        public var from: Day
        public var to: Day
        /// For people, e.g. `Landtagswahl`; empty where none is given.
        public var reason: String

        public init(from: Day, to: Day, reason: String = "") {
            self.from = from
            self.to = to
            self.reason = reason
        }
    }

    /// Where a code hangs; each makes its own file with its own link.
    public struct Placement: Hashable, Sendable {
        public var id: String
        public var name: String
        /// Names of materials.
        public var materials: [Located<String>]
        /// From how far it is read; nil takes the material's own.
        public var distance: Length?

        public init(id: String, name: String, materials: [Located<String>], distance: Length?) {
            self.id = id
            self.name = name
            self.materials = materials
            self.distance = distance
        }
    }

    /// One message of the campaign's run.
    public struct Post: Hashable, Sendable {
        public enum Languages: String, Hashable, Sendable, CaseIterable { case single, thread }

        public var id: String
        public var at: Located<PlanTime>
        /// The name of its text under `posts:` in the text files.
        public var text: Located<String>
        /// The material that is its picture.
        public var image: Located<String>?
        /// The materials that are its picture on single channels; elsewhere the format that suits the platform is
        /// taken.
        public var images: [String: Located<String>]
        /// Nil takes the campaign's.
        public var channels: [Located<String>]?
        public var languages: Languages
        /// Whether a picture is written there, known or not.
        public var namesPicture: Bool

        public init(
            id: String, at: Located<PlanTime>, text: Located<String>, image: Located<String>?,
            images: [String: Located<String>] = [:], channels: [Located<String>]?, languages: Languages,
            namesPicture: Bool = false
        ) {
            self.id = id
            self.at = at
            self.text = text
            self.image = image
            self.images = images
            self.channels = channels
            self.languages = languages
            self.namesPicture = namesPicture
        }
    }

    /// What one is invited to.
    public struct Event: Hashable, Sendable {
        public var start: LocalTime
        public var end: LocalTime?
        public var place: String
        public var address: String

        public init(start: LocalTime, end: LocalTime?, place: String, address: String) {
            self.start = start
            self.end = end
            self.place = place
            self.address = address
        }
    }
}
