internal import Page

extension PageContentWriter {
    /// Writes a run: glyphs in visual order, each at its own place, and what they say.
    mutating func draw(_ run: GlyphRun) {
        guard let font = fonts[run.face], !run.glyphs.isEmpty, run.size > .zero else { return }
        var line = begin(run, font)
        let clusters = run.clusters(canVary: font.program.canVary)
        if run.isRaised, clusters.allSatisfy({ $0.span == nil && !$0.invisibleGlyphs.isEmpty }) {
            // All glyphs first, in silence, then all that they say: words stay whole for readers.
            line.beginSpan(saying: "", in: &stream)
            var pen = Length.zero
            for cluster in clusters { show(cluster, of: run, from: &pen, &line) }
            line.endSpan(in: &stream)
            pen = .zero
            for cluster in clusters {
                for mark in cluster.lead { line.showInvisibly(mark, at: pen - run.size * Self.hair, in: &stream) }
                showInvisibly(cluster, of: run, from: &pen, &line)
            }
        } else {
            var pen = Length.zero
            for cluster in clusters {
                for mark in cluster.lead { line.showInvisibly(mark, at: pen - run.size * Self.hair, in: &stream) }
                var start = pen
                let span = span(over: cluster, of: run, font)
                if let span { line.beginSpan(saying: span, in: &stream) }
                show(cluster, of: run, from: &pen, &line)
                if span != nil { line.endSpan(in: &stream) }
                showInvisibly(cluster, of: run, from: &start, &line)
            }
        }
        line.end(in: &stream)
        stream.raw("ET")
    }

    /// Begins a text object in a run's colour and size, at its origin.
    mutating func begin(_ run: GlyphRun, _ font: EmbeddedFont) -> GlyphLine {
        setFill(run.color, use: .fine)
        stream.raw("BT")
        stream.raw("\(font.resource) \(PDFNumber.string(run.size.points, decimals: 3)) Tf")
        let (x, y) = (geometry.x(run.origin.x), geometry.y(run.origin.y))
        if run.isUpsideDown { stream.emit("Tm", -1, 0, 0, -1, x, y) } else { stream.emit("Td", x, y) }
        return GlyphLine(font: font, size: run.size.points)
    }

    /// Says of a page that is read from the right, but most of whose letters are Latin (an address, an imprint), that
    /// it is read so: poppler goes by the letters, and would turn its lines round. Marks of direction count as letters.
    mutating func leanRight(_ page: Page) {
        let runs = page.textBlocks.flatMap { $0.lines.flatMap(\.runs) }
        let lean = runs.reduce(0) { sum, run in
            let letters = run.text.unicodeScalars.count { $0.properties.isAlphabetic }
            return sum + (run.direction == .rightToLeft ? -letters : letters)
        }
        let mark = InvisibleGlyph(text: GlyphCluster.rightToLeftMark, width: 0)
        let first = runs.first { $0.direction == .rightToLeft && fonts[$0.face]?.entry(mark.code) != nil }
        guard lean >= 0, let first, let font = fonts[first.face] else { return }
        stream.raw("BT")
        stream.raw("\(font.resource) \(PDFNumber.string(first.size.points, decimals: 3)) Tf")
        stream.emit("Td", geometry.x(first.origin.x), geometry.y(first.origin.y))
        var line = GlyphLine(font: font, size: first.size.points)
        line.beginSpan(saying: String(repeating: mark.text, count: lean + 1), in: &stream)
        line.showInvisibly(mark, at: .zero, in: &stream)
        line.endSpan(in: &stream)
        line.end(in: &stream)
        stream.raw("ET")
    }

    /// What a span has to say for a cluster; nil where its codes say it.
    private func span(over cluster: GlyphCluster, of run: GlyphRun, _ font: EmbeddedFont) -> String? {
        if let span = cluster.span { return span }
        if cluster.isReadInvisibly { return "" }
        let codes = zip(run.glyphs[cluster.glyphs], cluster.texts).map { GlyphCode(glyph: $0.id, text: $1) }
        return codes.allSatisfy { font.entry($0)?.text == $0.text } ? nil : cluster.text
    }

    private mutating func show(
        _ cluster: GlyphCluster, of run: GlyphRun, from pen: inout Length, _ line: inout GlyphLine
    ) {
        for (glyph, text) in zip(run.glyphs[cluster.glyphs], cluster.texts) {
            let code = GlyphCode(glyph: glyph.id, text: text)
            line.show(code, at: pen + glyph.offset.x, rise: -glyph.offset.y, in: &stream)
            pen += glyph.advance
        }
    }

