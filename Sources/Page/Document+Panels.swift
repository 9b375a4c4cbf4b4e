extension Document {
    /// The same with a page for each panel of its folded sheets, in the order in which they are read, each upright.
    package var unfolded: Document {
        let panels = pages.flatMap { $0.panels(from: direction) }
        guard panels.count > pages.count else { return self }
        var document = self
        let isOrder = panelOrder.sorted() == Array(1...panels.count)
        document.pages = isOrder ? panelOrder.map { panels[$0 - 1] } : panels
        return document
    }
}

extension Page {
    /// What lies between its folds, from the upper edge and from where lines begin, each a page of its own.
    fileprivate func panels(from direction: Direction) -> [Page] {
        guard !folds.isEmpty || !crossFolds.isEmpty else { return [self] }
        let columns = Self.stretches(between: folds, size.width)
        return Self.stretches(between: crossFolds, size.height).flatMap { row in
            (direction == .leftToRight ? columns : columns.reversed()).map { column in
                panel(Rect(x: column.start, y: row.start, width: column.length, height: row.length))
            }
        }
    }

    private static func stretches(between folds: [Length], _ whole: Length) -> [(start: Length, length: Length)] {
        let edges = [.zero] + folds.sorted() + [whole]
        return zip(edges, edges.dropFirst()).map { ($0, $1 - $0) }
    }

    private func panel(_ area: Rect) -> Page {
        var page = self
        (page.size, page.bleed, page.folds, page.crossFolds) = (area.size, .zero, [], [])
        page.items = items.filter { $0.lies(in: area) }.map { $0.seen(from: area.origin) }
        let runs = page.textBlocks.flatMap(\.lines).flatMap(\.runs)
        if runs.contains(where: \.isUpsideDown) {
            let center = Point(x: area.width / 2, y: area.height / 2)
            page.items = page.items.map { $0.turned(about: center) }
        }
        return page
    }
}

extension Item {
    /// Whether it is seen on a part of a page; what is read stands on one alone.
    fileprivate func lies(in area: Rect) -> Bool {
        switch self {
        case .shape(let shape): shape.path.hull.map(area.intersects) ?? false
        case .clipped(let path, _): path.hull.map(area.intersects) ?? false
        case .text(let block): area.holdsMiddle(of: block.frame)
        case .code(let code): area.holdsMiddle(of: code.field)
        case .picture(let picture):
            // Beyond a fold, areas go on a little under their neighbours.
            area.inset(by: Edges(.mm(1))).intersects(picture.clip ?? picture.frame)
        }
    }
}

extension Rect {
    fileprivate func holdsMiddle(of other: Rect) -> Bool {
        minX <= other.midX && other.midX < maxX && minY <= other.midY && other.midY < maxY
    }
}
