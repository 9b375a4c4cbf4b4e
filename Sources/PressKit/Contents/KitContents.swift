internal import Build
internal import Model
internal import Page
internal import Plan
internal import Workspace

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
    /// What the press kit shows of a campaign's sheets as they lie in its folder.
    ///
    /// - Parameters:
    ///   - regions: Those that are shown.
    ///   - artifacts: All that is in the folder of them.
    init(
        _ built: BuiltCampaign, _ regions: [BuiltRegion], _ artifacts: [Artifact], findings: [Finding] = [],
        words: Phrasebook<KitPhrase>
    ) {
        let campaign = built.campaign
        self.init(
            campaign: campaign.name, title: campaign.title, kind: campaign.kind, from: campaign.from, to: campaign.to,
            regions: regions.map { Region($0.region) },
            languages: built.languages.map { Language($0, isDraft: built.drafts.contains($0.code)) },
            multilingual: words[.multilingual],
            materials: built.templates.map {
                Material(name: $0.name, title: $0.title.de, isLetter: $0.kind == .letter)
            },
            placements: Dictionary(
                campaign.placements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            artifacts: artifacts,
            photos: Dictionary(
                campaign.photos.compactMap { photo in photo.alternatives[LanguageTable.source].map { (photo.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            deadlines: regions.isEmpty
                ? []
                : RegionPlan.deadlines(of: campaign).map {
                    Deadline(day: $0.day, title: $0.name == "print" ? words[.deadlinePrint] : $0.name)
                }, event: campaign.event, findings: findings, program: built.program.name, isSplit: built.isSplit)
    }

    /// Adds what goes out in the regions, and when.
    mutating func show(_ regions: [BuiltRegion]) {
        posts = regions.flatMap { built in built.posts.compactMap { Self.shown($0, in: built) } }
        plan = regions.flatMap { Self.entries($0.plan, $0.campaign) }
        tasks = regions.flatMap { Self.tasks($0.plan) }
        let folder = regions.first?.campaign.folder
        let members = Dictionary(grouping: artifacts.filter { LanguagePackage.ArchiveFolder($0) != nil }) {
            [$0.region, $0.language ?? "mul"]
        }
        packages = artifacts.filter { $0.purpose == .package }.map { artifact in
            let language = artifact.language ?? "mul"
            return Package(
                path: artifact.path, region: artifact.region, language: language,
                files: members[[artifact.region, language]]?.count ?? 0, size: folder?.size(of: artifact.path) ?? 0)
        }
    }

    /// Names all files as a page in the region's own folder does, whose artifacts alone are shown.
    mutating func move(into region: String) {
        let folder = OutputTree.own("", of: region)
        func moved(_ path: String) -> String {
            path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "../" + path
        }
        root = "../"
        for index in artifacts.indices {
            artifacts[index].path = moved(artifacts[index].path)
            if let picture = artifacts[index].thumbnail { artifacts[index].thumbnail?.path = moved(picture.path) }
        }
        for index in posts.indices {
            if let picture = posts[index].picture { posts[index].picture?.path = moved(picture.path) }
        }
        for index in packages.indices { packages[index].path = moved(packages[index].path) }
    }

    private static func shown(_ post: ComposedPost, in built: BuiltRegion) -> Post? {
        let region = built.region.slug
        let name = OutputTree.Post(region: region, post: post.post, platform: post.platform, language: post.language)
        guard built.manifest[OutputTree.post(name, .text)] != nil else { return nil }
        return Post(
            id: post.post, region: region, platform: post.platform,
            platformName: built.campaign.platforms[post.platform]?.title ?? post.platform, language: post.language,
            text: post.message.text, alt: post.alt, link: post.message.link,
            picture: post.image.flatMap { built.manifest["\(region)/\($0.path)"]?.picture }, length: post.length,
            limit: post.limit)
    }

    /// One line a post and time, with all its channels and languages.
    private static func entries(_ plan: RegionPlan, _ built: BuiltCampaign) -> [PlannedPost] {
        var shown: [PlannedPost] = []
        for entry in plan.entries {
            guard let local = entry.local else { continue }
            let (key, channel) = (entry.key, built.platforms[entry.key.channel]?.title ?? entry.key.channel)
            if let at = shown.firstIndex(where: { $0.post == key.name && $0.at == local }) {
                if !shown[at].channels.contains(channel) { shown[at].channels.append(channel) }
                if !shown[at].languages.contains(key.language) { shown[at].languages.append(key.language) }
            } else {
                shown.append(
                    PlannedPost(
                        post: key.name, region: plan.region, at: local, channels: [channel], languages: [key.language]))
            }
        }
        return shown
    }

    private static func tasks(_ plan: RegionPlan) -> [Task] {
        plan.tasks.compactMap { task in
            guard let at = Zone(task.timeZone)?.localTime(at: task.due) else { return nil }
            let title = task.key.title.de
            return Task(
                region: plan.region, at: at, title: title.prefix(1).uppercased() + title.dropFirst(),
                kind: task.key.kind.words.de)
        }
    }
}

extension KitContents.Region {
    fileprivate init(_ region: Region) {
        self.init(
            slug: region.slug, name: region.name, surface: region.brand.colors.surface.fill.rgb,
            ink: region.brand.colors.surface.ink.rgb, accent: region.brand.colors.paper.accent.rgb,
            federalState: region.brand.federalState, office: region.brand.contact.office,
            holidays: region.brand.holidays)
    }
}

extension KitContents.Language {
    fileprivate init(_ language: Language, isDraft: Bool) {
        self.init(
            code: language.code, name: language.name, germanName: language.names.de, bcp47: language.bcp47,
            direction: language.direction, isDraft: isDraft)
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
