internal import Page

extension Imposition {
    /// The content of a sheet: every copy in its place, and the marks over them.
    ///
    /// - Parameter piece: The resource that draws one copy, in points from its lower left corner.
    func stream(bleed: Length, isBack: Bool, piece: String) -> [UInt8] {
        var stream = ContentStream()
        for place in places(bleed: bleed, isBack: isBack) {
            stream.save()
            let (x, y) = (place.seen.minX.points, (sheet.height - place.seen.maxY).points)
            stream.operate("re", x, y, place.seen.width.points, place.seen.height.points)
            stream.raw("W n")
            transform(place, &stream)
            stream.raw(piece + " Do")
            stream.restore()
        }
        stream.stroke(with: .screen(.black))
        stream.operate("w", CropMarks.width.points)
        for (start, end) in marks(bleed: bleed) {
            stream.operate("m", start.x.points, (sheet.height - start.y).points)
            stream.operate("l", end.x.points, (sheet.height - end.y).points)
            stream.raw("S")
        }
        return stream.bytes
    }

    /// Moves the piece's lower left corner to where the place wants it. See ISO 32000-1, 8.3.3.
    private func transform(_ place: Place, _ stream: inout ContentStream) {
        let (left, bottom) = (place.cell.minX.points, (sheet.height - place.cell.maxY).points)
        switch place.topIsLeft {
        case nil: stream.operate("cm", 1, 0, 0, 1, left, bottom)
        case true?: stream.operate("cm", 0, 1, -1, 0, left + piece.height.points, bottom)
        case false?: stream.operate("cm", 0, -1, 1, 0, left, bottom + piece.width.points)
        }
    }
}
