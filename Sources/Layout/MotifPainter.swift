import Model
import Page

/// Draws a region's motif into a rectangle.
struct MotifPainter {
    let motif: Motif
    let colors: [Color]
    let direction: Direction
    /// How many tiles stand across the shorter side.
    var tiles = 2

    /// Neighbouring tiles overlap by this, so that no line of the ground shines through between them.
    private static let overlap = Length.pt(0.2)

    /// A tile's ground, reaching under the next ones where those have a ground of their own.
    private func reaching(_ square: Rect, _ next: Motif.Tile, _ below: Motif.Tile) -> Rect {
        let aside = next.ground == 0 ? Length.zero : -Self.overlap
        let isMirrored = direction == .rightToLeft
        return square.inset(
            by: Edges(
                top: .zero, left: isMirrored ? aside : .zero, bottom: below.ground == 0 ? .zero : -Self.overlap,
                right: isMirrored ? .zero : aside))
    }

    /// - Parameters:
    ///   - area: What is filled, with the bleed.
    ///   - frame: The rectangle without the bleed, from whose start corner the tiles are counted.
    func item(filling area: Rect, tilesFrom frame: Rect) -> Item {
        guard let base = colors.first else { return .clipped(Path(), []) }
        let side = frame.size.shortSide / Double(max(1, tiles))
        guard side > .pt(1) else { return .clipped(Path(), []) }
        let rows = Int((frame.height / side - 0.01).rounded(.up))
        let columns = Int((frame.width / side - 0.01).rounded(.up))
        var grounds = [Path](repeating: Path(), count: colors.count)
        var figures = [Path](repeating: Path(), count: colors.count)
        func tile(_ row: Int, _ column: Int) -> Motif.Tile {
            motif.tile(row: row + 1, column: column + 1, colors: colors.count)
        }
        // One tile more on each side covers the bleed.
        for row in -1...rows {
            for column in -1...columns {
                let own = tile(row, column)
                let x =
                    direction == .leftToRight
                    ? frame.minX + side * Double(column) : frame.maxX - side * Double(column + 1)
                let square = Rect(x: x, y: frame.minY + side * Double(row), width: side, height: side)
                guard square.intersects(area) else { continue }
                if own.ground != 0 {
                    grounds[own.ground].append(.rectangle(reaching(square, tile(row, column + 1), tile(row + 1, column))))
                }
                figures[own.ink].append(own.figure.path(in: square, turns: own.turns))
            }
        }
        var items: [Item] = [.shape(Shape(path: .rectangle(area), fill: base))]
        for paths in [grounds, figures] {
            for (path, color) in zip(paths, colors) where !path.isEmpty {
                items.append(.shape(Shape(path: path, fill: color)))
            }
        }
        return .clipped(.rectangle(area), items)
    }
}
