package import Build
internal import Model
internal import Page
internal import Workspace

/// Writes the press kit of a campaign that was built: print orders and packages, which are artifacts of it, and the
/// pages, which show them all.
package struct PressKitWriter {
    let design: KitDesign

    package init(design: KitDesign) { self.design = design }

    /// - Returns: The artifacts among what was written.
    /// - Throws: `FileFault` where it can't be written.
    package func write(_ built: BuiltCampaign) throws -> [Artifact] {
        // Print orders and packages tell of all sheets in the folder, and are themselves among the artifacts.
        let sheets = KitContents(built, built.manifest())
        let artifacts =
            try writeOrders(sheets, built)
            + PackageWriter(contents: sheets, selection: built.selection, folder: built.folder).write(stamp: built.date)
        let shown = KitContents(built, built.manifest(with: artifacts))
        try built.folder.update(KitPage(contents: shown, design: design).bytes, at: OutputTree.index)
        try built.folder.update(GuidePage(contents: shown, design: design).bytes, at: OutputTree.guide)
        return artifacts
    }

    private func writeOrders(_ contents: KitContents, _ built: BuiltCampaign) throws -> [Artifact] {
        let folds = folds(built.templates)
        return try built.regions.filter {
            built.selection.contains(region: $0.slug, language: nil, material: nil)
        }.map { region in
            let path = OutputTree.order(region: region.slug)
            let bytes = PrintOrder(
                contents, region: region.slug, contact: region.brand.contact,
                deadline: built.campaign.deadlines["print"], folds: folds
            ).page(design: design)
            try built.folder.update(bytes, at: path)
            return Artifact(path: path, kind: .order, region: region.slug, sha256: Artifact.sum(of: bytes))
        }
    }

    /// How each folded material is folded, for the print shop.
    private func folds(_ templates: [Template]) -> [String: String] {
        Dictionary(
            templates.compactMap { template in fold(template).map { (template.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private func fold(_ template: Template) -> String? {
        if let across = template.crossFolds.first, !across.isEmpty {
            let places = across.map { German.number($0.millimetres) }.joined(separator: ", ")
            return German.count(across.count, "Bruch", "Brüche")
                + " quer, \(places) mm von oben; die Schrift bleibt außen"
        }
        guard let folds = template.folds.first, !folds.isEmpty else { return nil }
        let edges = [.zero] + folds + [template.size.width]
        let panels = zip(edges, edges.dropFirst()).map { German.number(($1 - $0).millimetres) }
        return German.count(folds.count, "Bruch", "Brüche")
            + ", außen von links \(panels.joined(separator: " | ")) mm;"
            + " in Sprachen, die von rechts nach links laufen, gespiegelt"
    }
}
