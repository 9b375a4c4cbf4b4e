/// All files of one material, with what the print shop has to know of it.
struct PrintOrderTable {
    let order: PrintOrder
    let lines: [PrintOrderLine]

    var html: HTML {
        guard let first = lines.first else { return .empty }
        let title = order.contents.title(ofMaterial: first.sheet.sheet.material)
        return .element("section") {
            HTML.element("h2") { .text(title) }
            HTML.element("ul", ["class": "spec"]) {
                for fact in facts(first) { HTML.element("li") { .text(fact) } }
            }
            HTML.element("table") {
                HTML.element("caption", ["class": "unseen"]) { "Dateien: \(title)" }
                HTML.element("thead") {
                    HTML.element("tr") {
                        for name in ["Sprache", "Datei", "Stückzahl"] {
                            HTML.element("th", ["scope": "col"]) { .text(name) }
                        }
                    }
                }
                HTML.element("tbody") { for line in lines { row(line) } }
            }
        }
    }

    private func facts(_ line: PrintOrderLine) -> [String] {
        let artifact = line.artifact
        var facts: [String] = []
        if artifact.unit == .millimetres, artifact.width > 0 {
            facts.append("Format \(German.number(artifact.width)) × \(German.number(artifact.height)) mm")
        }
        let pages = max(1, line.sheet.pictures.count)
        facts.append(German.count(pages, "Seite", "Seiten") + (pages > 1 ? ", beidseitig farbig" : ", einseitig farbig"))
        if let fold = order.folds[line.sheet.sheet.material] { facts.append("Falz: " + fold) }
        let longSide = artifact.unit == .millimetres ? max(artifact.width, artifact.height) : 0
        facts.append("Papier (Vorschlag): " + PaperSuggestion.text(for: artifact.kind, longSide: longSide))
        return facts
    }

    private func row(_ line: PrintOrderLine) -> HTML {
        let language = order.contents.language(line.sheet.sheet.language)
        return .element("tr") {
            HTML.element("th", ["scope": "row"]) {
                .text(language.germanName)
                if let placement = line.sheet.sheet.placement {
                    HTML.element("span", ["class": "for"]) { "für: \(order.contents.placementName(placement))" }
                }
                if language.isDraft { HTML.element("span", ["class": "draft"]) { "Entwurf" } }
            }
            HTML.element("td") {
                // The order lies in the region's folder, the paths begin above it.
                HTML.element("a", ["href": Address.path("../" + line.artifact.path)]) { .text(fileName(line.artifact.path)) }
            }
            HTML.element("td", ["class": "blank"]) { HTML.element("span", ["class": "unseen"]) { "bitte eintragen" } }
        }
    }

    private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
