/// What is drawn on a page, in the order in which it is drawn.
package enum Item: Hashable, Sendable {
    case shape(Shape)
    case text(TextBlock)
    case picture(Picture)
    case code(PlacedCode)
    /// Items of which only what lies inside the path is seen.
    indirect case clipped(Path, [Item])

    /// The item turned by 180° about a point: as the second face of a table tent stands while the sheet lies flat.
    ///
    /// Codes are not turned, only moved: they read from any side, and black modules hide no direction.
    package func turned(about center: Point) -> Item {
        placed(turning: true) { Point(x: center.x * 2 - $0.x, y: center.y * 2 - $0.y) }
    }

    /// The item seen from another corner, which lies at `origin`.
    func seen(from origin: Point) -> Item {
        placed(turning: false) { Point(x: $0.x - origin.x, y: $0.y - origin.y) }
    }

    /// The item with each of its points elsewhere.
    ///
    /// - Parameter turning: Whether it comes to stand on its head by that.
    private func placed(turning: Bool, _ move: (Point) -> Point) -> Item {
        switch self {
        case .shape(var shape):
            shape.path = shape.path.mapped(move)
            return .shape(shape)
        case .text(var block):
            block.frame = block.frame.mapped(move)
            for line in block.lines.indices {
                for run in block.lines[line].runs.indices {
                    block.lines[line].runs[run].origin = move(block.lines[line].runs[run].origin)
                    if turning { block.lines[line].runs[run].isUpsideDown.toggle() }
                }
            }
            return .text(block)
        case .picture(var picture):
            picture.frame = picture.frame.mapped(move)
            picture.clip = picture.clip?.mapped(move)
            if turning { picture.isUpsideDown.toggle() }
            return .picture(picture)
        case .code(var code):
            code.field = code.field.mapped(move)
            return .code(code)
        case .clipped(let path, let items):
            return .clipped(path.mapped(move), items.map { $0.placed(turning: turning, move) })
        }
    }

    /// Whether it says something to those who do not see it; all else is decoration.
    package var isRead: Bool {
        switch self {
        case .text(let block): block.role != .artifact && block.lines.contains { !$0.text.isEmpty }
        case .picture(let picture): picture.alternative?.isEmpty == false
        case .shape(let shape): shape.alternative?.isEmpty == false
        case .code: true
        case .clipped: false
        }
    }

    /// The item itself, or what a clip holds.
    var flattened: [Item] {
        if case .clipped(_, let items) = self { items.flatMap(\.flattened) } else { [self] }
    }
}
