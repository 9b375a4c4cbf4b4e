internal import Page

extension Artist {
    /// Writes a run: glyphs in visual order, each at its own place, and what they say.
    mutating func draw(_ run: GlyphRun) {
        guard let font = fonts[run.face], !run.glyphs.isEmpty, run.size > .zero else { return }
        setFill(run.color, use: .fine)
        stream.raw("BT")
        stream.raw("\(font.resource) \(PDFNumber.string(run.size.points, decimals: 3)) Tf")
        let (x, y) = (geometry.x(run.origin.x), geometry.y(run.origin.y))
        if run.isTurned { stream.operate("Tm", -1, 0, 0, -1, x, y) } else { stream.operate("Td", x, y) }
        var line = GlyphLine(font: font, size: run.size.points)
        let clusters = run.clusters(canVary: font.program.canVary)
        if run.isRaised, clusters.allSatisfy({ $0.span == nil && !$0.ghosts.isEmpty }) {
            // All glyphs first, in silence, then all that they say: words stay whole for readers.
            line.beginSpan(saying: "", in: &stream)
            var pen = Length.zero
            for cluster in clusters { show(cluster, of: run, from: &pen, &line) }
            line.endSpan(in: &stream)
            pen = .zero
            for cluster in clusters { haunt(cluster, of: run, from: &pen, &line) }
        } else {
            var pen = Length.zero
            for cluster in clusters {
                var start = pen
                let span = span(over: cluster, of: run, font)
                if let span { line.beginSpan(saying: span, in: &stream) }
                show(cluster, of: run, from: &pen, &line)
                if span != nil { line.endSpan(in: &stream) }
                haunt(cluster, of: run, from: &start, &line)
            }
        }
        line.end(in: &stream)
        stream.raw("ET")
    }

    /// What a span has to say for a cluster; nil where its codes say it.
    private func span(over cluster: GlyphCluster, of run: GlyphRun, _ font: EmbeddedFont) -> String? {
        if let span = cluster.span { return span }
        if cluster.isSilent { return "" }
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

    /// Lets a cluster's ghosts say its text, from its left end on; those without a width stand before its right end, by
    /// so much that no reader takes them for a part of what begins there.
    private mutating func haunt(
        _ cluster: GlyphCluster, of run: GlyphRun, from pen: inout Length, _ line: inout GlyphLine
    ) {
        let end = run.glyphs[cluster.glyphs].reduce(pen) { $0 + $1.advance }
        for ghost in cluster.ghosts {
            line.show(ghost, at: ghost.width > 0 ? pen : end - run.size * Self.inset, in: &stream)
            pen += run.size * (Double(ghost.width) / 1000)
        }
        pen = end
    }
}
