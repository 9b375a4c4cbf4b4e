/// Sheets of one kind, by region and material.
struct SheetSection {
    let contents: KitContents
    let heading: KitHeading
    let sheets: [KitSheet]

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            for region in contents.regions.map(\.slug) {
                let own = sheets.filter { $0.sheet.region == region }
                if !own.isEmpty {
                    HTML.element("div", ["class": "region", "style": contents.colours(region), "data-group": ""]) {
                        RegionHeading(contents: contents, region: region).html
                        for material in materials(of: own) { group(own.filter { $0.sheet.material == material }) }
                    }
                }
            }
        }
    }

    private func materials(of sheets: [KitSheet]) -> [String] {
        sheets.reduce(into: []) { names, sheet in
            if names.last != sheet.sheet.material { names.append(sheet.sheet.material) }
        }
    }

    private func group(_ sheets: [KitSheet]) -> HTML {
        .element("div", ["class": sheets.count == 1 ? "group single" : "group", "data-group": ""]) {
            HTML.element("h4") { .text(sheets.first.map { contents.title(ofMaterial: $0.sheet.material) } ?? "") }
            HTML.element("ul", ["class": "sheets"]) {
                for sheet in sheets { SheetCard(contents: contents, sheet: sheet).html }
            }
        }
    }
}
