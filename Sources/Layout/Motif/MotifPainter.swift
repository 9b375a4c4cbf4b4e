import Model
import Page

/// Draws a region's motif into a rectangle.
struct MotifPainter {
    let motif: Motif
    let colors: [Color]
    let direction: Direction
    /// Dots per inch of the medium: tiles begin and end on whole dots, so that backgrounds and figures meet without a
    /// seam.
    let resolution: Double
    /// How many tiles stand across the shorter side.
    var tiles = 2
    /// How many tiles deep a frame is; nil fills the whole rectangle.
    var frameDepth: Int?

    /// How much a tile may be stretched so that a whole number of them fills a side.
    private static let stretch = 0.06

    /// - Parameters:
    ///   - area: What is filled, with the bleed.
    ///   - frame: The rectangle without the bleed, from whose start corner the tiles are counted.
    func item(filling area: Rect, tilesFrom frame: Rect) -> Item {
        guard let base = colors.first else { return .clipped(Path(), []) }
        let side = frame.size.shortSide / Double(max(1, tiles))
        guard side > .pt(1) else { return .clipped(Path(), []) }
        let (rows, height) = Self.whole(frame.height, side)
        let (columns, width) = Self.whole(frame.width, side)
        var items: [Item] = [.shape(Shape(path: .rectangle(area), fill: base))]
        var figures = [Path](repeating: Path(), count: colors.count)
        // One tile more on each side covers the bleed.
        for row in -1...rows {
            for column in -1...columns where isInFrame(row, of: rows) || isInFrame(column, of: columns) {
                let isMirrored = direction == .rightToLeft
                let x0 = isMirrored ? frame.maxX - width * Double(column + 1) : frame.minX + width * Double(column)
                let y0 = frame.minY + height * Double(row)
                let (left, top, right, bottom) = (snap(x0), snap(y0), snap(x0 + width), snap(y0 + height))
                let square = Rect(x: left, y: top, width: right - left, height: bottom - top)
                // A tile that reaches no further than a dot into the area is its neighbour's: it would show as a
                // hairline.
                guard square.inset(by: Edges(.pt(72 / resolution))).intersects(area) else { continue }
                let (tile, mirrored) = self.tile(row, of: rows, column, of: columns)
                // Each background is a rectangle of its own, which the raster puts on whole pixels: no line shines
                // through between two.
                if tile.background != 0 {
                    items.append(.shape(Shape(path: .rectangle(square), fill: colors[tile.background])))
                }
                figures[tile.ink].append(tile.figure.path(in: square, turns: tile.turns, mirrored: mirrored))
            }
        }
        for (path, color) in zip(figures, colors) where !path.isEmpty {
            items.append(.shape(Shape(path: path, fill: color)))
        }
        return .clipped(.rectangle(area), items)
    }

    /// The tiles that fill a length and how long each is: a whole number, where little stretching makes it one.
    private static func whole(_ length: Length, _ side: Length) -> (count: Int, size: Length) {
        let ideal = length / side
        let count = max(1, ideal.rounded())
        if abs(ideal / count - 1) <= stretch { return (Int(count), length / count) }
        return (Int((ideal - 0.01).rounded(.up)), side)
    }

    private func isInFrame(_ place: Int, of count: Int) -> Bool {
        guard let frameDepth else { return true }
        return place < frameDepth || place >= count - frameDepth
    }

    /// The tile at a place. In a frame the second half of a side mirrors the first, and one in the very middle is a
    /// disc, which is its own mirror image.
    private func tile(_ row: Int, of rows: Int, _ column: Int, of columns: Int) -> (
        Motif.Tile, mirrored: (x: Bool, y: Bool)
    ) {
        guard frameDepth != nil else {
            return (motif.tile(row: row + 1, column: column + 1, colors: colors.count), (false, false))
        }
        let (otherRow, otherColumn) = (rows - 1 - row, columns - 1 - column)
        var tile = motif.tile(row: min(row, otherRow) + 1, column: min(column, otherColumn) + 1, colors: colors.count)
        if row == otherRow || column == otherColumn { tile.figure = .disc }
        // Counted from the start edge: in a right-to-left sheet the start half is the right one, and turned the other
        // way.
        return (tile, ((direction == .rightToLeft) != (column > otherColumn), row > otherRow))
    }

    private func snap(_ length: Length) -> Length { .pt(length.dots(at: resolution).rounded() * 72 / resolution) }
}
