internal import CCairo
internal import Page

extension Canvas {
    func draw(_ shape: Shape) {
        if let fill = shape.fill {
            trace(shape.path)
            setColor(fill)
            cairo_fill(context)
        }
        if let stroke = shape.stroke {
            traceExactly(shape.path)
            setColor(stroke.color)
            cairo_set_line_width(context, stroke.width.points)
            cairo_stroke(context)
        }
    }

    /// Makes a path the context's; an upright rectangle is brought to whole pixels, so that neighbours meet without a
    /// seam.
    func trace(_ path: Path) {
        guard let rect = path.uprightRectangle else { return traceExactly(path) }
        let pixels = grid.pixels(of: rect)
        inPixels {
            cairo_new_path(context)
            cairo_rectangle(
                context, Double(pixels.x), Double(pixels.y), Double(pixels.width), Double(pixels.height))
        }
    }

    private func traceExactly(_ path: Path) {
        cairo_new_path(context)
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(context, p.x.points, p.y.points)
            case .line(let p): cairo_line_to(context, p.x.points, p.y.points)
            case .curve(let p, let a, let b):
                cairo_curve_to(
                    context, a.x.points, a.y.points, b.x.points, b.y.points, p.x.points, p.y.points)
            case .close: cairo_close_path(context)
            }
        }
    }
}

extension Path {
    /// The rectangle that the path is, where it is nothing else and lies upright.
    var uprightRectangle: Rect? {
        guard elements.count == 5, case .move(let a) = elements[0], case .line(let b) = elements[1],
            case .line(let c) = elements[2], case .line(let d) = elements[3], case .close = elements[4],
            (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x)
                || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
        else { return nil }
        let (left, top) = (min(a.x, c.x), min(a.y, c.y))
        return Rect(x: left, y: top, width: max(a.x, c.x) - left, height: max(a.y, c.y) - top)
    }
}
