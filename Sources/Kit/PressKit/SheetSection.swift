/// Sheets of one kind, by region, material and the place for which they are made.
struct SheetSection {
    let contents: KitContents
    let heading: KitHeading
    let sheets: [KitSheet]
    /// What stands before a region's sheets.
    var opening: (String) -> HTML = { _ in .empty }

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            for region in contents.regions.map(\.slug) {
                let own = sheets.filter { $0.sheet.region == region }
                if !own.isEmpty {
                    HTML.element("div", ["class": "region", "style": contents.colours(region), "data-group": ""]) {
                        RegionHeading(contents: contents, region: region).html
                        opening(region)
                        for sheets in groups(own) { group(sheets) }
                    }
                }
            }
        }
    }

    /// In the order of the materials; a material for everywhere stands before the same for one place.
    private func groups(_ sheets: [KitSheet]) -> [[KitSheet]] {
        var keys: [[String?]] = []
        let groups = Dictionary(grouping: sheets) { [$0.sheet.material, $0.sheet.placement] }
        for sheet in sheets where !keys.contains([sheet.sheet.material, nil]) {
            keys.append([sheet.sheet.material, nil])
            let places = Set(sheets.filter { $0.sheet.material == sheet.sheet.material }.compactMap(\.sheet.placement)).sorted()
            keys += places.map { [sheet.sheet.material, $0] }
        }
        return keys.compactMap { groups[$0] }
    }

    private func group(_ sheets: [KitSheet]) -> HTML {
        let kind = sheets.count == 1 ? "group single" : "group"
        return .element("div", ["class": kind, "data-group": ""]) {
            HTML.element("h4") {
                .text(sheets.first.map { contents.title(ofMaterial: $0.sheet.material) } ?? "")
                if let placement = sheets.first?.sheet.placement {
                    HTML.element("span", ["class": "for"]) { "für: \(contents.placementName(placement))" }
                }
            }
            HTML.element("ul", ["class": "sheets"]) {
                for sheet in sheets { SheetCard(contents: contents, sheet: sheet).html }
            }
        }
    }
}
