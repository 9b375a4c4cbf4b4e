internal import Build

/// All files of one material, with what the print shop has to know of it and a field for each quantity.
struct PrintOrderTable {
    let order: PrintOrder
    let item: PrintOrderItem
    /// Whether drafts are marked one by one.
    let marksDrafts: Bool
    /// Whether format and paper are those of the material above.
    let isLikePrevious: Bool

    var html: HTML {
        .element("section") {
            HTML.element("h2") { .text(item.title) }
            HTML.element("p", ["class": "spec"]) {
                .text(isLikePrevious ? "Format und Papier wie oben" : item.facts.joined(separator: " · "))
            }
            HTML.element("div", ["class": item.lines.count > 3 ? "lines many" : "lines"]) {
                HTML.element("table", ["data-item": item.title]) {
                    HTML.element("caption", ["class": "unseen"]) { "Dateien: \(item.title)" }
                    HTML.element("thead") {
                        HTML.element("tr") {
                            for name in ["Sprache", "Datei", "Stück"] {
                                HTML.element("th", ["scope": "col"]) { .text(name) }
                            }
                        }
                    }
                    HTML.element("tbody") { for line in item.lines { row(line) } }
                }
            }
        }
    }

    private func row(_ line: PrintOrderItem.Line) -> HTML {
        let language = order.contents.language(line.sheet.sheet.language)
        let file = line.artifact.path.split(separator: "/").last.map(String.init) ?? line.artifact.path
        return .element("tr") {
            HTML.element("th", ["scope": "row"]) {
                .text(language.germanName)
                if language.isDraft, marksDrafts { HTML.element("span", ["class": "mark"]) { "Entwurf" } }
            }
            HTML.element("td") {
                // The order lies in the region's folder, the paths begin above it.
                HTML.element("a", ["href": Address.path("../" + line.artifact.path)]) { .breakable(file) }
            }
            HTML.element("td", ["class": "blank"]) {
                HTML.element(
                    "input",
                    [
                        "type": "text", "inputmode": "numeric", "maxlength": "6", "autocomplete": "off",
                        "aria-label": "Stückzahl: \(item.title), \(language.germanName)",
                        "data-name": language.germanName,
                        "data-file": file,
                    ])
            }
        }
    }
}
