import Codes
import Model
import Page
import Typography

extension LayoutPass {
    /// Places an element and all that it holds; a turned one is laid out upright and then turned about its middle.
    func place(_ element: Element, in rect: Rect) {
        if isTrial, !succeeded { return }
        guard element.isUpsideDown else { return placeUpright(element, in: rect) }
        let first = items.count
        turns.append(Point(x: rect.midX, y: rect.midY))
        placeUpright(element, in: rect)
        turns.removeLast()
        let frame = physical(rect)
        let center = Point(x: frame.midX, y: frame.midY)
        for index in first..<items.count { items[index] = items[index].turned(about: center) }
    }

    private func placeUpright(_ element: Element, in rect: Rect) {
        if let fill = element.fill {
            let path = Path.rectangle(physical(reachingIntoBleed(rect, element)), corners: physical(element.radii))
            items.append(.shape(Shape(path: path, fill: fill)))
        }
        let padding = element.padding
        let inner = rect.inset(
            by: Edges(top: padding.top, left: padding.start, bottom: padding.bottom, right: padding.end))
        switch element.content {
        case .stack(.vertical, let children, let gap, let align, let distribute):
            placeRows(children, in: inner, gap: gap, align: align, distribute: distribute)
        case .stack(.horizontal, let children, let gap, let align, let distribute):
            placeColumns(children, in: inner, gap: gap, align: align, distribute: distribute)
        case .grid(let cells, let grid): placeGrid(cells, grid, in: inner)
        case .layers(let children):
            for child in children { place(child, in: inner) }
        case .text(let text): place(text, of: element, in: inner)
        case .picture(let format, let data, let aspect, let alternative):
            let width = min(inner.width, inner.height * aspect)
            let frame = Rect(origin: inner.origin, size: Size(width: width, height: width / aspect))
            items.append(
                .picture(Picture(format: format, data: data, frame: physical(frame), alternative: alternative)))
        case .photo(let photo, let fit):
            place(photo, fit, in: physical(fit == .cover ? reachingIntoBleed(inner, element) : inner))
        case .code(let symbol, let dark, let light, let alternative):
            let module = wholeDots(inner.size.shortSide / Double(symbol.side))
            let side = module * Double(symbol.side)
            let quiet = module * Double(CodeSymbol.quietZone)
            let frame = Rect(origin: inner.origin, size: Size(width: side, height: side))
            items.append(
                .code(
                    PlacedCode(
                        symbol: symbol, field: physical(frame).outset(by: quiet), dark: dark, light: light,
                        alternative: alternative)))
        case .shape(let form, let color):
            items.append(
                .shape(Shape(path: form.path(in: physical(reachingIntoBleed(inner, element)), direction), fill: color)))
        case .pattern where isTrial, .photo where isTrial, .pictogram where isTrial: break
        case .pictogram(let sign, let isTurned, let colors):
            let square = physical(inner.middleSquare)
            items += sign.shapes(in: square, isTurned: isTurned, color: colors.color).map { .shape($0) }
        case .pattern(let motif, let colors, let tiles, let frame):
            items += MotifPainter(
                motif: motif, colors: colors, direction: direction, page: page, tiles: tiles, frameDepth: frame
            ).items(filling: physical(reachingIntoBleed(inner, element)), tilesFrom: physical(inner))
        case .space: break
        }
    }

    /// How much of a text that was set too long its room holds, by its lines; nil where they are not what is too many.
    private func share(of sized: TextMeasurer.SizedText, _ text: Element.Text, in rect: Rect) -> Double? {
        let lines = sized.text.lineCount
        guard lines > 1, sized.height > .zero else { return nil }
        let inRoom = (Double(lines) * (rect.height / sized.height)).rounded(.down)
        let room = max(1, min(measurer.lines(of: text.style).map(Double.init) ?? inRoom, inRoom))
        return room < Double(lines) ? room / Double(lines) : nil
    }

