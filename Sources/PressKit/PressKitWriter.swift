package import Build
internal import Model

/// Makes the press kit of a campaign that is built: print orders and packages, which are artifacts of it, and the
/// pages, which show them all.
package struct PressKitWriter: Sendable {
    private let design: KitDesign

    package init(design: KitDesign) { self.design = design }

    package var finishing: Production.Finishing {
        .init(region: { try write($0) }, campaign: { try write($0, $1) })
    }

    /// What shows one region.
    private func write(_ built: BuiltRegion) throws -> [Artifact] {
        // Print orders and packages tell of all sheets in the folder, and are themselves among the artifacts.
        let sheets = KitContents(built.campaign, [built], built.manifest.artifacts, words: design.kitWords)
        let packages = PackageWriter(contents: sheets, design: design, built: built)
        let made = try order(sheets, built) + packages.write()
        guard built.campaign.isSplit else { return made }
        let manifest = Manifest(campaign: built.manifest.campaign, artifacts: built.manifest.artifacts + made)
        let findings = built.general + built.manifest.findings
        _ = try built.make(
            OutputTree.own(OutputTree.index, of: built.region.slug), showsTexts: true, of: parts(manifest, findings)
        ) {
            var contents = KitContents(
                built.campaign, [built], manifest.artifacts, findings: findings, words: design.kitWords)
            contents.show([built])
            contents.move(into: built.region.slug)
            let path = OutputTree.own(OutputTree.index, of: built.region.slug)
            return [MadeFile(path: path, bytes: KitPage(contents: contents, design: design).bytes)]
        }
        return made
    }

    /// What shows all of them.
    private func write(_ built: BuiltCampaign, _ regions: [BuiltRegion]) throws {
        let manifest = Manifest(
            campaign: built.campaign.name, artifacts: regions.flatMap(\.manifest.artifacts), findings: built.findings)
        let parts = parts(manifest, manifest.findings)
        let contents = KitContents(
            built, regions, manifest.artifacts, findings: manifest.findings, words: design.kitWords)
        try built.make(OutputTree.index, of: parts) {
            if built.isSplit {
                return [MadeFile(path: OutputTree.index, bytes: TownPage(contents: contents, design: design).bytes)]
            }
            var contents = contents
            contents.show(regions)
            return [MadeFile(path: OutputTree.index, bytes: KitPage(contents: contents, design: design).bytes)]
        }
        try built.make(OutputTree.guide, of: parts) {
            [MadeFile(path: OutputTree.guide, bytes: GuidePage(contents: contents, design: design).bytes)]
        }
    }

    /// All that a page shows beside the campaign itself.
    private func parts(_ manifest: Manifest, _ findings: [Finding]) -> [String] {
        [design.sum] + manifest.artifacts.map { "\($0.path) \($0.sha256)" }
            + findings.map { "\($0.severity) \($0.scope) \($0.message.de) \($0.remedy.de)" }
    }

    private func order(_ contents: KitContents, _ built: BuiltRegion) throws -> [Artifact] {
        let (campaign, region) = (built.campaign.campaign, built.region)
        guard built.campaign.selection.contains(region: region.slug, language: nil, material: nil) else { return [] }
        let path = OutputTree.order(region: region.slug)
        // What stands on a sheet is none of the print shop's business, but for where its codes lead.
        let sheets = contents.artifacts.map { "\($0.path) \($0.width) \($0.height) \($0.codes)" }
        return try built.make(path, of: [design.sum] + sheets) {
            let order = PrintOrder(
                contents: contents, design: design, region: region.slug, contact: region.brand.contact,
                deadline: campaign.deadlines["print"],
                distances: Dictionary(
                    campaign.placements.compactMap { place in place.distance.map { (place.id, $0.value) } },
                    uniquingKeysWith: { first, _ in first }), templates: built.campaign.templates)
            let artifact = Artifact(
                path: path, kind: .order, purpose: .order, format: .html, region: region.slug, sha256: "")
            return [MadeFile(artifact, bytes: order.bytes)]
        }
    }
}
