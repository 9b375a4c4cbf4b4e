internal import Build

/// What is printed, with the way to the print shop first.
struct PrintSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let heading: KitHeading
    let sheets: [KitSheet]

    var html: HTML {
        SheetSection(contents: contents, words: words, heading: heading, sheets: sheets, opening: opening).html
    }

    private func opening(_ region: String) -> HTML {
        guard let order = contents.artifacts.first(where: { $0.region == region && $0.purpose == .order }) else {
            return .empty
        }
        return .element("div", ["class": "hint"]) {
            HTML.element("p") {
                HTML.element("strong") { words[.orderQuestion] }
                words[.orderAnswer]
            }
            HTML.element("p", ["class": "files"]) {
                HTML.element("a", ["class": "main", "href": URLReference.path(order.path)]) {
                    words[.orderOpen]
                    HTML.element("span", ["class": "unseen"]) { ": \(contents.regionName(region))" }
                }
                HTML.element("a", ["class": "other", "href": contents.root + OutputTree.guide + "#drucken"]) {
                    words[.orderGuide]
                }
            }
        }
    }
}
