import Loading
import Model
import Plan
import Social

extension Project {
    /// What the press kit shows of a region's plan and posts, and the campaign as a whole.
    func contents(
        _ manifest: Manifest, posts: [(region: Region, posts: [ComposedPost])], plans: [RegionPlan],
        program: BuildOrder.Program, thumbnails: [OutputTree.Sheet: KitContents.Picture]
    ) -> KitContents {
        let languages = languagesOfAll
        return KitContents(
            campaign: campaign.name, title: campaign.title, kind: campaign.kind, from: campaign.from, to: campaign.to,
            regions: regions.map { KitContents.Region($0.region) },
            languages: languages.map {
                KitContents.Language($0, review: loaded.texts[$0.code]?.review.state ?? .draft)
            },
            materials: campaign.materials.compactMap { material in
                supplies.templates[material.value].map {
                    .init(name: $0.name, title: $0.title.de, isLetter: $0.kind == .letter)
                }
            },
            placements: Dictionary(
                campaign.placements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            artifacts: manifest.artifacts, thumbnails: thumbnails,
            photos: Dictionary(
                campaign.photos.compactMap { photo in photo.alternatives["de"].map { (photo.id, $0) } },
                uniquingKeysWith: { first, _ in first }),
            posts: posts.flatMap { region, posts in posts.compactMap { shown($0, in: region, manifest) } },
            plan: plans.flatMap(entries), deadlines: plans.first.map(deadlines) ?? [], event: campaign.event,
            findings: manifest.findings + manifest.artifacts.flatMap(\.findings), program: program.name)
    }

    /// The languages of all regions, in the campaign's order.
    var languagesOfAll: [Language] {
        var codes: Set<String> = []
        return regions.flatMap { self.languages(in: $0.region) }.filter { codes.insert($0.code).inserted }
    }

    private func shown(_ post: ComposedPost, in region: Region, _ manifest: Manifest) -> KitContents.Post? {
        let file = OutputTree.postText(
            region: region.slug, post: post.post, platform: post.platform, language: post.language)
        guard manifest[file] != nil else { return nil }
        let picture = post.image.flatMap { manifest["\(region.slug)/\($0.path)"] }.map {
            KitContents.Picture(path: $0.path, width: Int($0.width), height: Int($0.height))
        }
        return KitContents.Post(
            id: post.post, region: region.slug, platform: post.platform,
            platformName: supplies.platforms[post.platform]?.title ?? post.platform, language: post.language,
            text: post.text, alt: post.alt, link: post.link, picture: picture, length: post.length, limit: post.limit,
            file: file)
    }

    /// One line a post and time, with all its channels and languages.
    private func entries(_ plan: RegionPlan) -> [KitContents.PlanEntry] {
        var shown: [KitContents.PlanEntry] = []
        for entry in plan.entries {
            let channel = supplies.platforms[entry.channel]?.title ?? entry.channel
            if let at = shown.firstIndex(where: { $0.post == entry.post && $0.at == entry.local }) {
                if !shown[at].channels.contains(channel) { shown[at].channels.append(channel) }
                if !shown[at].languages.contains(entry.language) { shown[at].languages.append(entry.language) }
            } else {
                shown.append(
                    .init(
                        post: entry.post, region: plan.region, at: entry.local, channels: [channel],
                        languages: [entry.language]))
            }
        }
        return shown
    }

    private func deadlines(_ plan: RegionPlan) -> [KitContents.Deadline] {
        let titles = ["print": "Druckdaten abgeben"]
        return plan.deadlines.map { .init(day: $0.day, title: titles[$0.name] ?? $0.name) }
    }
}
