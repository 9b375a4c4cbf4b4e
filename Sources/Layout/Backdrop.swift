import Page

/// What has been drawn on a page so far, to look up what lies at a point.
struct Backdrop {
    /// What a point shows.
    enum Ground: Hashable {
        case color(RGB)
        /// A picture, of which no one colour can be said.
        case photo, drawing
    }

    private struct Layer {
        var hull: Rect
        var rings: [[Point]]
        var clips: [(hull: Rect, rings: [[Point]])]
        var ground: Ground
    }

    private var layers: [Layer] = []

    /// Draws an item over what is there; texts and links cover nothing.
    ///
    /// - Parameter clips: The outlines of which only the inside is seen.
    mutating func add(_ item: Item, clips: [Path] = []) {
        switch item {
        case .shape(let shape):
            if let fill = shape.fill { add(shape.path, .color(fill.rgb), clips) }
        case .picture(let picture):
            add(.rectangle(picture.frame), picture.format == .svg ? .drawing : .photo, clips + [picture.clip].compactMap { $0.map { .rectangle($0) } })
        case .code(let code): add(.rectangle(code.field), .color(code.light.rgb), clips)
        case .clipped(let path, let items): for item in items { add(item, clips: clips + [path]) }
        case .text, .link: break
        }
    }

    private mutating func add(_ path: Path, _ ground: Ground, _ clips: [Path]) {
        guard let hull = path.hull else { return }
        layers.append(
            Layer(
                hull: hull, rings: path.rings, clips: clips.compactMap { path in path.hull.map { ($0, path.rings) } }, ground: ground))
    }

    /// All grounds on which something in a rectangle stands: looked up on a grid as fine as `step`. Bare paper is white.
    func grounds(in area: Rect, step: Length) -> Set<Ground> {
        // What lies under a layer that holds the whole area is not seen in it.
        var seen: [Layer] = []
        for layer in layers.reversed() where layer.hull.intersects(area) {
            seen.append(layer)
            if layer.rings.count == 1, layer.rings[0].count == 4, layer.hull.contains(area),
                layer.clips.allSatisfy({ $0.hull.contains(area) && $0.rings.count == 1 && $0.rings[0].count == 4 })
            {
                break
            }
        }
        var grounds: Set<Ground> = []
        let columns = max(1, Int((area.width / step).rounded(.up)))
        let rows = max(1, Int((area.height / step).rounded(.up)))
        for row in 0...rows {
            for column in 0...columns {
                let point = Point(
                    x: area.minX + area.width * (Double(column) / Double(columns)),
                    y: area.minY + area.height * (Double(row) / Double(rows)))
                let layer = seen.first { $0.rings.encloses(point) && $0.clips.allSatisfy { $0.rings.encloses(point) } }
                grounds.insert(layer?.ground ?? .color(.white))
            }
        }
        return grounds
    }
}
