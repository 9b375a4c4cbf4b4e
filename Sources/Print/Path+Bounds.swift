internal import Page

extension Path {
    /// A box that holds the path and its control points.
    var bounds: Rect {
        var box: Rect?
        func add(_ point: Point) {
            let dot = Rect(origin: point, size: .zero)
            box = box?.union(dot) ?? dot
        }
        for element in elements {
            switch element {
            case .move(let point), .line(let point): add(point)
            case .curve(let point, let control1, let control2):
                add(point)
                add(control1)
                add(control2)
            case .close: break
            }
        }
        return box ?? .zero
    }
}
