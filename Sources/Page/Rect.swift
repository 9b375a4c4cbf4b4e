/// An upright rectangle in page coordinates.
public struct Rect: Hashable, Sendable {
    public var origin: Point
    public var size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    public static let zero = Rect(origin: .zero, size: .zero)

    public var minX: Length { origin.x }
    public var minY: Length { origin.y }
    public var maxX: Length { origin.x + size.width }
    public var maxY: Length { origin.y + size.height }
    public var midX: Length { origin.x + size.width / 2 }
    public var midY: Length { origin.y + size.height / 2 }
    public var width: Length { size.width }
    public var height: Length { size.height }

    /// The rectangle made smaller by `edges`; negative edges make it larger. Never smaller than nothing.
    public func inset(by edges: Edges) -> Rect {
        Rect(
            x: minX + edges.left, y: minY + edges.top,
            width: max(.zero, width - edges.left - edges.right),
            height: max(.zero, height - edges.top - edges.bottom))
    }

    public func outset(by length: Length) -> Rect { inset(by: Edges(-length)) }

    public func contains(_ other: Rect, tolerance: Length = .pt(0.01)) -> Bool {
        other.minX >= minX - tolerance && other.minY >= minY - tolerance
            && other.maxX <= maxX + tolerance && other.maxY <= maxY + tolerance
    }

    public func intersects(_ other: Rect) -> Bool {
        other.minX < maxX && minX < other.maxX && other.minY < maxY && minY < other.maxY
    }

    public func union(_ other: Rect) -> Rect {
        let x = min(minX, other.minX)
        let y = min(minY, other.minY)
        return Rect(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
    }

    /// The rectangle turned by 180° about a point.
    public func turned(about center: Point) -> Rect {
        Rect(origin: Point(x: center.x * 2 - maxX, y: center.y * 2 - maxY), size: size)
    }
}
