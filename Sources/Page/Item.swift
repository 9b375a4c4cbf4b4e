/// What is drawn on a page, in the order in which it is drawn.
package enum Item: Hashable, Sendable {
    case shape(Shape)
    case text(TextBlock)
    case picture(Picture)
    case code(PlacedCode)
    case link(Link)
    /// Items of which only what lies inside the path is seen.
    indirect case clipped(Path, [Item])

    /// The item turned by 180° about a point: as the second face of a table tent stands while the sheet lies flat.
    ///
    /// Codes are not turned, only moved: they read from any side, and black modules hide no direction.
    package func turned(about center: Point) -> Item {
        func turn(_ point: Point) -> Point { Point(x: center.x * 2 - point.x, y: center.y * 2 - point.y) }
        switch self {
        case .shape(var shape):
            shape.path = shape.path.mapped(turn)
            return .shape(shape)
        case .text(var block):
            block.frame = block.frame.turned(about: center)
            for line in block.lines.indices {
                for run in block.lines[line].runs.indices {
                    block.lines[line].runs[run].origin = turn(block.lines[line].runs[run].origin)
                    block.lines[line].runs[run].isUpsideDown.toggle()
                }
            }
            return .text(block)
        case .picture(var picture):
            picture.frame = picture.frame.turned(about: center)
            picture.clip = picture.clip?.turned(about: center)
            picture.isUpsideDown.toggle()
            return .picture(picture)
        case .code(var code):
            code.field = code.field.turned(about: center)
            return .code(code)
        case .link(var link):
            link.area = link.area.turned(about: center)
            return .link(link)
        case .clipped(let path, let items):
            return .clipped(path.mapped(turn), items.map { $0.turned(about: center) })
        }
    }

    /// The item itself, or what a clip holds.
    var flattened: [Item] {
        if case .clipped(_, let items) = self { items.flatMap(\.flattened) } else { [self] }
    }
}

/// An area that opens an address, in formats that can.
package struct Link: Hashable, Sendable {
    /// What can be pressed.
    package var area: Rect
    /// With its scheme.
    package var address: String
    /// What is said of it to those who do not see it.
    package var title: String

    package init(area: Rect, address: String, title: String) {
        self.area = area
        self.address = address
        self.title = title
    }
}
