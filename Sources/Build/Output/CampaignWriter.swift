import Model
import Page
import Plan
import Social
import Workspace

/// Writes what stands beside the sheets: posts, plans and the manifest.
struct CampaignWriter {
    let project: Project
    let order: BuildOrder
    let folder: OutputFolder

    func finish(
        _ results: [SheetResult], _ jobFindings: [Finding], _ store: OutputStore, _ finishing: Production.Finishing
    ) throws -> Production.Outcome {
        var artifacts = results.flatMap(\.artifacts)
        let pictures = pictures(artifacts, store)
        let posts = project.regions.map {
            (region: $0.region, posts: project.posts(in: $0.region, pictures: pictures, bytes: folder.size(of:)))
        }
        let plans = project.plans(posts.flatMap(\.posts))
        // What is no sheet is written by the first shard alone.
        if order.shard?.index ?? 1 == 1 {
            for (region, composed) in posts { artifacts += try write(composed, in: region) }
            for plan in plans {
                artifacts += try write(plan, posts.first { $0.region.slug == plan.region }?.posts ?? [])
            }
        }
        let refused = posts.flatMap(\.posts).filter { !$0.isPublishable }
        let found =
            project.standingFindings + project.contactFindings + jobFindings + results.flatMap(\.findings)
            + project.told(refused)
            + plans.flatMap(\.findings)
        let manifest = Manifest(
            campaign: project.campaign.name, artifacts: artifacts,
            findings: found.filter { order.selection.concerns($0.scope) })
        var outcome = Production.Outcome(manifest: manifest, project: project, selection: order.selection)
        outcome.drawn = results.count { !$0.isReused && !$0.artifacts.isEmpty }
        outcome.reused = results.count { $0.isReused }
        outcome.notes = store.notes
        guard order.shard == nil else {
            try store.close(manifest)
            return outcome
        }
        let built = built(manifest, posts, plans, store)
        let finished = try finishing(built)
        let whole = built.update(with: finished)
        for orphan in whole.orphans { try remove(orphan) }
        try store.close(whole.manifest)
        outcome.manifest = manifest.adding(finished)
        outcome.pressKit = folder.path + "/" + OutputTree.index
        return outcome
    }

    private func built(
        _ manifest: Manifest, _ posts: [(region: Region, posts: [ComposedPost])], _ plans: [RegionPlan],
        _ store: OutputStore
    ) -> BuiltCampaign {
        BuiltCampaign(
            campaign: project.campaign, regions: project.regions.map(\.region), languages: project.languagesOfAll,
            drafts: project.drafts,
            templates: project.campaign.materials.compactMap { project.supplies.templates[$0.value] },
            platforms: project.supplies.platforms, posts: posts, plans: plans, selection: order.selection,
            program: order.program, date: project.date, folder: folder, made: manifest, previous: store.previous)
    }

    /// The pictures for posts: made just now, left by an earlier run that had others to make, or being made by the
    /// other shards.
    private func pictures(_ made: [Artifact], _ store: OutputStore) -> Set<String> {
        let left =
            store.previous?.artifacts.filter {
                !order.selection.contains(region: $0.region, language: $0.language, material: $0.material)
                    && folder.contains($0.path)
            }.map(\.path) ?? []
        return Set(made.map(\.path)).union(left).union(order.shard == nil ? [] : project.postPictures)
    }

    private func write(_ posts: [ComposedPost], in region: Region) throws -> [Artifact] {
        var artifacts: [Artifact] = []
        for post in posts
        where post.isPublishable
            && order.selection.contains(region: region.slug, language: post.language, material: nil)
        {
            let files = [
                (
                    OutputTree.postText(
                        region: region.slug, post: post.post, platform: post.platform, language: post.language),
                    PostFile.text(post)
                ),
                (
                    OutputTree.postJSON(
                        region: region.slug, post: post.post, platform: post.platform, language: post.language),
                    PostFile.json(post)
                ),
            ]
            for (path, bytes) in files {
                try folder.update(bytes, at: path)
                artifacts.append(
                    Artifact(
                        path: path, kind: .text, material: nil, region: region.slug, language: post.language,
                        platform: post.platform, sha256: Artifact.sum(of: bytes), findings: post.findings))
            }
        }
        return try artifacts + threads(posts, in: region)
    }

    /// Each thread of several languages once more, its parts in order in one file.
    private func threads(_ posts: [ComposedPost], in region: Region) throws -> [Artifact] {
        let language = PostFile.threadLanguage
        guard order.selection.contains(region: region.slug, language: language, material: nil) else { return [] }
        let parts = Dictionary(grouping: posts.filter { $0.thread != nil && $0.isPublishable }) {
            [$0.post, $0.platform]
        }
        var artifacts: [Artifact] = []
        for (name, parts) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where parts.count > 1 {
            let files = [
                (
                    OutputTree.postText(region: region.slug, post: name[0], platform: name[1], language: language),
                    PostFile.threadText(parts)
                ),
                (
                    OutputTree.postJSON(region: region.slug, post: name[0], platform: name[1], language: language),
                    PostFile.threadJSON(parts)
                ),
            ]
            for (path, bytes) in files {
                try folder.update(bytes, at: path)
                artifacts.append(
                    Artifact(
                        path: path, kind: .text, region: region.slug, language: language, platform: name[1],
                        sha256: Artifact.sum(of: bytes)))
            }
        }
        return artifacts
    }

    /// A region's plan as a calendar, a table, a feed and for bulk upload.
    private func write(_ plan: RegionPlan, _ posts: [ComposedPost]) throws -> [Artifact] {
        guard order.selection.contains(region: plan.region, language: nil, material: nil) else { return [] }
        let platforms = project.supplies.platforms
        let titles = platforms.mapValues(\.title)
        let planned = plan.planned(posts)
        let tags = Dictionary(
            project.languagesOfAll.map { ($0.code, $0.bcp47) }, uniquingKeysWith: { first, _ in first })
        var files: [(path: String, bytes: [UInt8], platform: String?)] = [
            (OutputTree.plan(region: plan.region), CalendarFile.write(plan, stamp: project.date, titles: titles), nil),
            (OutputTree.planTable(region: plan.region), PlanTable.write(planned, titles: titles), nil),
            (OutputTree.feed(region: plan.region), AtomFeed.write(plan, planned, tags: tags, stamp: project.date), nil),
        ]
        for platform in platforms.values.filter(\.hootsuite).map(\.name).sorted() {
            let parts = HootsuiteFile.write(planned.filter { $0.entry.key.channel == platform })
            files += parts.enumerated().map {
                (OutputTree.hootsuite(region: plan.region, platform: platform, part: $0 + 1), $1, platform)
            }
        }
        return try files.map { path, bytes, platform in
            try folder.update(bytes, at: path)
            return Artifact(
                path: path, kind: .plan, region: plan.region, platform: platform, sha256: Artifact.sum(of: bytes))
        }
    }

    private func remove(_ path: String) throws {
        try folder.remove(path)
        // A poster's thumbnail goes with it.
        if path.contains("/posters/"), path.hasSuffix(".png") {
            try folder.remove(path.replacing("/posters/", with: "/previews/"))
        }
    }
}
