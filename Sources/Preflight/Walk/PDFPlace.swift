package import Findings

/// Where in a file something stands, for a person who looks for it.
package enum PDFPlace: Hashable, Sendable {
    /// Pages count from 1.
    case page(Int)
    /// In whole millimetres from the trim's upper left corner, as the page is shown.
    case spot(page: Int, area: PageArea, x: Int, y: Int)

    package var page: Int {
        switch self {
        case .page(let page), .spot(let page, _, _, _): page
        }
    }

    /// As a sentence begins: "Auf Seite 2 oben links (12 mm von links, 8 mm von oben)".
    package var words: Words {
        switch self {
        case .page(let page): Words(de: "Auf Seite \(page)", en: "On page \(page)")
        case .spot(let page, let area, let x, let y):
            Words(
                de: "Auf Seite \(page) \(area.words.de) (\(x) mm von links, \(y) mm von oben)",
                en: "On page \(page), \(area.words.en) (\(x) mm from the left, \(y) mm from the top)")
        }
    }
}

/// A ninth of a page.
package enum PageArea: String, Hashable, Sendable, CaseIterable {
    case upperLeft = "upper-left"
    case top
    case upperRight = "upper-right"
    case left, middle, right
    case lowerLeft = "lower-left"
    case bottom
    case lowerRight = "lower-right"

    /// - Parameters:
    ///   - x: 0 at the left edge, 1 at the right one.
    ///   - y: 0 at the top, 1 at the bottom.
    init(x: Double, y: Double) {
        func third(_ share: Double) -> Int { share < 1.0 / 3 ? 0 : share > 2.0 / 3 ? 2 : 1 }
        self = Self.allCases[third(y) * 3 + third(x)]
    }

    var words: Words {
        switch self {
        case .upperLeft: Words(de: "oben links", en: "upper left")
        case .top: Words(de: "oben", en: "at the top")
        case .upperRight: Words(de: "oben rechts", en: "upper right")
        case .left: Words(de: "links", en: "on the left")
        case .middle: Words(de: "in der Mitte", en: "in the middle")
        case .right: Words(de: "rechts", en: "on the right")
        case .lowerLeft: Words(de: "unten links", en: "lower left")
        case .bottom: Words(de: "unten", en: "at the bottom")
        case .lowerRight: Words(de: "unten rechts", en: "lower right")
        }
    }
}
