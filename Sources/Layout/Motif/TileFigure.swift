import Page

/// The figures of which the motif's tiles are made, in a unit square whose origin is its upper left corner.
enum TileFigure: CaseIterable, Hashable {
    case quarter, leaf, half, disc, wave, arch, stair

    /// The figure in a square, after `turns` quarter turns clockwise, then mirrored from side to side and top to
    /// bottom.
    func path(in square: Rect, turns: Int, mirrored: (x: Bool, y: Bool) = (false, false)) -> Path {
        let place = Place(square: square, turns: turns, mirrored: mirrored)
        func at(_ x: Double, _ y: Double) -> Point { place.at(x, y) }
        switch self {
        case .quarter:
            return Path([.move(at(0, 0)), place.arc(0, 0, 1, 1, alongX: true), .line(at(0, 1)), .close])
        case .leaf:
            return Path([
                .move(at(0, 0)), place.arc(0, 0, 1, 1, alongX: true), place.arc(1, 1, 0, 0, alongX: true), .close,
            ])
        case .half:
            return Path([
                .move(at(0, 0)), place.arc(0, 0, 0.5, 0.5, alongX: false), place.arc(0.5, 0.5, 1, 0, alongX: true),
                .close,
            ])
        case .disc:
            return Path.circle(center: at(0.5, 0.5), radius: square.width * 0.3)
        case .wave:
            return Path([
                .move(at(0, 0)), place.arc(0, 0, 0.5, 0.5, alongX: true), place.arc(0.5, 0.5, 1, 1, alongX: false),
                .line(at(0, 1)), .close,
            ])
        case .arch:
            return Path([
                .move(at(0.15, 1)), .line(at(0.15, 0.45)), place.arc(0.15, 0.45, 0.5, 0.1, alongX: false),
                place.arc(0.5, 0.1, 0.85, 0.45, alongX: true), .line(at(0.85, 1)), .close,
            ])
        case .stair:
            return Path.polygon([at(0, 0), at(1, 1), at(0, 1)])
        }
    }

    /// What is seen of the square around the figure, and a part of what lies under it: where the figure ends with the
    /// square, nothing of the background does, so that no edge is painted twice and none shines through.
    func background(in square: Rect, turns: Int, mirrored: (x: Bool, y: Bool) = (false, false)) -> Path {
        let place = Place(square: square, turns: turns, mirrored: mirrored)
        func at(_ x: Double, _ y: Double) -> Point { place.at(x, y) }
        // Each begins where neither a side nor a corner of the square goes on: see `Path.reaching`.
        switch self {
        case .quarter, .stair:
            return Path.polygon([at(0, 0), at(1, 0), at(1, 1), at(0.2, 0.8)])
        case .leaf, .disc:
            return Path.polygon([at(0, 0.5), at(0, 0), at(1, 0), at(1, 1), at(0, 1)])
        case .half:
            return Path.polygon([at(0.5, 0.2), at(1, 0), at(1, 1), at(0, 1), at(0, 0)])
        case .wave:
            return Path([
                .move(at(0, 0)), .line(at(1, 0)), .line(at(1, 1)),
                .curve(at(0.2, 0.8), control1: at(0.6, 1), control2: at(0.35, 0.93)), .close,
            ])
        case .arch:
            return Path.polygon([
                at(0.5, 0.7), at(0.15, 1), at(0, 1), at(0, 0), at(1, 0), at(1, 1), at(0.85, 1),
            ])
        }
    }

    /// Where a point of the unit square lies on the page.
    private struct Place {
        let square: Rect
        let turns: Int
        let mirrored: (x: Bool, y: Bool)

        func at(_ x: Double, _ y: Double) -> Point {
            var (u, v) =
                switch turns % 4 {
                case 0: (x, y)
                case 1: (1 - y, x)
                case 2: (1 - x, 1 - y)
                default: (y, 1 - x)
                }
            if mirrored.x { u = 1 - u }
            if mirrored.y { v = 1 - v }
            return Point(x: square.minX + square.width * u, y: square.minY + square.height * v)
        }

        /// A quarter of a circle from (x0, y0) to (x1, y1) whose tangent at the begin runs along x where `alongX`.
        func arc(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, alongX: Bool) -> Path.Element {
            let k = 0.5522847498307936
            return alongX
                ? .curve(at(x1, y1), control1: at(x0 + (x1 - x0) * k, y0), control2: at(x1, y1 - (y1 - y0) * k))
                : .curve(at(x1, y1), control1: at(x0, y0 + (y1 - y0) * k), control2: at(x1 - (x1 - x0) * k, y1))
        }
    }
}
