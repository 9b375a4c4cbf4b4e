import Model
import Plan
import Workspace

/// Writes what stands beside a region's sheets: posts, its plan, and what shows them all.
struct RegionWriter: Sendable {
    let project: Project
    let order: BuildOrder
    let sums: SourceSums
    let campaign: BuiltCampaign
    let finishing: Production.Finishing

    /// A region whose sheets are there.
    struct Drawn: Sendable {
        var place: Project.Place
        /// What this run has of its sheets.
        var artifacts: [Artifact]
        /// What was found so far, of the region and of the campaign.
        var findings: [Finding]
        var general: [Finding]
    }

    /// What came of a region.
    struct Written: Sendable {
        var region: BuiltRegion
        /// What this run has of it.
        var made: [Artifact]
        /// What was found of its posts.
        var findings: [Finding]
        /// Files that nothing describes any more.
        var orphans: [String]
    }

    private var store: OutputStore { campaign.store }

    func write(_ drawn: Drawn) throws -> Written {
        let (place, slug) = (drawn.place, drawn.place.region.slug)
        var made = drawn.artifacts
        let pictures = pictures(of: place, made)
        let outgoing = OnDemand { [project, folder = campaign.folder] in
            project.outgoing(in: place, pictures: pictures, bytes: folder.size(of:))
        }
        var findings: [Finding] = []
        // What is no sheet is written by the first shard alone.
        if order.shard?.index ?? 1 == 1, order.selection.regions?.contains(slug) ?? true {
            let posts = try self.posts(in: place, outgoing, pictures, made)
            made += posts.artifacts
            findings = posts.findings.filter { order.selection.concerns($0.scope) }
        }
        var update = update(place, made, drawn.findings + findings)
        var region = BuiltRegion(
            campaign: campaign, region: place.region, manifest: update.manifest, general: drawn.general,
            outgoing: outgoing,
            sum: sums.regions[slug] ?? "")
        if order.shard == nil {
            made += try finishing.region(region)
            update = self.update(place, made, drawn.findings + findings)
            region.manifest = update.manifest
        }
        return Written(region: region, made: made, findings: findings, orphans: update.orphans)
    }

    private func update(_ place: Project.Place, _ made: [Artifact], _ findings: [Finding]) -> Manifest.Update {
        let slug = place.region.slug
        let previous = Manifest(
            campaign: project.campaign.name, artifacts: store.previous[slug]?.artifacts ?? [],
            findings: store.previousFindings[slug] ?? [])
        return Manifest(campaign: project.campaign.name, artifacts: made, findings: findings).updating(
            previous, selection: order.selection, exists: campaign.folder.contains)
    }

    /// The pictures for posts: made just now, left by an earlier run that had others to make, or being made by the
    /// other shards.
    private func pictures(of place: Project.Place, _ made: [Artifact]) -> Set<String> {
        let left =
            store.previous[place.region.slug]?.artifacts.filter {
                !order.selection.contains(region: $0.region, language: $0.language, material: $0.material)
                    && campaign.folder.contains($0.path)
            }.map(\.path) ?? []
        return Set(made.map(\.path)).union(left).union(order.shard == nil ? [] : project.postPictures(in: place.region))
    }

    private func posts(
        in place: Project.Place, _ outgoing: OnDemand<BuiltRegion.Outgoing>, _ pictures: Set<String>, _ made: [Artifact]
    ) throws -> SheetResult {
        let writer = PostWriter(project: project, selection: order.selection)
        func all() -> MadeFile.Made {
            let said = outgoing.value
            return MadeFile.Made(
                files: writer.files(said.posts, in: place.region.slug) + writer.files(said.plan, said.posts),
                findings: said.findings)
        }
        let isWhole = order.selection.languages == nil && order.selection.materials == nil && order.shard == nil
        guard isWhole else {
            let part = all()
            return SheetResult(artifacts: try store.write(part.files).artifacts, findings: part.findings)
        }
        let slug = place.region.slug
        let shown = made.filter { $0.kind == .post }.map { "\($0.path) \($0.sha256)" }
        let key = BuildKey(
            campaign.sources + campaign.texts
                + [
                    .init("region", sums.regions[slug] ?? ""), .init("links", sums.links[slug] ?? ""),
                    .init("pictures", (shown + pictures.sorted()).joined(separator: "\n")),
                ])
        return try store.result(of: OutputTree.plan(region: slug), in: slug, key: key, make: all)
    }
}

extension Project {
    /// All that is said in a region, with the pictures that there are.
    fileprivate func outgoing(
        in place: Place, pictures: Set<String>, bytes: (String) -> Int?
    ) -> BuiltRegion.Outgoing {
        let posts = posts(in: place, pictures: pictures, bytes: bytes)
        let plan = plan(posts, in: place)
        return BuiltRegion.Outgoing(
            posts: posts, plan: plan.leaving(plan.planned(posts)),
            findings: postFindings(posts.filter { !$0.isPublishable }) + plan.findings)
    }
}
