package import Page

/// One campaign folder's `campaign.yaml`: what is made, for whom, in which languages, and when it goes out.
package struct Campaign: Hashable, Sendable {
    /// The folder's name; it names the campaign in links and in the output.
    package var name: String
    /// What people call it, in German.
    package var title: String
    package var kind: CampaignKind
    /// The first and the last day of the campaign, both included.
    package var from: Day
    package var to: Day
    /// Slugs.
    package var regions: [Located<String>]
    /// Codes of `Languages.yaml`; nil takes each region's own.
    package var languages: [Located<String>]?
    /// The language from which all others are translated, by its code.
    package var source: String
    /// Where codes and posts of one language lead.
    package var link: Located<LinkTemplate>
    /// Where those of some languages lead instead, by the languages' codes.
    package var linkByLanguage: [String: Located<LinkTemplate>] = [:]
    /// Where a sheet in many languages leads.
    package var linkAny: Located<LinkTemplate>
    /// Where codes and posts lead once the campaign is over; nil leaves them where they led.
    package var after: Located<LinkTemplate>?
    /// What is added to links for statistics, as a query; nil adds nothing.
    package var parameters: Located<LinkTemplate>?
    /// Names of templates.
    package var materials: [Located<String>]
    /// Codes of the languages in which alone a material is made, by its name; one that is not there is made in all.
    package var materialLanguages: [String: [Located<String>]]
    /// What kind of thing each material is, by its name; one whose template is broken is not there.
    package var kinds: [String: MaterialKind]
    package var placements: [Placement]
    /// Names of platforms.
    package var channels: [Located<String>]
    package var posts: [Post]
    /// Named days, e.g. `print`.
    package var deadlines: [String: Day]
    package var event: Event?
    /// The family of designs; nil takes each region's own.
    package var family: Located<String>?
    /// Before this time no newspaper may print the press release; nil where it may at once.
    package var embargo: LocalTime?
    /// In the order of preference: a sheet shows the first that it may.
    package var photos: [Photo]
    /// Days on which nothing goes out, e.g. before an election.
    package var blackouts: [Blackout]
    /// How many people must approve each post: one or two.
    package var approvals: Int
    /// What placements cost, in euros, by their ids.
    package var costs: [String: Double] = [:]
    /// The name of the sign that says what the campaign is about.
    package var sign: Located<String>?
    /// Those of the items of texts that are lists, by the text's name.
    package var signs: [String: [Located<String>]] = [:]

    package init(
        name: String, title: String, kind: CampaignKind, from: Day, to: Day, regions: [Located<String>],
        languages: [Located<String>]?, link: Located<LinkTemplate>, linkAny: Located<LinkTemplate>,
        parameters: Located<LinkTemplate>?, materials: [Located<String>], placements: [Placement],
        channels: [Located<String>], posts: [Post], deadlines: [String: Day], event: Event?,
        blackouts: [Blackout] = [], photos: [Photo] = [], family: Located<String>? = nil, embargo: LocalTime? = nil,
        kinds: [String: MaterialKind] = [:], approvals: Int = 1, after: Located<LinkTemplate>? = nil,
        source: String = LanguageTable.source, materialLanguages: [String: [Located<String>]] = [:]
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.from = from
        self.to = to
        self.regions = regions
        self.languages = languages
        self.source = source
        self.link = link
        self.linkAny = linkAny
        self.after = after
        self.parameters = parameters
        self.materials = materials
        self.materialLanguages = materialLanguages
        self.kinds = kinds
        self.placements = placements
        self.channels = channels
        self.posts = posts
        self.deadlines = deadlines
        self.event = event
        self.family = family
        self.embargo = embargo
        self.photos = photos
        self.blackouts = blackouts
        self.approvals = approvals
    }

    /// Whether a material is made in a language, which the campaign may have or not.
    package func speaks(material: String, in language: String) -> Bool {
        materialLanguages[material]?.contains { $0.value == language } ?? true
    }

    /// Whether a post goes out in a language, which the campaign may have or not.
    package func speaks(_ post: Post, in language: String) -> Bool {
        post.only?.contains { $0.value == language } ?? true
    }

    /// Whether a language needs the text of that name under `posts:`; one that no post names is nobody's alone.
    package func wants(post text: String, in language: String) -> Bool {
        let users = posts.filter { $0.text.value == text }
        return users.isEmpty || users.contains { speaks($0, in: language) }
    }

    /// Why nothing goes out on a day; nil on days on which posts may.
    package func blackout(on day: Day) -> Blackout? { blackouts.first { $0.from <= day && day <= $0.to } }

    /// Days without publicity, both ends included.
    package struct Blackout: Hashable, Sendable {
        package var from: Day
        package var to: Day
        /// For people, e.g. `Landtagswahl`; empty where none is given.
        package var reason: String

        package init(from: Day, to: Day, reason: String = "") {
            self.from = from
            self.to = to
            self.reason = reason
        }
    }

    /// Where a code hangs; each makes its own file with its own link.
    package struct Placement: Hashable, Sendable {
        package var id: String
        package var name: String
        /// Names of materials.
        package var materials: [Located<String>]
        /// From how far it is read; nil takes the material's own.
        package var distance: Located<Length>?

        package init(id: String, name: String, materials: [Located<String>], distance: Located<Length>?) {
            self.id = id
            self.name = name
            self.materials = materials
            self.distance = distance
        }
    }

    /// One message of the campaign's run.
    package struct Post: Hashable, Sendable {
        /// One post a language, or one thread in which the languages answer one another.
        package enum Languages: String, Hashable, Sendable, CaseIterable { case single, thread }

        package var id: String
        /// When it goes out.
        package var at: Located<PlanTime>
        /// The name of its text under `posts:` in the text files.
        package var text: Located<String>
        /// The material that is its picture.
        package var image: Located<String>?
        /// The materials that are its picture on single channels; elsewhere the format that suits the platform is
        /// taken.
        package var images: [String: Located<String>]
        /// How a picture of its own looks; nil takes what suits its words.
        package var design: Located<PictureDesign>?
        /// Nil takes the campaign's.
        package var channels: [Located<String>]?
        package var languages: Languages
        /// Codes of the languages in which alone it goes out; nil for all of the campaign's.
        package var only: [Located<String>]?
        /// Whether a picture is written there, known or not.
        package var namesPicture: Bool
        /// The name of the sign on its own picture; nil takes the campaign's.
        package var sign: Located<String>?
        /// Those of the items of its picture.
        package var signs: [Located<String>] = []

        package init(
            id: String, at: Located<PlanTime>, text: Located<String>, image: Located<String>?,
            images: [String: Located<String>] = [:], design: Located<PictureDesign>? = nil,
            channels: [Located<String>]?, languages: Languages, only: [Located<String>]? = nil,
            namesPicture: Bool = false
        ) {
            self.id = id
            self.at = at
            self.text = text
            self.image = image
            self.images = images
            self.design = design
            self.channels = channels
            self.languages = languages
            self.only = only
            self.namesPicture = namesPicture
        }
    }

    /// What one is invited to.
    package struct Event: Hashable, Sendable {
        /// By the region's clock.
        package var start: LocalTime
        package var end: LocalTime?
        package var place: String
        package var address: String
        /// Who invites, where that is not the imprint's publisher.
        package var organiser: String?

        package init(start: LocalTime, end: LocalTime?, place: String, address: String, organiser: String? = nil) {
            self.start = start
            self.end = end
            self.place = place
            self.address = address
            self.organiser = organiser
        }
    }
}

/// What a campaign is about; also the names of the ready-made campaigns.
package enum CampaignKind: String, Hashable, Sendable, CaseIterable {
    case willkommen, rueckmeldung, aktuell, veranstaltung, mitmachen
}
