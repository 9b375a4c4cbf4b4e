extension Path {
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
