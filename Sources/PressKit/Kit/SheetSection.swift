internal import Build

/// Sheets of one kind, by region, material, and the post or the place for which they are made.
struct SheetSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let heading: KitHeading
    let sheets: [KitSheet]
    /// What stands before a region's sheets.
    var opening: (String) -> HTML = { _ in .empty }

    var html: HTML {
        heading.section {
            for region in contents.regions.map(\.slug) {
                let own = sheets.filter { $0.sheet.region == region }
                if !own.isEmpty {
                    contents.part(of: region) {
                        opening(region)
                        let groups = groups(own)
                        for sheets in groups where !isRepeated(sheets, in: groups) {
                            group(sheets, alsoFor: places(like: sheets, in: groups))
                        }
                    }
                }
            }
        }
    }

    /// In the order of the sheets; a material for everywhere stands before the same for one place.
    private func groups(_ sheets: [KitSheet]) -> [[KitSheet]] {
        var keys: [[String?]] = []
        let groups = Dictionary(grouping: sheets) { [$0.sheet.material, $0.sheet.post, $0.sheet.placement] }
        for sheet in sheets.map(\.sheet) where !keys.contains([sheet.material, sheet.post, nil]) {
            keys.append([sheet.material, sheet.post, nil])
            let places = sheets.filter { $0.sheet.material == sheet.material && $0.sheet.post == sheet.post }
                .compactMap(\.sheet.placement)
            keys += Set(places).sorted().map { [sheet.material, sheet.post, $0] }
        }
        return keys.compactMap { groups[$0] }
    }

    /// Whether a place's sheets are, byte for byte, those for everywhere: then they are shown once.
    private func isRepeated(_ sheets: [KitSheet], in groups: [[KitSheet]]) -> Bool {
        guard let first = sheets.first, first.sheet.placement != nil,
            let plain = groups.first(where: {
                $0.first?.sheet.material == first.sheet.material && $0.first?.sheet.post == first.sheet.post
                    && $0.first?.sheet.placement == nil
            })
        else { return false }
        let sums = Dictionary(plain.map { ($0.sheet.language, $0.sums) }, uniquingKeysWith: { first, _ in first })
        return sheets.allSatisfy { sums[$0.sheet.language] == $0.sums }
    }

    /// The places for which the sheets for everywhere serve as they are.
    private func places(like sheets: [KitSheet], in groups: [[KitSheet]]) -> [String] {
        guard let first = sheets.first, first.sheet.placement == nil else { return [] }
        return groups.filter { $0.first?.sheet.material == first.sheet.material && isRepeated($0, in: groups) }
            .compactMap { $0.first?.sheet.placement }.map { contents.placementName($0) }
    }

    private func group(_ sheets: [KitSheet], alsoFor places: [String]) -> HTML {
        let kind = sheets.count == 1 ? "group single" : "group"
        return .element("div", ["class": kind, "data-group": ""]) {
            HTML.element("h4") {
                sheets.first.map { contents.title(ofMaterial: $0.sheet.material) } ?? ""
                if let placement = sheets.first?.sheet.placement {
                    HTML.element("span", ["class": "for"]) {
                        words(.forPlace, ["place": contents.placementName(placement)])
                    }
                } else if let post = sheets.first?.sheet.post {
                    HTML.element("span", ["class": "for"]) {
                        words(.forPost, ["post": GermanFormat.heading(post)])
                    }
                } else if !places.isEmpty {
                    HTML.element("span", ["class": "for"]) { words(.forPlaces, ["places": GermanFormat.list(places)]) }
                }
            }
            HTML.element("ul", ["class": "sheets"]) {
                for sheet in sheets { SheetCard(contents: contents, words: words, sheet: sheet).html }
            }
        }
    }
}
