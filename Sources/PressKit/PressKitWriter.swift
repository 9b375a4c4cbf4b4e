package import Build
internal import Model
internal import Workspace

/// Writes the press kit of a campaign that was built: print orders and packages, which are artifacts of it, and the
/// pages, which show them all.
package struct PressKitWriter {
    private let design: KitDesign

    package init(design: KitDesign) { self.design = design }

    /// - Returns: The artifacts among what was written.
    /// - Throws: `FileFault` where it can't be written.
    package func write(_ built: BuiltCampaign) throws -> [Artifact] {
        // Print orders and packages tell of all sheets in the folder, and are themselves among the artifacts.
        let sheets = KitContents(built, built.manifest(), words: design.kitWords)
        let packages = PackageWriter(
            contents: sheets, words: design.packageWords, selection: built.selection, folder: built.folder)
        let artifacts = try writeOrders(sheets, built) + packages.write(stamp: built.date)
        let shown = KitContents(built, built.manifest(with: artifacts), words: design.kitWords)
        try built.folder.update(KitPage(contents: shown, design: design).bytes, at: OutputTree.index)
        try built.folder.update(GuidePage(contents: shown, design: design).bytes, at: OutputTree.guide)
        return artifacts
    }

    private func writeOrders(_ contents: KitContents, _ built: BuiltCampaign) throws -> [Artifact] {
        try built.regions.filter {
            built.selection.contains(region: $0.slug, language: nil, material: nil)
        }.map { region in
            let path = OutputTree.order(region: region.slug)
            let bytes = PrintOrder(
                contents: contents, design: design, region: region.slug, contact: region.brand.contact,
                deadline: built.campaign.deadlines["print"],
                distances: Dictionary(
                    built.campaign.placements.compactMap { place in place.distance.map { (place.id, $0.value) } },
                    uniquingKeysWith: { first, _ in first }), templates: built.templates
            ).bytes
            try built.folder.update(bytes, at: path)
            return Artifact(
                path: path, kind: .order, purpose: .order, format: .html, region: region.slug,
                sha256: Artifact.sum(of: bytes))
        }
    }
}