    /// In ems.
    private static let inset = 0.01
    /// In ems: what rounded places may differ by, so that no letter begins before the mark in front of it.
    private static let hair = 0.0003

    /// Lets a cluster's invisible glyphs say its text, from its left end on; the marks behind it stand before its right
    /// end, by so much that no reader takes them for a part of what begins there.
    private mutating func showInvisibly(
        _ cluster: GlyphCluster, of run: GlyphRun, from pen: inout Length, _ line: inout GlyphLine
    ) {
        let end = run.glyphs[cluster.glyphs].reduce(pen) { $0 + $1.advance }
        for invisible in cluster.invisibleGlyphs {
            line.showInvisibly(invisible, at: pen, in: &stream)
            pen += run.size * invisible.width
        }
        for mark in cluster.tail { line.showInvisibly(mark, at: end - run.size * Self.inset, in: &stream) }
        pen = end
    }
}

/// Glyphs being written one after another: the pen that PDF moves by itself, corrected where the text wants it
/// elsewhere.
struct GlyphLine {
    let font: EmbeddedFont
    /// The em, in points.
    let size: Double
    /// Where PDF's pen stands, in points from the run's origin.
    private var pen = 0.0
    private var rise = 0.0
    private var isOpen = false
    private var isInString = false

    /// How far a glyph may stand from its place, in points: less than two thousandths of a millimetre.
    private static let tolerance = 0.005

    init(font: EmbeddedFont, size: Double) {
        self.font = font
        self.size = size
    }

    mutating func show(_ code: GlyphCode, at place: Length, rise height: Length = .zero, in stream: inout ContentStream)
    {
        guard let entry = font.entry(code) else { return }
        lift(to: height.points, in: &stream)
        move(to: place.points, in: &stream)
        if !isOpen {
            stream.append("[")
            isOpen = true
        }
        if !isInString {
            stream.append("<")
            isInString = true
        }
        stream.append(hexadecimal: entry.code)
        pen += entry.width * size / 1000
    }

    private mutating func lift(to height: Double, in stream: inout ContentStream) {
        guard abs(height - rise) > Self.tolerance else { return }
        finish(in: &stream)
        stream.emit("Ts", height)
        rise = height
    }

    private mutating func move(to x: Double, in stream: inout ContentStream) {
        guard abs(x - pen) > Self.tolerance else { return }
        if !isOpen {
            stream.append("[")
            isOpen = true
        }
        closeString(in: &stream)
        // Thousandths of an em, to the left; what rounding leaves is made good with the next glyph.
        let shift = ((pen - x) * 1000 / size * 10).rounded() / 10
        stream.append(PDFNumber.string(shift, decimals: 1))
        pen -= shift * size / 1000
    }

    /// Shows an invisible glyph: one of its font's, without paint and drawn out to the invisible glyph's width, so that
    /// the file's widths are the font's. See ISO 32000-1, 9.3.4 (horizontal scaling) and 9.3.6 (rendering mode).
    mutating func showInvisibly(_ invisible: InvisibleGlyph, at place: Length, in stream: inout ContentStream) {
        guard let entry = font.entry(invisible.code) else { return }
        lift(to: 0, in: &stream)
        move(to: place.points, in: &stream)
        finish(in: &stream)
        let percent =
            entry.width > 0 ? max(Self.narrowest, (invisible.width * 100_000 / entry.width).rounded()) : 100
        stream.emit("Tz", percent)
        stream.emit("Tr", 3)
        stream.append("<")
        stream.append(hexadecimal: entry.code)
        stream.raw("> Tj")
        stream.emit("Tr", 0)
        stream.emit("Tz", 100)
        pen += entry.width * size / 1000 * percent / 100
    }

    /// In percent: for marks that are to have no width.
    private static let narrowest = 1.0

    /// What follows says `text`, whatever its glyphs are. See ISO 32000-1, 14.9.4.
    mutating func beginSpan(saying text: String, in stream: inout ContentStream) {
        finish(in: &stream)
        stream.raw("/Span <</ActualText <FEFF\(UTF16Hex.string(text))>>> BDC")
    }

    mutating func endSpan(in stream: inout ContentStream) {
        finish(in: &stream)
        stream.raw("EMC")
    }

    mutating func finish(in stream: inout ContentStream) {
        guard isOpen else { return }
        closeString(in: &stream)
        stream.raw("] TJ")
        isOpen = false
    }

    /// The line's end: the baseline is where it was.
    mutating func end(in stream: inout ContentStream) {
        finish(in: &stream)
        if rise != 0 { stream.emit("Ts", 0) }
        rise = 0
    }

    private mutating func closeString(in stream: inout ContentStream) {
        if isInString { stream.append(">") }
        isInString = false
    }
}
