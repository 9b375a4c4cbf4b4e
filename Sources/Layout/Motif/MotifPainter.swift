import Model
import Page

/// Draws a region's motif into a rectangle.
///
/// Nothing is painted over another's edge: of a tile's two colours each ends at the edge alone or lies under the other,
/// and each tile reaches a little under those that are painted after it. So no line shines through between two, at
/// whatever resolution and by whatever program the page is drawn.
struct MotifPainter {
    let motif: Motif
    let colors: [Color]
    let direction: Direction
    /// Tiles begin and end on whole dots of it.
    let page: Page
    /// How many tiles stand across the shorter side.
    var tiles = 2
    /// How many tiles deep a frame is; nil fills the whole rectangle.
    var frameDepth: Int?

    /// How much a tile may be stretched so that a whole number of them fills a side.
    private static let stretch = 0.06
    /// How far a tile reaches under its neighbours, in its sides.
    private static let overlap = 0.1

    /// - Parameters:
    ///   - area: What is filled, with the bleed: into it the tiles at the edges go on.
    ///   - frame: The rectangle without the bleed, from whose start corner the tiles are counted.
    func item(filling area: Rect, tilesFrom frame: Rect) -> Item {
        guard let base = colors.first else { return .clipped(Path(), []) }
        let side = frame.size.shortSide / Double(max(1, tiles))
        guard side > .pt(1) else { return .clipped(Path(), []) }
        let (rows, height) = Self.whole(frame.height, side)
        let (columns, width) = Self.whole(frame.width, side)
        let isMirrored = direction == .rightToLeft
        let xs = (0...columns).map { snap(frame.minX, isMirrored ? frame.maxX : nil, width * Double($0), \.width) }
        let ys = (0...rows).map { snap(frame.minY, nil, height * Double($0), \.height) }
        let overlap = side * Self.overlap
        var items: [Item] = []
        if let depth = frameDepth, depth * 2 < min(rows, columns) {
            let (left, right) = (min(xs[depth], xs[columns - depth]), max(xs[depth], xs[columns - depth]))
            let hole = Rect(x: left, y: ys[depth], width: right - left, height: ys[rows - depth] - ys[depth])
            items.append(.shape(Shape(path: .rectangle(hole.outset(by: overlap)), fill: base)))
        }
        func isDrawn(_ row: Int, _ column: Int) -> Bool {
            row < rows && (0..<columns).contains(column) && (isInFrame(row, of: rows) || isInFrame(column, of: columns))
        }
        for row in 0..<rows {
            // From left to right, whichever way they are counted.
            for place in 0..<columns {
                let (column, next) = isMirrored ? (columns - 1 - place, columns - 2 - place) : (place, place + 1)
                guard isDrawn(row, column) else { continue }
                let (left, right) = isMirrored ? (xs[column + 1], xs[column]) : (xs[column], xs[column + 1])
                let square = Rect(x: left, y: ys[row], width: right - left, height: ys[row + 1] - ys[row])
                // At the edges tiles go on outward, beyond what is filled: what is cut off is cut off clean.
                func reach(_ isEdge: Bool, _ distance: Length) -> Length { isEdge ? distance + overlap : .zero }
                let outward = Edges(
                    top: reach(row == 0, square.minY - area.minY), left: reach(place == 0, square.minX - area.minX),
                    bottom: reach(row == rows - 1, area.maxY - square.maxY),
                    right: reach(place == columns - 1, area.maxX - square.maxX))
                let under = Edges(
                    top: .zero, left: .zero, bottom: isDrawn(row + 1, column) ? overlap : .zero,
                    right: isDrawn(row, next) ? overlap : .zero)
                let cell = square.inset(
                    by: Edges(
                        top: -max(.zero, outward.top), left: -max(.zero, outward.left),
                        bottom: -max(.zero, outward.bottom), right: -max(.zero, outward.right)))
                let (tile, mirrored) = self.tile(row, of: rows, column, of: columns)
                for (path, color) in [
                    (tile.figure.background(in: square, turns: tile.turns, mirrored: mirrored), tile.background),
                    (tile.figure.path(in: square, turns: tile.turns, mirrored: mirrored), tile.ink),
                ] {
                    let reached = path.reaching(beyond: square, by: outward)
                        .reaching(beyond: cell, by: under, taper: overlap)
                    items.append(.shape(Shape(path: reached, fill: colors[color])))
                }
            }
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

    /// A place in whole dots of the page, which is drawn in a whole number of them.
    ///
    /// - Parameters:
    ///   - end: Where the distance is counted from backwards, if it is.
    private func snap(_ start: Length, _ end: Length?, _ distance: Length, _ side: KeyPath<Size, Length>) -> Length {
        let place = end.map { $0 - distance } ?? start + distance
        let whole = page.size[keyPath: side]
        let dots = whole.dots(at: page.resolution).rounded()
        return dots < 1 ? place : whole * ((place / whole * dots).rounded() / dots)
    }
}
