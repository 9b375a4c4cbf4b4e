internal import Build
internal import Model
internal import Page
internal import Plan
internal import Workspace

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
            holidays: region.brand.holidays, listName: region.nameWithoutPrefix)
    }
}

extension KitContents.Language {
    fileprivate init(_ language: Language, isDraft: Bool) {
        self.init(
            code: language.code, name: language.name, germanName: language.names.de, bcp47: language.bcp47,
            direction: language.direction, isDraft: isDraft)
    }
}
