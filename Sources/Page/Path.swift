/// An outline of straight lines and cubic Bézier curves.
package struct Path: Hashable, Sendable {
    package enum Element: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, control1: Point, control2: Point)
        case close
    }

    package var elements: [Element]

    package init(_ elements: [Element] = []) { self.elements = elements }

    package var isEmpty: Bool { elements.isEmpty }

    package mutating func append(_ other: Path) { elements += other.elements }

    /// The path with each of its points moved.
    package func mapped(_ move: (Point) -> Point) -> Path {
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
