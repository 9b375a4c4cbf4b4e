import Formats
import Model
import Page
import Plan
import Social
import Workspace

/// Brings a build to its end: what stands beside the sheets, and the manifest.
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
            (region: $0.region, posts: project.posts(in: $0, pictures: pictures, bytes: folder.size(of:)))
        }
        let plans = project.plans(posts.flatMap(\.posts)).map { plan in
            plan.leaving(plan.planned(posts.first { $0.region.slug == plan.region }?.posts ?? []))
        }
        // What is no sheet is written by the first shard alone.
        if order.shard?.index ?? 1 == 1 {
            let writer = PostWriter(project: project, selection: order.selection, folder: folder)
            for (region, composed) in posts { artifacts += try writer.write(composed, in: region.slug) }
            for plan in plans {
                artifacts += try writer.write(plan, posts.first { $0.region.slug == plan.region }?.posts ?? [])
            }
        }
        let refused = posts.flatMap(\.posts).filter { !$0.isPublishable }
        let found =
            project.findingsBeforeLayout + project.contactFindings + jobFindings + results.flatMap(\.findings)
            + project.postFindings(refused)
            + plans.flatMap(\.findings) + project.linkCheck.alike
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
        for orphan in whole.orphans { try folder.remove(orphan) }
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
            templates: project.campaign.materials.compactMap { project.resources.templates[$0.value] },
            platforms: project.resources.platforms, posts: posts, plans: plans, selection: order.selection,
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
}
