import Formats
import Page

/// What has been drawn on a page so far, to look up what lies at a point.
struct Background {
    /// What a point shows.
    enum Fill: Hashable {
        case color(RGB)
        /// A picture, of which no one colour can be said.
        case photo, drawing
    }

    /// A path as straight lines, with the box around it.
    private struct Outline {
        var hull: Rect
        var rings: [[Point]]
        var isRectangle: Bool

        init?(_ path: Path) {
            guard let hull = path.hull else { return nil }
            (self.hull, rings) = (hull, path.rings)
            func meet(_ one: Length, _ other: Length) -> Bool { abs((one - other).points) < 0.001 }
            isRectangle =
                rings.count == 1 && rings[0].count == 4
                && rings[0].allSatisfy {
                    (meet($0.x, hull.minX) || meet($0.x, hull.maxX)) && (meet($0.y, hull.minY) || meet($0.y, hull.maxY))
                }
        }

        func covers(_ area: Rect) -> Bool { isRectangle && hull.contains(area) }
    }

    private struct Layer {
        var outline: Outline
        var clips: [Outline]
        var fill: Fill

        func covers(_ area: Rect) -> Bool { outline.covers(area) && clips.allSatisfy { $0.covers(area) } }
        func encloses(_ point: Point) -> Bool {
            outline.rings.encloses(point) && clips.allSatisfy { $0.rings.encloses(point) }
        }
    }

    private var layers: [Layer] = []

    /// Draws an item over what is there; texts and links cover nothing.
    ///
    /// - Parameter clips: The outlines of which only the inside is seen.
    mutating func add(_ item: Item, clips: [Path] = []) {
        switch item {
        case .shape(let shape):
            add(shape.path, .color(shape.fill.rgb), clips)
        case .picture(let picture):
            add(
                .rectangle(picture.frame), picture.format == .svg ? .drawing : .photo,
                clips + [picture.clip].compactMap { $0.map { .rectangle($0) } })
        case .code(let code): add(.rectangle(code.field), .color(code.light.rgb), clips)
        case .clipped(let path, let items): for item in items { add(item, clips: clips + [path]) }
        case .text: break
        }
    }

    private mutating func add(_ path: Path, _ fill: Fill, _ clips: [Path]) {
        guard let outline = Outline(path) else { return }
        layers.append(Layer(outline: outline, clips: clips.compactMap(Outline.init), fill: fill))
    }

    /// All backgrounds on which something in a rectangle stands: looked up on a grid as fine as `step`. Bare paper is
    /// white.
    func fills(in area: Rect, step: Length) -> Set<Fill> {
        // What lies under a layer that holds the whole area is not seen in it.
        var seen: [Layer] = []
        for layer in layers.reversed() where layer.outline.hull.intersects(area) {
            seen.append(layer)
            if layer.covers(area) { break }
        }
        // Most texts stand on one plain area.
        if seen.count <= 1, seen.first?.covers(area) ?? true { return [seen.first?.fill ?? .color(.white)] }
        var fills: Set<Fill> = []
        let columns = max(1, Int((area.width / step).rounded(.up)))
        let rows = max(1, Int((area.height / step).rounded(.up)))
        for row in 0...rows {
            for column in 0...columns {
                let point = Point(
                    x: area.minX + area.width * (Double(column) / Double(columns)),
                    y: area.minY + area.height * (Double(row) / Double(rows)))
                fills.insert(seen.first { $0.encloses(point) }?.fill ?? .color(.white))
            }
        }
        return fills
    }
}