    private func place(_ text: Element.Text, of element: Element, in rect: Rect) {
        var sized = set(text, of: element, width: rect.width, height: nil)
        let isAlone = !sized.fits
        if isAlone || sized.height > rect.height + Self.tolerance {
            sized = set(text, of: element, width: rect.width, height: rect.height + Self.tolerance)
        }
        if !sized.fits {
            overfull.append(
                Overfull(
                    text: text, share: share(of: sized, text, in: rect), word: sized.text.tooWide, isAlone: isAlone)
            )
        }
        if !sized.text.missing.isEmpty { missing.append((text, sized.text.missing)) }
        sizes[text.style] = min(sizes[text.style] ?? sized.size, sized.size)
        if isTrial { return }
        texts.append((element, text, sized.variant, sized.text.lineCount))
        let spare = max(.zero, rect.height - sized.height)
        let top =
            switch text.anchor {
            case .start, .stretch: rect.minY
            case .center: rect.minY + spare / 2
            case .end: rect.minY + spare
            }
        let frame = physical(
            Rect(x: rect.minX, y: top + sized.rise, width: rect.width, height: sized.text.size.height))
        items.append(
            .text(
                TextBlock(
                    name: text.name, role: text.role, language: text.language.bcp47, direction: text.language.direction,
                    size: sized.size, frame: frame, lines: sized.text.lines(at: frame.origin), place: text.place,
                    link: text.link.map { Link(address: $0, title: text.longest) })))
    }

    private func placeRows(
        _ children: [Element], in rect: Rect, gap: Length, align: TemplateNode.Alignment,
        distribute: TemplateNode.Distribution
    ) {
        let widths = children.map { childWidth($0, rect.width, align) }
        var heights = zip(children, widths).map { extent($0, width: $1) }
        let gaps = gap * Double(max(0, children.count - 1))
        let spare = rect.height - gaps - heights.reduce(.zero, +)
        lack(spare)
        share(max(.zero, spare), among: children, into: &heights)
        let (start, between) = distribution(rect.height - gaps - heights.reduce(.zero, +), children.count, distribute)
        var y = rect.minY + start
        for (index, child) in children.enumerated() {
            let x = offset(rect.width - widths[index], align)
            place(child, in: Rect(x: rect.minX + x, y: y, width: widths[index], height: heights[index]))
            y += heights[index] + gap + between
        }
    }

    /// Notes that a box's children need more room than it has.
    private func lack(_ spare: Length) {
        guard spare < -Self.tolerance else { return }
        overflows += 1
    }

    /// Gives what is left to those who share, so that their whole extents stand in the ratio of their shares
    /// as far as what each needs allows.
    private func share(_ spare: Length, among children: [Element], into extents: inout [Length]) {
        let shares = children.map { if case .share(let share) = $0.size { share } else { 0.0 } }
        var open = children.indices.filter { shares[$0] > 0 }
        var room = spare + open.reduce(Length.zero) { $0 + extents[$1] }
        while !open.isEmpty {
            let whole = open.reduce(0) { $0 + shares[$1] }
            // One that needs more than its share keeps what it needs, and the others share the rest.
            guard let greedy = open.first(where: { extents[$0] > room * (shares[$0] / whole) + Self.tolerance }) else {
                for index in open { extents[index] = room * (shares[index] / whole) }
                return
            }
            room -= extents[greedy]
            open.removeAll { $0 == greedy }
        }
    }

    private func placeColumns(
        _ children: [Element], in rect: Rect, gap: Length, align: TemplateNode.Alignment,
        distribute: TemplateNode.Distribution
    ) {
        let widths = columnWidths(children, rect.width, gap: gap, height: rect.height)
        let spare = rect.width - gap * Double(max(0, children.count - 1)) - widths.reduce(.zero, +)
        if spare < -Self.tolerance { overflows += 1 }
        let (start, between) = distribution(max(.zero, spare), children.count, distribute)
        var x = rect.minX + start
        for (child, width) in zip(children, widths) {
            let height = align == .stretch ? (child.height ?? rect.height) : height(child, width: width)
            if height > rect.height + Self.tolerance { overflows += 1 }
            let y = offset(rect.height - height, align)
            place(child, in: Rect(x: x, y: rect.minY + y, width: width, height: height))
            x += width + gap + between
        }
    }

