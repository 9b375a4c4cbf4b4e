internal import Page

extension Artist {
    /// Writes a run: glyphs in visual order, each at its own place, and what they say in reading order.
    mutating func draw(_ run: GlyphRun) {
        guard let font = fonts[run.face], !run.glyphs.isEmpty, run.size > .zero else { return }
        setFill(run.color, use: .fine)
        stream.raw("BT")
        stream.raw("\(font.resource) \(PDFNumber.string(run.size.points, decimals: 3)) Tf")
        stream.operate("Td", geometry.x(run.origin.x), geometry.y(run.origin.y))
        var line = GlyphLine(font: font, size: run.size.points)
        var pen = 0.0
        for cluster in run.clusters {
            let glyphs = run.glyphs[cluster.glyphs]
            let isSpelled = glyphs.count != 1 || font.texts[glyphs[glyphs.startIndex].id] != cluster.text
            if isSpelled { line.beginSpan(saying: cluster.text, in: &stream) }
            for glyph in glyphs {
                line.show(glyph.id, at: pen + glyph.offset.x.points, rise: -glyph.offset.y.points, in: &stream)
                pen += glyph.advance.points
            }
            if isSpelled { line.endSpan(in: &stream) }
        }
        line.end(in: &stream)
        stream.raw("ET")
    }
}
