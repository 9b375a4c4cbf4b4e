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

    var html: HTML {
        .element("header", ["class": "chapter"]) {
            HTML.element("h2", ["id": id + "-h"]) { .text(title) }
            HTML.element("p", ["class": "amount"]) { .text(amount) }
            HTML.element("p", ["class": "lead"]) { .text(lead) }
        }
    }
}

/// The name of a region above what is its own; nothing is said where there is but one.
struct RegionHeading {
    let contents: KitContents
    let region: String

    var html: HTML {
        // Screen readers get a level without a gap all the same.
        .element("h3", ["class": contents.regions.count > 1 ? "place" : "unseen"]) {
            .text(contents.regionName(region))
        }
    }
}
