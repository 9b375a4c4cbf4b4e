internal import Build
internal import Model
internal import Page
internal import Plan
internal import Workspace

extension KitContents {
    /// What the press kit shows of a campaign as it lies in its folder.
    ///
    /// - Parameter manifest: All that is in the folder.
    init(_ built: BuiltCampaign, _ manifest: Manifest, words: Phrasebook<KitPhrase>) {
        let campaign = built.campaign
        self.init(
            campaign: campaign.name, title: campaign.title, kind: campaign.kind, from: campaign.from, to: campaign.to,
            regions: built.regions.map(Region.init),
            languages: built.languages.map { Language($0, isDraft: built.drafts.contains($0.code)) },
            multilingual: words[.multilingual],
            materials: built.templates.map {
                Material(name: $0.name, title: $0.title.de, isLetter: $0.kind == .letter)
            },
            placements: Dictionary(
                campaign.placements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            artifacts: manifest.artifacts,
            photos: Dictionary(
                campaign.photos.compactMap { photo in photo.alternatives[LanguageTable.source].map { (photo.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            posts: built.posts.flatMap { region, posts in
                posts.compactMap { Self.shown($0, in: region.slug, built, manifest) }
            },
            plan: built.plans.flatMap { Self.entries($0, built) },
            deadlines: built.plans.first.map { Self.deadlines($0, words) } ?? [], event: campaign.event,
            findings: manifest.findings, program: built.program.name)
        packages = manifest.artifacts.filter { $0.purpose == .package }.map { [contents = self] artifact in
            let package = LanguagePackage(
                contents: contents, region: artifact.region, language: artifact.language ?? "mul")
            return Package(
                path: artifact.path, region: package.region, language: package.language, files: package.artifacts.count,
                size: built.folder.size(of: artifact.path) ?? 0)
        }
    }

    private static func shown(
        _ post: ComposedPost, in region: String, _ built: BuiltCampaign, _ manifest: Manifest
    ) -> Post? {
        let name = OutputTree.Post(region: region, post: post.post, platform: post.platform, language: post.language)
        guard manifest[OutputTree.post(name, .text)] != nil else { return nil }
        return Post(
            id: post.post, region: region, platform: post.platform,
            platformName: built.platforms[post.platform]?.title ?? post.platform, language: post.language,
            text: post.message.text, alt: post.alt, link: post.message.link,
            picture: post.image.flatMap { manifest["\(region)/\($0.path)"]?.picture }, length: post.length,
            limit: post.limit)
    }

    /// One line a post and time, with all its channels and languages.
    private static func entries(_ plan: RegionPlan, _ built: BuiltCampaign) -> [PlanEntry] {
        var shown: [PlanEntry] = []
        for entry in plan.entries {
            guard let local = entry.local else { continue }
            let (key, channel) = (entry.key, built.platforms[entry.key.channel]?.title ?? entry.key.channel)
            if let at = shown.firstIndex(where: { $0.post == key.name && $0.at == local }) {
                if !shown[at].channels.contains(channel) { shown[at].channels.append(channel) }
                if !shown[at].languages.contains(key.language) { shown[at].languages.append(key.language) }
            } else {
                shown.append(
                    PlanEntry(
                        post: key.name, region: plan.region, at: local, channels: [channel], languages: [key.language]))
            }
        }
        return shown
    }

    private static func deadlines(_ plan: RegionPlan, _ words: Phrasebook<KitPhrase>) -> [Deadline] {
        let titles = ["print": words[.deadlinePrint]]
        return plan.deadlines.map { Deadline(day: $0.day, title: titles[$0.name] ?? $0.name) }
    }
}

extension KitContents.Region {
    fileprivate init(_ region: Region) {
        self.init(
            slug: region.slug, name: region.name, surface: region.brand.surface.rgb, ink: region.brand.ink.rgb,
            accent: region.brand.accent.rgb, land: region.brand.land)
    }
}

extension KitContents.Language {
    fileprivate init(_ language: Language, isDraft: Bool) {
        self.init(
            code: language.code, name: language.name, germanName: language.names.de, bcp47: language.bcp47,
            direction: language.direction, isDraft: isDraft)
    }
}
