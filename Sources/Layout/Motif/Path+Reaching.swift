import Page

extension Path {
    /// The outline, going on outward wherever it ends with a rectangle's side.
    ///
    /// Of one closed ring; a ring that goes on at two neighbouring sides fills the corner between them, save at its own
    /// beginning.
    ///
    /// - Parameters:
    ///   - edges: How far it goes on at each side; 0 leaves what is there.
    ///   - taper: How much narrower than the side, at each of its ends, the far end is.
    func reaching(beyond rect: Rect, by edges: Edges, taper: Length = .zero) -> Path {
        var reached = Path()
        var (start, pen) = (Point.zero, Point.zero)
        // Where the last step went on beyond a side, how far.
        var last: Point?
        func step(to end: Point) {
            defer { pen = end }
            guard let out = Self.way(out: pen, end, of: rect, edges) else {
                last = nil
                return reached.line(to: end)
            }
            let length = max(abs(end.x.points - pen.x.points), abs(end.y.points - pen.y.points))
            let narrowing = min(taper.points, length / 3) / length
            let along = Point(x: (end.x - pen.x) * narrowing, y: (end.y - pen.y) * narrowing)
            if let last, taper == .zero {
                reached.elements.removeLast()
                reached.line(to: pen + last + out)
            } else {
                reached.line(to: pen + out + along)
            }
            reached.line(to: Point(x: end.x + out.x - along.x, y: end.y + out.y - along.y))
            reached.line(to: end)
            last = out
        }
        for element in elements {
            switch element {
            case .move(let point):
                (start, pen) = (point, point)
                reached.elements.append(element)
            case .line(let point): step(to: point)
            case .curve(let point, _, _):
                (pen, last) = (point, nil)
                reached.elements.append(element)
            case .close:
                if pen != start { step(to: start) }
                reached.elements.append(.close)
            }
        }
        return reached
    }

    /// How a straight line that lies on a side of a rectangle goes on beyond it; nil where it does not.
    private static func way(out a: Point, _ b: Point, of rect: Rect, _ edges: Edges) -> Point? {
        func meet(_ one: Length, _ other: Length, _ side: Length) -> Bool {
            abs((one - side).points) < 0.001 && abs((other - side).points) < 0.001
        }
        guard a != b else { return nil }
        if meet(a.x, b.x, rect.minX), edges.left > .zero { return Point(x: -edges.left, y: .zero) }
        if meet(a.x, b.x, rect.maxX), edges.right > .zero { return Point(x: edges.right, y: .zero) }
        if meet(a.y, b.y, rect.minY), edges.top > .zero { return Point(x: .zero, y: -edges.top) }
        if meet(a.y, b.y, rect.maxY), edges.bottom > .zero { return Point(x: .zero, y: edges.bottom) }
        return nil
    }

    /// Goes on to a point; what lies between on the same straight line is no point of its own.
    private mutating func line(to end: Point) {
        if case .line(let middle) = elements.last, let before = elements.dropLast().last?.end {
            let (x1, y1) = ((middle.x - before.x).points, (middle.y - before.y).points)
            let (x2, y2) = ((end.x - middle.x).points, (end.y - middle.y).points)
            if abs(x1 * y2 - x2 * y1) < 1e-6, x1 * x2 + y1 * y2 >= 0 { elements.removeLast() }
        }
        elements.append(.line(end))
    }
}

extension Path.Element {
    /// Where the pen stands after it; nil after `close`.
    fileprivate var end: Point? {
        switch self {
        case .move(let point), .line(let point), .curve(let point, _, _): point
        case .close: nil
        }
    }
}
