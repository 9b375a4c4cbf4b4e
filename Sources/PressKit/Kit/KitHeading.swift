/// A chapter of the press kit: its place in the page, its name, and what it says of itself.
struct KitHeading {
    let id: String
    let title: String
    /// What there is, e.g. `32 Blätter`.
    let amount: String
    let lead: String

    /// The places of the three tasks.
    static let printing = "drucken"
    static let posting = "posten"
    static let passingOn = "weitergeben"

    /// The chapter with its heading.
    func section(@HTMLBuilder _ content: () -> HTML) -> HTML {
        .element("section", ["id": id, "aria-labelledby": id + "-h"]) {
            HTML.element("header", ["class": "chapter"]) {
                HTML.element("h2", ["id": id + "-h"]) { title }
                HTML.element("p", ["class": "amount"]) { amount }
                HTML.element("p", ["class": "lead"]) { lead }
            }
            content()
        }
    }
}

extension KitContents {
    /// What is a region's own, below its name; nothing is said where there is but one.
    func part(of region: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        .element("div", ["class": "region", "style": colours(region), "data-group": ""]) {
            // Screen readers get a level without a gap all the same.
            HTML.element("h3", ["class": regions.count > 1 ? "place" : "unseen"]) { regionName(region) }
            content()
        }
    }
}
