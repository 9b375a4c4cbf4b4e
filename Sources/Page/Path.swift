/// An outline of straight lines and cubic Bézier curves.
package struct Path: Hashable, Sendable {
    /// A step of the pen. A path begins with `move`; `close` goes back to the last one.
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

    /// The path larger or smaller, seen from the page's corner.
    package func scaled(by scale: Double) -> Path { mapped { Point(x: $0.x * scale, y: $0.y * scale) } }

    /// How far a Bézier's control points lie along the tangents of a quarter circle of radius 1.
    private static let quarterCircle = 0.5522847498307936

    package static func polygon(_ points: [Point]) -> Path {
        guard let first = points.first else { return Path() }
        return Path([.move(first)] + points.dropFirst().map { .line($0) } + [.close])
    }

    package static func rectangle(_ rect: Rect) -> Path {
        polygon([
            rect.origin, Point(x: rect.maxX, y: rect.minY), Point(x: rect.maxX, y: rect.maxY),
            Point(x: rect.minX, y: rect.maxY),
        ])
    }

    package static func ellipse(in rect: Rect) -> Path {
        let round = (x: rect.width / 2, y: rect.height / 2)
        return rounded(rect, round, round, round, round)
    }

    /// Four Bézier curves, off the circle by less than three ten-thousandths of the radius.
    package static func circle(center: Point, radius: Length) -> Path {
        ellipse(in: Rect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2))
    }

    /// A rectangle with round corners; a radius over half a side becomes that half.
    package static func roundedRectangle(_ rect: Rect, radius: Length) -> Path {
        let radius = min(radius, rect.size.shortSide / 2)
        return rectangle(
            rect, corners: Radii(topLeft: radius, topRight: radius, bottomRight: radius, bottomLeft: radius))
    }

    /// How round each corner of a rectangle is.
    package struct Radii: Hashable, Sendable {
        package var topLeft: Length
        package var topRight: Length
        package var bottomRight: Length
        package var bottomLeft: Length

        package init(
            topLeft: Length = .zero, topRight: Length = .zero, bottomRight: Length = .zero, bottomLeft: Length = .zero
        ) {
            self.topLeft = topLeft
            self.topRight = topRight
            self.bottomRight = bottomRight
            self.bottomLeft = bottomLeft
        }
    }

    /// A rectangle each of whose corners has a radius of its own; the caller sees to it that two fit on a side.
    package static func rectangle(_ rect: Rect, corners radii: Radii) -> Path {
        guard [radii.topLeft, radii.topRight, radii.bottomRight, radii.bottomLeft].contains(where: { $0 > .zero })
        else { return rectangle(rect) }
        func round(_ radius: Length) -> (x: Length, y: Length) {
            let radius = min(radius, rect.size.shortSide)
            return (radius, radius)
        }
        return rounded(
            rect, round(radii.topLeft), round(radii.topRight), round(radii.bottomRight), round(radii.bottomLeft))
    }

    private static func rounded(
        _ rect: Rect, _ topLeft: (x: Length, y: Length), _ topRight: (x: Length, y: Length),
        _ bottomRight: (x: Length, y: Length), _ bottomLeft: (x: Length, y: Length)
    ) -> Path {
        let (left, top, right, bottom) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
        let near = 1 - quarterCircle
        func at(_ x: Length, _ y: Length) -> Point { Point(x: x, y: y) }
        func corner(_ radius: (x: Length, y: Length), _ line: Point, _ curve: Element) -> [Element] {
            radius.x > .zero && radius.y > .zero ? [.line(line), curve] : [.line(line)]
        }
        var elements: [Element] = [.move(at(left + topLeft.x, top))]
        elements += corner(
            topRight, at(right - topRight.x, top),
            .curve(
                at(right, top + topRight.y), control1: at(right - topRight.x * near, top),
                control2: at(right, top + topRight.y * near)))
        elements += corner(
            bottomRight, at(right, bottom - bottomRight.y),
            .curve(
                at(right - bottomRight.x, bottom), control1: at(right, bottom - bottomRight.y * near),
                control2: at(right - bottomRight.x * near, bottom)))
        elements += corner(
            bottomLeft, at(left + bottomLeft.x, bottom),
            .curve(
                at(left, bottom - bottomLeft.y), control1: at(left + bottomLeft.x * near, bottom),
                control2: at(left, bottom - bottomLeft.y * near)))
        elements += corner(
            topLeft, at(left, top + topLeft.y),
            .curve(
                at(left + topLeft.x, top), control1: at(left, top + topLeft.y * near),
                control2: at(left + topLeft.x * near, top)))
        return Path(elements + [.close])
    }

    /// The rectangle that the path is, where it is nothing else and lies upright.
    package var uprightRectangle: Rect? {
        guard elements.count == 5, case .move(let a) = elements[0], case .line(let b) = elements[1],
            case .line(let c) = elements[2], case .line(let d) = elements[3], case .close = elements[4],
            (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x)
                || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
        else { return nil }
        let (left, top) = (min(a.x, c.x), min(a.y, c.y))
        return Rect(x: left, y: top, width: max(a.x, c.x) - left, height: max(a.y, c.y) - top)
    }

    /// The smallest rectangle around all points and control points; nil where there are none.
    package var hull: Rect? {
        var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
        func take(_ point: Point) {
            (left, right) = (min(left, point.x.points), max(right, point.x.points))
            (top, bottom) = (min(top, point.y.points), max(bottom, point.y.points))
        }
        for element in elements {
            switch element {
            case .move(let point), .line(let point): take(point)
            case .curve(let point, let control1, let control2): [point, control1, control2].forEach(take)
            case .close: break
            }
        }
        guard left <= right else { return nil }
        return Rect(x: .pt(left), y: .pt(top), width: .pt(right - left), height: .pt(bottom - top))
    }

    /// Straight lines instead of curves: closed rings, each without its first point again. Eight pieces a curve are as
    /// near as a hundredth of its size.
    package var rings: [[Point]] {
        var rings: [[Point]] = []
        var ring: [Point] = []
        for element in elements {
            switch element {
            case .move(let point):
                if ring.count > 2 { rings.append(ring) }
                ring = [point]
            case .line(let point): ring.append(point)
            case .curve(let end, let control1, let control2):
                guard let start = ring.last else { continue }
                ring += (1...8).map { Self.point(Double($0) / 8, start, control1, control2, end) }
            case .close:
                if ring.count > 2 { rings.append(ring) }
                ring = ring.first.map { [$0] } ?? []
            }
        }
        return ring.count > 2 ? rings + [ring] : rings
    }

    private static func point(_ t: Double, _ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point {
        let (p, q, r, s) = ((1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t * t * t)
        return Point(x: a.x * p + b.x * q + c.x * r + d.x * s, y: a.y * p + b.y * q + c.y * r + d.y * s)
    }
}

extension [[Point]] {
    /// Whether a point lies inside of closed rings, by the non-zero winding rule. See ISO 32000-1, 8.5.3.3.2.
    package func encloses(_ point: Point) -> Bool {
        var winding = 0
        for ring in self {
            for (index, a) in ring.enumerated() {
                let b = ring[(index + 1) % ring.count]
                guard (a.y <= point.y) != (b.y <= point.y) else { continue }
                let x = a.x + (b.x - a.x) * ((point.y - a.y) / (b.y - a.y))
                if x > point.x { winding += b.y > a.y ? 1 : -1 }
            }
        }
        return winding != 0
    }
}

/// A path filled with a colour.
package struct Shape: Hashable, Sendable {
    package var path: Path
    package var fill: Color
    /// What it shows, in the page's language, e.g. of a chart; nil for decoration.
    package var alternative: String?

    package init(path: Path, fill: Color, alternative: String? = nil) {
        self.path = path
        self.fill = fill
        self.alternative = alternative
    }
}
