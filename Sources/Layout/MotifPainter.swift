import Model
import Page

/// Draws a region's motif into a rectangle.
struct MotifPainter {
    let motif: Motif
    let colors: [Color]
    let direction: Direction
    /// Dots per inch of the medium: tiles begin and end on whole dots, so that grounds and figures meet without a seam.
    let resolution: Double
    /// How many tiles stand across the shorter side.
    var tiles = 2

    /// - Parameters:
    ///   - area: What is filled, with the bleed.
    ///   - frame: The rectangle without the bleed, from whose start corner the tiles are counted.
    func item(filling area: Rect, tilesFrom frame: Rect) -> Item {
        guard let base = colors.first else { return .clipped(Path(), []) }
        let side = frame.size.shortSide / Double(max(1, tiles))
        guard side > .pt(1) else { return .clipped(Path(), []) }
        let rows = Int((frame.height / side - 0.01).rounded(.up))
        let columns = Int((frame.width / side - 0.01).rounded(.up))
        var items: [Item] = [.shape(Shape(path: .rectangle(area), fill: base))]
        var figures = [Path](repeating: Path(), count: colors.count)
        // One tile more on each side covers the bleed.
        for row in -1...rows {
            for column in -1...columns {
                let tile = motif.tile(row: row + 1, column: column + 1, colors: colors.count)
                let isMirrored = direction == .rightToLeft
                let x0 = isMirrored ? frame.maxX - side * Double(column + 1) : frame.minX + side * Double(column)
                let y0 = frame.minY + side * Double(row)
                let (left, top, right, bottom) = (snap(x0), snap(y0), snap(x0 + side), snap(y0 + side))
                let square = Rect(x: left, y: top, width: right - left, height: bottom - top)
                // A tile that reaches no further than a dot into the area is its neighbour's: it would show as a hairline.
                guard square.inset(by: Edges(.pt(72 / resolution))).intersects(area) else { continue }
                // Each ground is a rectangle of its own, which the raster puts on whole pixels: no line shines through between two.
                if tile.ground != 0 { items.append(.shape(Shape(path: .rectangle(square), fill: colors[tile.ground]))) }
                figures[tile.ink].append(tile.figure.path(in: square, turns: tile.turns))
            }
        }
        for (path, color) in zip(figures, colors) where !path.isEmpty {
            items.append(.shape(Shape(path: path, fill: color)))
        }
        return .clipped(.rectangle(area), items)
    }

    private func snap(_ length: Length) -> Length { .pt(length.dots(at: resolution).rounded() * 72 / resolution) }
}
