internal import Page

/// Writes one page's items into a content stream; decides nothing but how PDF says it.
struct PageContentWriter {
    let geometry: PageGeometry
    let separation: ColorSeparation
    let fonts: [FontFace: EmbeddedFont]
    let pictures: PlacedPictures
    /// The document's.
    let direction: Direction
    /// Whether there are plates, on which black ink overprints.
    let isForPress: Bool
    /// Whether what is read and what is not are marked as such.
    let isTagged: Bool
    /// Whether artwork reaches beyond the trim.
    let bleeds: Bool
    var stream = ContentStream()
    var marks = ContentMarks()

    /// A fill no thicker than this is a rule. Wider black areas do not overprint: what lies below would show through.
    static let ruleWidth = Length.mm(1.5)

    mutating func draw(_ page: Page) {
        // Nothing lies outside the bleed, whatever the layout lets reach there.
        stream.save()
        add(.rectangle(bleeds ? page.bleedBox : page.trimBox))
        stream.raw("W n")
        stream.raw("1 J 1 j")
        if direction == .rightToLeft {
            if isTagged { stream.raw("/Artifact BMC") }
            leanRight(page)
            if isTagged { stream.raw("EMC") }
        }
        for item in page.items { draw(item) }
        marks.end(in: &stream)
        stream.restore()
    }

    mutating func drawMarks(of page: Page) {
        stream.save()
        stream.stroke(with: .process(.keyBlack))
        stream.emit("w", CropMarks.width.points)
        for (start, end) in CropMarks.lines(of: page) {
            add(Path([.move(start), .line(end)]))
            stream.raw("S")
        }
        stream.dash(CropMarks.foldDash)
        for (start, end) in CropMarks.foldLines(of: page) {
            add(Path([.move(start), .line(end)]))
            stream.raw("S")
        }
        stream.restore()
    }

    private mutating func draw(_ item: Item) {
        if isTagged {
            if case .clipped = item { marks.end(in: &stream) } else { marks.begin(item, in: &stream) }
            if case .text(let block) = item { return speak(block) }
            if item.isRead { marks.content(in: &stream) }
        }
        switch item {
        case .shape(let shape): draw(shape)
        case .text(let block):
            for line in block.lines { for run in line.runs { draw(run) } }
        case .picture(let picture): draw(picture)
        case .code(let code): draw(code)
        case .clipped(let path, let items):
            stream.save()
            add(path)
            stream.raw("W n")
            for item in items { draw(item) }
            marks.end(in: &stream)
            stream.restore()
        }
    }

    private mutating func draw(_ shape: Shape) {
        guard !shape.path.isEmpty else { return }
        let isRule = shape.path.bounds.size.shortSide <= Self.ruleWidth
        setFill(shape.fill, use: isRule ? .fine : .area)
        add(shape.path)
        stream.raw("f")
    }

    private mutating func draw(_ picture: Picture) {
        guard let placed = pictures[picture] else { return }
        // What it shows, for who can't see it. See ISO 32000-1, 14.9.3 (alternate descriptions).
        let words = isTagged ? nil : picture.alternative
        if let words { stream.raw("/Span <</Alt <FEFF\(UTF16Hex.string(words))>>> BDC") }
        defer { if words != nil { stream.raw("EMC") } }
        stream.save()
        stream.overprint(false)
        if let clip = picture.clip {
            add(.rectangle(clip))
            stream.raw("W n")
        }
        let (x, y) = (geometry.x(picture.frame.minX), geometry.y(picture.frame.maxY))
        let (width, height) = placed.isForm ? (1, 1) : (picture.frame.width.points, picture.frame.height.points)
        if picture.isUpsideDown {
            // From the frame's other corner, in the other direction.
            stream.emit("cm", -width, 0, 0, -height, geometry.x(picture.frame.maxX), geometry.y(picture.frame.minY))
        } else {
            stream.emit("cm", width, 0, 0, height, x, y)
        }
        stream.raw(placed.resource + " Do")
        stream.restore()
    }

    /// The modules as one path, each row's neighbours merged: no seam can show between them.
    private mutating func draw(_ code: PlacedCode) {
        setFill(code.light, use: .area)
        add(.rectangle(code.field))
        stream.raw("f")
        setFill(code.dark, use: .fine)
        let (origin, module, side) = (code.symbolRect.origin, code.module.points, code.symbol.side)
        for row in 0..<side {
            var column = 0
            while column < side {
                guard code.symbol.isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let first = column
                while column < side, code.symbol.isDark(row: row, column: column) { column += 1 }
                stream.emit(
                    "re", geometry.x(origin.x) + Double(first) * module,
                    geometry.y(origin.y) - Double(row + 1) * module,
                    Double(column - first) * module, module, decimals: 4)
            }
        }
        stream.raw("f")
    }

    mutating func setFill(_ color: Color, use: ColorSeparation.Use) {
        let ink = separation.color(for: color, use: use)
        stream.fill(with: ink)
        stream.overprint(isForPress && use == .fine && ink.isKeyBlack)
    }

    private mutating func add(_ path: Path) {
        for element in path.elements {
            switch element {
            case .move(let point): stream.emit("m", geometry.x(point.x), geometry.y(point.y))
            case .line(let point): stream.emit("l", geometry.x(point.x), geometry.y(point.y))
            case .curve(let point, let control1, let control2):
                stream.emit(
                    "c", geometry.x(control1.x), geometry.y(control1.y), geometry.x(control2.x), geometry.y(control2.y),
                    geometry.x(point.x), geometry.y(point.y))
            case .close: stream.raw("h")
            }
        }
    }
}

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
