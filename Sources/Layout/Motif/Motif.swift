import Model
import Page

/// A region's own pattern: its name spelled in tiles, one letter a tile, turned by the digits of its coordinates.
///
/// Deterministic: the same region always gives the same tiles, another region gives others.
struct Motif: Hashable {
    /// One tile: a figure on a background.
    struct Tile: Hashable {
        var figure: TileFigure
        /// Quarter turns, clockwise.
        var turns: Int
        /// Which of the pattern's colours the background and the figure have; never the same.
        var background: Int
        var ink: Int
    }

    private let letters: [Int]
    private let digits: [Int]

    init(region: Region) {
        letters = region.nameWithoutPrefix.lowercased().unicodeScalars.map { Int($0.value) }
        let place = region.location ?? Region.Coordinate(longitude: 10.45, latitude: 51.16)
        // Four decimals are some ten metres: the town hall's own door.
        let digits = "\(Int(abs(place.longitude) * 10_000))\(Int(abs(place.latitude) * 10_000))".compactMap(
            \.wholeNumberValue)
        self.digits = digits.isEmpty ? [0] : digits
    }

    /// The tile at a place of the endless pattern, with `colors` colours to choose from.
    func tile(row: Int, column: Int, colors: Int) -> Tile {
        // Each row starts a few letters later, so that no columns form.
        let at = column + row * (3 + digits[row % digits.count])
        let letter = letters.isEmpty ? 0 : letters[at % letters.count]
        let digit = digits[(at + row) % digits.count]
        let figures = TileFigure.allCases
        let figure = figures[(letter * 7 + digit) % figures.count]
        let background = (letter + digit + row) % colors
        let ink = colors > 1 ? (background + 1 + (letter / 3 + digit) % (colors - 1)) % colors : background
        return Tile(figure: figure, turns: (letter / 5 + digit + column) % 4, background: background, ink: ink)
    }
}

/// The figures of which the motif's tiles are made, in a unit square whose origin is its upper left corner.
enum TileFigure: CaseIterable, Hashable {
    case quarter, leaf, half, disc, wave, arch, stair

    /// The figure in a square, after `turns` quarter turns clockwise, then mirrored from side to side and top to
    /// bottom.
    func path(in square: Rect, turns: Int, mirrored: (x: Bool, y: Bool) = (false, false)) -> Path {
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
        switch self {
        case .quarter:
            return Path([.move(at(0, 1)), .line(at(0, 0)), arc(0, 0, 1, 1, alongX: true), .close])
        case .leaf:
            return Path([
                .move(at(0, 0)), arc(0, 0, 1, 1, alongX: true), arc(1, 1, 0, 0, alongX: true), .close,
            ])
        case .half:
            return Path([
                .move(at(0, 0)), arc(0, 0, 0.5, 0.5, alongX: false), arc(0.5, 0.5, 1, 0, alongX: true), .close,
            ])
        case .disc:
            return Path.circle(center: at(0.5, 0.5), radius: square.width * 0.3)
        case .wave:
            return Path([
                .move(at(0, 0)), arc(0, 0, 0.5, 0.5, alongX: true), arc(0.5, 0.5, 1, 1, alongX: false),
                .line(at(0, 1)), .close,
            ])
        case .arch:
            return Path([
                .move(at(0.15, 1)), .line(at(0.15, 0.45)), arc(0.15, 0.45, 0.5, 0.1, alongX: false),
                arc(0.5, 0.1, 0.85, 0.45, alongX: true), .line(at(0.85, 1)), .close,
            ])
        case .stair:
            return Path.polygon([at(0, 0), at(1, 1), at(0, 1)])
        }
    }
}