    private func placeGrid(_ cells: [Element], _ grid: Element.Grid, in rect: Rect) {
        let cellWidth = cellWidth(grid, width: rect.width)
        var heights = rowHeights(cells, grid, width: rect.width)
        let gaps = grid.rowGap * Double(max(0, heights.count - 1))
        let spare = rect.height - gaps - heights.reduce(.zero, +)
        lack(spare)
        // Rows of a grid are equally high where there is room for it.
        if spare > .zero, let highest = heights.max() {
            let equal = (rect.height - gaps) / Double(heights.count)
            heights = highest <= equal ? heights.map { _ in equal } : heights.map { $0 + spare / Double(heights.count) }
        }
        var y = rect.minY
        for (row, height) in heights.enumerated() {
            for column in 0..<grid.columns where row * grid.columns + column < cells.count {
                let x = rect.minX + (cellWidth + grid.gap) * Double(column)
                place(cells[row * grid.columns + column], in: Rect(x: x, y: y, width: cellWidth, height: height))
            }
            y += height + grid.rowGap
        }
    }

    /// Where the first child stands and how much is added between two.
    private func distribution(_ spare: Length, _ count: Int, _ distribute: TemplateNode.Distribution) -> (
        Length, Length
    ) {
        guard spare > .zero else { return (.zero, .zero) }
        return switch distribute {
        case .start: (.zero, .zero)
        case .center: (spare / 2, .zero)
        case .end: (spare, .zero)
        case .between: count > 1 ? (.zero, spare / Double(count - 1)) : (.zero, .zero)
        }
    }

    private func offset(_ spare: Length, _ align: TemplateNode.Alignment) -> Length {
        switch align {
        case .start, .stretch: .zero
        case .center: spare / 2
        case .end: spare
        }
    }

    /// A module's width brought down to whole dots of the medium, so that every module is drawn equally wide.
    private func wholeDots(_ module: Length) -> Length {
        let dots = (module.dots(at: page.resolution) + 0.001).rounded(.down)
        return dots < 1 ? module : .pt(dots * 72 / page.resolution)
    }

    /// A rectangle whose edges that come to lie on the page's edges reach into the bleed, where the element asks for
    /// it.
    private func reachingIntoBleed(_ rect: Rect, _ element: Element) -> Rect {
        guard element.bleeds else { return rect }
        let trim = page.trimBox
        let stood = turns.reversed().reduce(rect) { $0.turned(about: $1) }
        func reach(_ distance: Length) -> Length { abs(distance.points) < 0.1 ? -page.bleed : .zero }
        let reached = stood.inset(
            by: Edges(
                top: reach(stood.minY - trim.minY), left: reach(stood.minX - trim.minX),
                bottom: reach(trim.maxY - stood.maxY), right: reach(trim.maxX - stood.maxX)))
        return turns.reduce(reached) { $0.turned(about: $1) }
    }
}

extension ShapeNode.Form {
    /// The form's outline in a physical rectangle.
    func path(in rect: Rect, _ direction: Direction) -> Path {
        switch self {
        case .rectangle: .rectangle(rect)
        case .circle:
            .circle(center: Point(x: rect.midX, y: rect.midY), radius: rect.size.shortSide / 2)
        case .quarter: TileFigure.quarter.path(in: rect, turns: direction == .leftToRight ? 0 : 3)
        case .tail: Self.tail(in: rect, direction)
        }
    }

    /// Goes on a little under the area from which it hangs, so that no line shows between them.
    private static func tail(in rect: Rect, _ direction: Direction) -> Path {
        let joint = Rect(
            x: rect.minX, y: rect.minY - .mm(0.5), width: rect.width, height: rect.height + .mm(0.5))
        let radius = rect.size.shortSide
        let round =
            direction == .leftToRight
            ? Path.Radii(bottomLeft: radius) : Path.Radii(bottomRight: radius)
        return .rectangle(joint, corners: round)
    }
}

extension Rect {
    /// As large as it can be.
    fileprivate var middleSquare: Rect {
        let side = size.shortSide
        return Rect(x: midX - side / 2, y: midY - side / 2, width: side, height: side)
    }
}
