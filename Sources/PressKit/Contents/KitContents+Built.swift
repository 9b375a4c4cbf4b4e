internal import Build
internal import Model
internal import Plan
internal import Social
internal import Workspace

extension KitContents {
    /// What the press kit shows of a campaign as it lies in its folder.
    ///
    /// - Parameter manifest: All that is in the folder.
    init(_ built: BuiltCampaign, _ manifest: Manifest) {
        let campaign = built.campaign
        self.init(
            campaign: campaign.name, title: campaign.title, kind: campaign.kind, from: campaign.from, to: campaign.to,
            regions: built.regions.map { Region($0) },
            languages: built.languages.map { Language($0, isDraft: built.drafts.contains($0.code)) },
            materials: built.templates.map {
                .init(name: $0.name, title: $0.title.de, isLetter: $0.kind == .letter)
            },
            placements: Dictionary(
                campaign.placements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            artifacts: manifest.artifacts, thumbnails: Self.thumbnails(manifest),
            photos: Dictionary(
                campaign.photos.compactMap { photo in photo.alternatives["de"].map { (photo.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            posts: built.posts.flatMap { region, posts in
                posts.compactMap { Self.shown($0, in: region.slug, built, manifest) }
            },
            plan: built.plans.flatMap { Self.entries($0, built) },
            deadlines: built.plans.first.map(Self.deadlines) ?? [], event: campaign.event,
            findings: manifest.findings + manifest.artifacts.flatMap(\.findings), program: built.program.name)
        let contents = self
        packages = manifest.artifacts.filter { $0.kind == .package }.map { artifact in
            let package = LanguagePackage(
                contents: contents, region: artifact.region, language: artifact.language ?? "mul")
            return .init(
                path: artifact.path, region: package.region, language: package.language, files: package.members.count,
                size: built.folder.size(of: artifact.path) ?? 0)
        }
    }

    private static func thumbnails(_ manifest: Manifest) -> [OutputTree.Sheet: Picture] {
        var thumbnails: [OutputTree.Sheet: Picture] = [:]
        for artifact in manifest.artifacts where artifact.kind == .poster && artifact.unit == .pixels {
            let sheet = OutputTree.Sheet(
                region: artifact.region, material: artifact.material ?? "", language: artifact.language ?? "",
                placement: artifact.placement)
            let scale = OutputTree.thumbnailSide / max(artifact.width, artifact.height)
            thumbnails[sheet] = .init(
                path: OutputTree.thumbnail(sheet), width: Int((artifact.width * scale).rounded()),
                height: Int((artifact.height * scale).rounded()))
        }
        return thumbnails
    }

    private static func shown(
        _ post: ComposedPost, in region: String, _ built: BuiltCampaign, _ manifest: Manifest
    ) -> Post? {
        let file = OutputTree.postText(
            region: region, post: post.post, platform: post.platform, language: post.language)
        guard manifest[file] != nil else { return nil }
        let picture = post.image.flatMap { manifest["\(region)/\($0.path)"] }.map {
            Picture(path: $0.path, width: Int($0.width), height: Int($0.height))
        }
        return Post(
            id: post.post, region: region, platform: post.platform,
            platformName: built.platforms[post.platform]?.title ?? post.platform, language: post.language,
            text: post.message.text, alt: post.alt, link: post.message.link, picture: picture, length: post.length,
            limit: post.limit,
            file: file)
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
                    .init(
                        post: key.name, region: plan.region, at: local, channels: [channel],
                        languages: [key.language]))
            }
        }
        return shown
    }

    private static func deadlines(_ plan: RegionPlan) -> [Deadline] {
        let titles = ["print": "Druckdaten abgeben"]
        return plan.deadlines.map { .init(day: $0.day, title: titles[$0.name] ?? $0.name) }
    }
}
