import Page

@testable import Raster

/// What stands a millimetre outside of a page's edges beside what stands at them.
struct CutEdges {
    struct Side {
        let name: String
        /// Where along it, from its begin, another colour stands outside.
        let foreign: [Length]
    }

    private(set) var sides: [Side] = []

    /// Dots a millimetre.
    private let dots: Int
    private let bitmap: Bitmap
    private let page: Page
    /// What the motifs' figures fill.
    private let figures: [Rect]

    init(_ page: Page) throws {
        dots = page.size.shortSide > .mm(300) ? 5 : 10
        bitmap = try Rasteriser().draw(page, resolution: Double(dots) * 25.4, bleed: true)
        self.page = page
        figures = page.items.flatMap { item -> [Rect] in
            guard case .clipped(_, let items) = item else { return [] }
            return items.compactMap { if case .shape(let shape) = $0 { shape.path.hull } else { nil } }
        }
        sides = ["top", "bottom", "left", "right"].map { Side(name: $0, foreign: foreign(on: $0)) }
    }

    private func foreign(on side: String) -> [Length] {
        let bleed = Int((page.bleed.millimetres * Double(dots)).rounded())
        let (right, bottom) = (bitmap.width - 1 - bleed, bitmap.height - 1 - bleed)
        func dot(_ along: Int, outward: Int) -> UInt32? {
            switch side {
            case "top": bitmap[along, bleed - outward]
            case "bottom": bitmap[along, bottom + outward]
            case "left": bitmap[bleed - outward, along]
            default: bitmap[right + outward, along]
            }
        }
        let isLevel = side == "top" || side == "bottom"
        return ((bleed + 1)..<(isLevel ? right : bottom)).filter { place in
            let outside = dot(place, outward: dots)
            // One dot alone is the soft edge of two areas.
            guard outside != dot(place, outward: 0),
                outside == dot(place - 1, outward: dots) || outside == dot(place + 1, outward: dots)
            else { return false }
            // A round figure that only touches the edge is as wide a dot further in as the root of twice its radius:
            // there the colour outside stands beside it.
            let along = Length.mm(Double(place - bleed) / Double(dots))
            let radius =
                figures.filter { figure in
                    switch side {
                    case "top": figure.minY < .zero && figure.minX <= along && figure.maxX >= along
                    case "bottom": figure.maxY > page.size.height && figure.minX <= along && figure.maxX >= along
                    case "left": figure.minX < .zero && figure.minY <= along && figure.maxY >= along
                    default: figure.maxX > page.size.width && figure.minY <= along && figure.maxY >= along
                    }
                }.map { isLevel ? $0.width : $0.height }.max() ?? .zero
            let beside = Int((2 * radius.millimetres * Double(dots)).squareRoot().rounded(.up)) + 1
            return !((place - beside)...(place + beside)).contains { dot($0, outward: 0) == outside }
        }.map { .mm(Double($0 - bleed) / Double(dots)) }
    }
}
