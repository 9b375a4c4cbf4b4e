import Formats
import Model
import Workspace

/// Brings a build to its end: what stands beside the sheets, and the manifest.
struct CampaignWriter {
    let project: Project
    let order: BuildOrder
    let sums: SourceSums
    let store: OutputStore

    /// - Parameters:
    ///   - results: Of the sheets.
    ///   - jobFindings: What keeps others from being made.
    func finish(
        _ results: [SheetResult], _ jobFindings: [Finding], _ finishing: Production.Finishing,
        _ cancellation: Cancellation
    ) async throws -> Production.Outcome {
        let found =
            (project.findingsBeforeLayout + project.contactFindings + jobFindings + results.flatMap(\.findings)
            + project.linkCheck.findings).filter { order.selection.concerns($0.scope) }
        let byRegion = Dictionary(grouping: found) { $0.scope.region ?? "" }
        let sheets = Dictionary(grouping: results.lazy.flatMap(\.artifacts), by: \.region)
        var campaign = campaign
        let drawn = project.regions.map { place in
            RegionWriter.Drawn(
                place: place, artifacts: sheets[place.region.slug] ?? [], findings: byRegion[place.region.slug] ?? [],
                general: byRegion[""] ?? [])
        }
        let written = try await Batch.run(
            drawn, workers: order.workers, cancellation: cancellation,
            makeWorker: { [project, order, sums, campaign] in
                RegionWriter(project: project, order: order, sums: sums, campaign: campaign, finishing: finishing)
            }, work: { writer, drawn in try writer.write(drawn) })
        let manifest = Manifest(
            campaign: project.campaign.name, artifacts: written.flatMap(\.made),
            findings: found + written.flatMap(\.findings))
        var outcome = Production.Outcome(manifest: manifest, project: project, selection: order.selection)
        outcome.notes = store.notes
        guard order.shard == nil else {
            try store.close(manifest, isWhole: false)
            return outcome
        }
        let others = others(than: Set(written.map(\.region.region.slug)))
        let whole = Manifest(
            campaign: manifest.campaign,
            artifacts: (written.map(\.region.manifest) + others.map(\.manifest)).flatMap(\.artifacts),
            findings: manifest.findings
                + store.previousFindings.values.joined().filter { !order.selection.concerns($0.scope) })
        campaign.findings = whole.findings
        try finishing.campaign(campaign, written.map(\.region))
        for orphan in written.flatMap(\.orphans) + others.flatMap(\.orphans) { try store.folder.remove(orphan) }
        try store.close(whole, isWhole: order.selection == .all)
        outcome.pressKit = store.folder.path + "/" + OutputTree.index
        return outcome
    }

    /// What earlier runs left of regions that the campaign has no more.
    private func others(than slugs: Set<String>) -> [Manifest.Update] {
        store.previous.filter { !slugs.contains($0.key) }.values.map { former in
            Manifest(campaign: former.campaign).updating(
                former, selection: order.selection, exists: store.folder.contains)
        }
    }

    private var campaign: BuiltCampaign {
        let languages = project.languagesOfAll
        let drafts = languages.filter { project.drafts.contains($0.code) }.map(\.code)
        return BuiltCampaign(
            campaign: project.campaign, regions: project.regions.map(\.region), languages: languages,
            drafts: project.drafts,
            templates: project.campaign.materials.compactMap { project.resources.templates[$0.value] },
            platforms: project.resources.platforms, selection: order.selection, program: order.program,
            date: project.date, folder: store.folder, isSplit: project.campaign.regions.count > RecordFiles.mostInOne,
            store: store,
            sources: sums.program + [
                .init("shared", sums.shared), .init("campaign", sums.campaign), .init("date", String(project.date)),
                .init("languages", languages.map(\.code).joined(separator: " ")),
                .init("drafts", drafts.joined(separator: " ")),
            ], texts: sums.texts(sums.texts.keys),
            towns: project.regions.map { .init("region", sums.regions[$0.region.slug] ?? "") })
    }
}
