package import Page

/// How many of one piece stand on a sheet and where, edge to edge, so that one cut parts two of them.
///
/// The sheet stands upright, and pieces are turned where more of them fit that way. It is turned over along its long
/// edge, as office printers do by default: what stands on the left in front stands on the right behind, and turned
/// pieces are turned the other way, so that each piece's two sides are upright when it is turned like a page.
struct Imposition {
    let sheet: Size
    /// The piece after cutting, as it is read.
    let piece: Size
    let columns: Int
    let rows: Int
    /// Whether the pieces lie on their sides.
    let isRotated: Bool

    /// Printers leave this much of a sheet's edge white; a cut mark must reach beyond it.
    static let printersMargin = Length.mm(5)
    /// Where pieces fill the sheet, marks reach into them along the cut.
    static let markInside = Length.mm(4)

    /// Nil where not even one fits.
    init?(_ piece: Size, on format: OfficePaper) {
        func count(_ width: Length, _ height: Length) -> (columns: Int, rows: Int) {
            // A4 halved is 148.5 mm: what is a hundredth too large is rounding.
            func times(_ side: Length, _ room: Length) -> Int { max(0, Int((room + .mm(0.01)) / max(side, .mm(1)))) }
            return (times(width, format.size.width), times(height, format.size.height))
        }
        let (upright, turned) = (count(piece.width, piece.height), count(piece.height, piece.width))
        isRotated = turned.columns * turned.rows > upright.columns * upright.rows
        (columns, rows) = isRotated ? turned : upright
        guard columns * rows > 0 else { return nil }
        sheet = format.size
        self.piece = piece
    }

    /// A piece's room on the sheet.
    var cell: Size { isRotated ? Size(width: piece.height, height: piece.width) : piece }

    /// All pieces together, in the middle of the sheet.
    var block: Rect {
        let (width, height) = (cell.width * Double(columns), cell.height * Double(rows))
        return Rect(x: (sheet.width - width) / 2, y: (sheet.height - height) / 2, width: width, height: height)
    }

    /// A place for one piece.
    struct Place {
        let cell: Rect
        /// What of the piece may be seen: the cell, and on the block's edges the bleed, as far as the sheet reaches.
        let seen: Rect
        /// Whether the piece's top lies on the left; nil where it is upright.
        let topIsLeft: Bool?
    }

    /// - Parameter isBack: Whether it is the sheet's other side.
    func places(bleed: Length, isBack: Bool) -> [Place] {
        (0..<rows).flatMap { row in
            (0..<columns).map { column in
                let cell = Rect(
                    origin: Point(
                        x: block.minX + self.cell.width * Double(column), y: block.minY + self.cell.height * Double(row)
                    ),
                    size: self.cell)
                func reach(_ isEdge: Bool, _ room: Length) -> Length { isEdge ? -min(bleed, room) : .zero }
                let seen = cell.inset(
                    by: Edges(
                        top: reach(row == 0, block.minY), left: reach(column == 0, block.minX),
                        bottom: reach(row == rows - 1, block.minY), right: reach(column == columns - 1, block.minX)))
                return Place(cell: cell, seen: seen, topIsLeft: isRotated ? !isBack : nil)
            }
        }
    }

    /// The cuts' ends, as pairs of points: from the sheet's edge to a little before the pieces, or a little into them
    /// where they leave no room.
    func marks(bleed: Length) -> [(Point, Point)] {
        func length(_ room: Length) -> Length {
            let outside = room - bleed - .mm(1)
            return outside >= Self.printersMargin + .mm(1) ? outside : max(room, Self.printersMargin) + Self.markInside
        }
        let (across, down) = (length(block.minX), length(block.minY))
        // Where the block ends with the sheet there is nothing to cut.
        func cuts(_ start: Length, _ step: Length, _ count: Int) -> [Length] {
            (start < .mm(1) ? Array(1..<count) : Array(0...count)).map { start + step * Double($0) }
        }
        let (xs, ys) = (cuts(block.minX, cell.width, columns), cuts(block.minY, cell.height, rows))
        return xs.flatMap { x in
            [
                (Point(x: x, y: .zero), Point(x: x, y: down)),
                (Point(x: x, y: sheet.height - down), Point(x: x, y: sheet.height)),
            ]
        }
            + ys.flatMap { y in
                [
                    (Point(x: .zero, y: y), Point(x: across, y: y)),
                    (Point(x: sheet.width - across, y: y), Point(x: sheet.width, y: y)),
                ]
            }
    }

    /// The content of a sheet: every copy in its place, and the marks over them.
    ///
    /// - Parameter piece: The resource that draws one copy, in points from its lower left corner.
    func stream(bleed: Length, isBack: Bool, piece: String) -> [UInt8] {
        var stream = ContentStream()
        for place in places(bleed: bleed, isBack: isBack) {
            stream.save()
            let (x, y) = (place.seen.minX.points, (sheet.height - place.seen.maxY).points)
            stream.emit("re", x, y, place.seen.width.points, place.seen.height.points)
            stream.raw("W n")
            transform(place, &stream)
            stream.raw(piece + " Do")
            stream.restore()
        }
        stream.stroke(with: .screen(.black))
        stream.emit("w", CropMarks.width.points)
        for (start, end) in marks(bleed: bleed) {
            stream.emit("m", start.x.points, (sheet.height - start.y).points)
            stream.emit("l", end.x.points, (sheet.height - end.y).points)
            stream.raw("S")
        }
        return stream.bytes
    }

    /// Moves the piece's lower left corner to where the place wants it. See ISO 32000-1, 8.3.3.
    private func transform(_ place: Place, _ stream: inout ContentStream) {
        let (left, bottom) = (place.cell.minX.points, (sheet.height - place.cell.maxY).points)
        switch place.topIsLeft {
        case nil: stream.emit("cm", 1, 0, 0, 1, left, bottom)
        case true?: stream.emit("cm", 0, 1, -1, 0, left + piece.height.points, bottom)
        case false?: stream.emit("cm", 0, -1, 1, 0, left, bottom + piece.width.points)
        }
    }
}

/// A sheet as an office printer takes it, upright.
package enum OfficePaper: String, Hashable, Sendable, CaseIterable {
    case a4, a3

    /// See ISO 216.
    package var size: Size {
        switch self {
        case .a4: Size(width: .mm(210), height: .mm(297))
        case .a3: Size(width: .mm(297), height: .mm(420))
        }
    }

    /// Whether a piece of this size fits on it, upright or turned.
    package func holds(_ piece: Size) -> Bool { Imposition(piece, on: self) != nil }
}
