internal import Build

/// All files of one material, with what the print shop has to know of it and a field for each quantity.
struct PrintOrderTable {
    let order: PrintOrder
    let item: PrintOrderItem
    /// Whether drafts are marked one by one.
    let marksDrafts: Bool
    /// Whether format and paper are those of the material above.
    let isLikePrevious: Bool

    private var words: Phrasebook<OrderPhrase> { order.words }

    var html: HTML {
        .element("section") {
            HTML.element("h2") { item.title }
            HTML.element("p", ["class": "spec"]) {
                isLikePrevious ? words[.likeAbove] : item.facts.joined(separator: " · ")
            }
            HTML.element("div", ["class": item.lines.count > 3 ? "lines many" : "lines"]) {
                HTML.element("table", ["data-item": item.title]) {
                    HTML.element("caption", ["class": "unseen"]) { words(.files, ["item": item.title]) }
                    HTML.element("thead") {
                        HTML.element("tr") {
                            for name in [OrderPhrase.language, .file, .quantity] {
                                HTML.element("th", ["scope": "col"]) { words[name] }
                            }
                        }
                    }
                    HTML.element("tbody") { for line in item.lines { row(line) } }
                }
            }
        }
    }

    private func row(_ line: PrintOrderItem.Line) -> HTML {
        let language = order.contents.language(line.language)
        let file = line.artifact.path.split(separator: "/").last.map(String.init) ?? line.artifact.path
        return .element("tr") {
            HTML.element("th", ["scope": "row"]) {
                language.germanName
                if language.isDraft, marksDrafts { HTML.element("span", ["class": "mark"]) { words[.draft] } }
            }
            HTML.element("td") {
                // The order lies in the region's folder, the paths begin above it.
                HTML.element("a", ["href": URLReference.path("../" + line.artifact.path)]) { .breakable(file) }
            }
            HTML.element("td", ["class": "blank"]) {
                HTML.element(
                    "input",
                    [
                        "type": "text", "inputmode": "numeric", "maxlength": "6", "autocomplete": "off",
                        "aria-label": words(.quantityOf, ["item": item.title, "language": language.germanName]),
                        "data-name": language.germanName,
                        "data-file": file,
                    ])
            }
        }
    }
}
