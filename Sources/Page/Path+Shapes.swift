extension Path {
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
        roundedRectangle(rect, radiusX: rect.width / 2, radiusY: rect.height / 2)
    }

    package static func circle(center: Point, radius: Length) -> Path {
        ellipse(in: Rect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2))
    }

    /// A rectangle with round corners; a radius over half a side becomes that half.
    package static func roundedRectangle(_ rect: Rect, radius: Length) -> Path {
        let radius = min(radius, rect.size.shortSide / 2)
        return radius <= .zero ? rectangle(rect) : roundedRectangle(rect, radiusX: radius, radiusY: radius)
    }

    private static func roundedRectangle(_ rect: Rect, radiusX rx: Length, radiusY ry: Length) -> Path {
        let (kx, ky) = (rx * (1 - quarterCircle), ry * (1 - quarterCircle))
        let (left, top, right, bottom) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
        func at(_ x: Length, _ y: Length) -> Point { Point(x: x, y: y) }
        return Path([
            .move(at(left + rx, top)), .line(at(right - rx, top)),
            .curve(at(right, top + ry), control1: at(right - kx, top), control2: at(right, top + ky)),
            .line(at(right, bottom - ry)),
            .curve(at(right - rx, bottom), control1: at(right, bottom - ky), control2: at(right - kx, bottom)),
            .line(at(left + rx, bottom)),
            .curve(at(left, bottom - ry), control1: at(left + kx, bottom), control2: at(left, bottom - ky)),
            .line(at(left, top + ry)),
            .curve(at(left + rx, top), control1: at(left, top + ky), control2: at(left + kx, top)),
            .close,
        ])
    }
}
