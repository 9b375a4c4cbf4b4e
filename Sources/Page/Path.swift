/// An outline of straight lines and cubic Bézier curves.
public struct Path: Hashable, Sendable {
    public enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, control1: Point, control2: Point)
        case close
    }

    public var elements: [Element]

    public init(_ elements: [Element] = []) { self.elements = elements }

    public var isEmpty: Bool { elements.isEmpty }

    public mutating func append(_ other: Path) { elements += other.elements }

    /// The path with each of its points moved.
    public func mapped(_ move: (Point) -> Point) -> Path {
        Path(
            elements.map { element in
                switch element {
                case .move(let point): .move(move(point))
                case .line(let point): .line(move(point))
                case .curve(let point, let control1, let control2):
                    .curve(move(point), control1: move(control1), control2: move(control2))
                case .close: .close
                }
            })
    }
}
