internal import Page

extension Artist {
    /// Writes a run: glyphs in visual order, each at its own place, and what they say.
    mutating func draw(_ run: GlyphRun) {
        guard let font = fonts[run.face], !run.glyphs.isEmpty, run.size > .zero else { return }
        setFill(run.color, use: .fine)
        stream.raw("BT")
        stream.raw("\(font.resource) \(PDFNumber.string(run.size.points, decimals: 3)) Tf")
        stream.operate("Td", geometry.x(run.origin.x), geometry.y(run.origin.y))
        var line = GlyphLine(font: font, size: run.size.points)
        let clusters = run.clusters(canVary: font.program.canVary)
        let isRaised = run.isRaised
        var pen = Length.zero
        for cluster in clusters {
            let start = pen
            let codes = zip(run.glyphs[cluster.glyphs], cluster.texts).map { GlyphCode(glyph: $0.id, text: $1) }
            let isSaid = cluster.ghosts.contains { $0.width > 0 } || codes.allSatisfy { font.entry($0)?.text == $0.text }
            let span = cluster.span ?? (isSaid ? nil : cluster.text)
            if let span { line.beginSpan(saying: span, in: &stream) }
            for (glyph, code) in zip(run.glyphs[cluster.glyphs], codes) {
                line.show(code, at: pen + glyph.offset.x, rise: -glyph.offset.y, in: &stream)
                pen += glyph.advance
            }
            if span != nil { line.endSpan(in: &stream) }
            if !isRaised { haunt(cluster, from: start, to: pen, &line) }
        }
        if isRaised {
            pen = .zero
            for cluster in clusters {
                let start = pen
                for glyph in run.glyphs[cluster.glyphs] { pen += glyph.advance }
                haunt(cluster, from: start, to: pen, &line)
            }
        }
        line.end(in: &stream)
        stream.raw("ET")
    }

    /// Lets a cluster's ghosts say its text, from its left end on; those without a width stand at its right end.
    private mutating func haunt(_ cluster: GlyphCluster, from start: Length, to end: Length, _ line: inout GlyphLine) {
        var pen = start
        for ghost in cluster.ghosts {
            line.show(ghost, at: ghost.width > 0 ? pen : end, in: &stream)
            pen += line.em * (Double(ghost.width) / 1000)
        }
    }
}
