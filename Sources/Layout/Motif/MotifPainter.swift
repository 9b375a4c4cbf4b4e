import Model
import Page

/// Draws a region's motif into a rectangle.
///
/// Nothing is painted over another's edge: of a tile's two colours each ends at the edge alone or lies under the other,
/// and each tile reaches a little under what is painted after it, but not where it is clipped. So no line shines
/// through between two, at whatever resolution and by whatever program the page is drawn.
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
    /// - Returns: The tiles and, in front of them, what a frame frames.
    func items(filling area: Rect, tilesFrom frame: Rect) -> [Item] {
        guard let base = colors.first else { return [] }
        let side = frame.size.shortSide / Double(max(1, tiles))
        guard side > .pt(1) else { return [] }
        let (rows, height) = Self.whole(frame.height, side)
        let (columns, width) = Self.whole(frame.width, side)
        let isMirrored = direction == .rightToLeft
        let xs = (0...columns).map { snap(frame.minX, isMirrored ? frame.maxX : nil, width * Double($0), \.width) }
        let ys = (0...rows).map { snap(frame.minY, nil, height * Double($0), \.height) }
        let overlap = side * Self.overlap
        var items: [Item] = []
        func isDrawn(_ row: Int, _ column: Int) -> Bool { isInFrame(row, of: rows) || isInFrame(column, of: columns) }
        // What is painted after a tile: those to the right and below, and what is framed, on whichever side.
        func isLater(_ row: Int, _ column: Int, isNext: Bool) -> Bool {
            (0..<rows).contains(row) && (0..<columns).contains(column) && (isNext || !isDrawn(row, column))
        }
        func reach(_ reaches: Bool, _ distance: Length) -> Length { reaches ? max(.zero, distance) : .zero }
        for row in 0..<rows {
            // From left to right, whichever way they are counted.
            for place in 0..<columns {
                let column = isMirrored ? columns - 1 - place : place
                guard isDrawn(row, column) else { continue }
                let (before, next) = isMirrored ? (column + 1, column - 1) : (column - 1, column + 1)
                let (left, right) = isMirrored ? (xs[column + 1], xs[column]) : (xs[column], xs[column + 1])
                let square = Rect(x: left, y: ys[row], width: right - left, height: ys[row + 1] - ys[row])
                // At the edges tiles go on outward, beyond what is filled: what is cut off is cut off clean.
                let isEdge = (top: row == 0, left: place == 0, bottom: row == rows - 1, right: place == columns - 1)
                let outward = Edges(
                    top: reach(isEdge.top, square.minY - area.minY), left: reach(isEdge.left, square.minX - area.minX),
                    bottom: reach(isEdge.bottom, area.maxY - square.maxY),
                    right: reach(isEdge.right, area.maxX - square.maxX))
                let beyond = Edges(
                    top: reach(isEdge.top, overlap), left: reach(isEdge.left, overlap),
                    bottom: reach(isEdge.bottom, overlap), right: reach(isEdge.right, overlap))
                let under = Edges(
                    top: reach(isLater(row - 1, column, isNext: false), overlap),
                    left: reach(isLater(row, before, isNext: false), overlap),
                    bottom: reach(isLater(row + 1, column, isNext: true), overlap),
                    right: reach(isLater(row, next, isNext: true), overlap))
                let cell = Rect(
                    x: square.minX - outward.left, y: square.minY - outward.top,
                    width: square.width + outward.left + outward.right,
                    height: square.height + outward.top + outward.bottom)
                let (tile, mirrored) = self.tile(row, of: rows, column, of: columns)
                for (path, color) in [
                    (tile.figure.background(in: square, turns: tile.turns, mirrored: mirrored), tile.background),
                    (tile.figure.path(in: square, turns: tile.turns, mirrored: mirrored), tile.ink),
                ] {
                    // Under its neighbours it ends before it is clipped: two edges there would mix.
                    let reached = path.reaching(beyond: square, by: outward)
                        .reaching(beyond: cell, by: under, taper: overlap)
                        .reaching(beyond: cell, by: beyond)
                    items.append(.shape(Shape(path: reached, fill: colors[color])))
                }
            }
        }
        let pattern = Item.clipped(.rectangle(area), items)
        guard let depth = frameDepth, depth * 2 < min(rows, columns) else { return [pattern] }
        let (left, right) = (min(xs[depth], xs[columns - depth]), max(xs[depth], xs[columns - depth]))
        let framed = Rect(x: left, y: ys[depth], width: right - left, height: ys[rows - depth] - ys[depth])
        return [pattern, .shape(Shape(path: .rectangle(framed), fill: base))]
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
