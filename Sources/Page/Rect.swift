/// An upright rectangle in page coordinates.
package struct Rect: Hashable, Sendable {
    package var origin: Point
    package var size: Size

    package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    package init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    package static let zero = Rect(origin: .zero, size: .zero)

    package var minX: Length { origin.x }
    package var minY: Length { origin.y }
    package var maxX: Length { origin.x + size.width }
    package var maxY: Length { origin.y + size.height }
    package var midX: Length { origin.x + size.width / 2 }
    package var midY: Length { origin.y + size.height / 2 }
    package var width: Length { size.width }
    package var height: Length { size.height }

    /// The rectangle made smaller by `edges`; negative edges make it larger. Never smaller than nothing.
    package func inset(by edges: Edges) -> Rect {
        Rect(
            x: minX + edges.left, y: minY + edges.top,
            width: max(.zero, width - edges.left - edges.right),
            height: max(.zero, height - edges.top - edges.bottom))
    }

    /// Larger by a length at each edge.
    package func outset(by length: Length) -> Rect { inset(by: Edges(-length)) }

    /// - Parameter tolerance: How far the other may reach out; lengths are sums, and sums round.
    package func contains(_ other: Rect, tolerance: Length = .pt(0.01)) -> Bool {
        other.minX >= minX - tolerance && other.minY >= minY - tolerance
            && other.maxX <= maxX + tolerance && other.maxY <= maxY + tolerance
    }

    /// Whether they share an area; those that only touch do not.
    package func intersects(_ other: Rect) -> Bool {
        other.minX < maxX && minX < other.maxX && other.minY < maxY && minY < other.maxY
    }

    /// The smallest rectangle around both.
    package func union(_ other: Rect) -> Rect {
        let x = min(minX, other.minX)
        let y = min(minY, other.minY)
        return Rect(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
    }

    /// The rectangle between its corners, moved or turned by 180°.
    func mapped(_ move: (Point) -> Point) -> Rect {
        let (one, other) = (move(origin), move(Point(x: maxX, y: maxY)))
        return Rect(origin: Point(x: min(one.x, other.x), y: min(one.y, other.y)), size: size)
    }

    /// The rectangle turned by 180° about a point.
    package func turned(about center: Point) -> Rect {
        Rect(origin: Point(x: center.x * 2 - maxX, y: center.y * 2 - maxY), size: size)
    }
}

/// Distances from the four edges of a box, inward for margins, outward for bleed.
package struct Edges: Hashable, Sendable {
    package var top: Length
    package var left: Length
    package var bottom: Length
    package var right: Length

    package init(top: Length, left: Length, bottom: Length, right: Length) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }

    package init(_ all: Length) { self.init(top: all, left: all, bottom: all, right: all) }
}
