internal import Page

extension PageContentWriter {
    /// Writes a text so that it can be copied, and its marked contents say what it says, with the spaces between lines.
    ///
    /// Lines with words that are read from the right stand as print has them, in the order in which they are seen;
    /// what they say in order, the structure says. Elsewhere each glyph speaks for itself, and of words in which
    /// several show one piece of text, or one shows another than usual, replacement text says it. Contents are not
    /// nested: poppler would end the outer with the inner one.
    mutating func speak(_ block: TextBlock) {
        for (index, line) in block.lines.enumerated() where !line.runs.isEmpty {
            let hasSpace = index + 1 < block.lines.count && line.end != .nothing
            if line.hasRightToLeft {
                marks.content(in: &stream)
                for run in line.runs { draw(run) }
                continue
            }
            for (place, run) in line.runs.enumerated() {
                speak(run, endsWithSpace: hasSpace && place + 1 == line.runs.count)
            }
        }
    }

    private mutating func speak(_ run: GlyphRun, endsWithSpace: Bool) {
        guard let font = fonts[run.face] else { return }
        var pieces = run.spoken
        if endsWithSpace, let space = font.program.space { pieces.append(SpokenPiece(space: space)) }
        func saysItself(_ piece: SpokenPiece) -> Bool {
            piece.glyphs.count == 1 && font.entry(piece.glyphs[0].code)?.text == piece.text
        }
        var (rest, pen) = (pieces[...], Length.zero)
        while let first = rest.first {
            let isPlain = saysItself(first)
            // The rest of the word, with its space: a space alone is lost to some readers.
            let end = rest.firstIndex { $0.text == " " } ?? rest.index(before: rest.endIndex)
            let stretch = isPlain ? rest.prefix(while: saysItself) : rest[...end]
            marks.content(saying: isPlain ? nil : stretch.map(\.text).joined(), in: &stream)
            show(run, stretch, from: pen)
            pen += stretch.reduce(.zero) { $0 + $1.width }
            rest = rest.dropFirst(stretch.count)
        }
    }

    /// - Parameter start: Where its first glyph's pen stands, from the run's origin.
    private mutating func show(_ run: GlyphRun, _ pieces: ArraySlice<SpokenPiece>, from start: Length) {
        guard let font = fonts[run.face], run.size > .zero else { return }
        var line = begin(run, font)
        var pen = start
        for (glyph, code) in pieces.flatMap(\.glyphs) {
            line.show(code, at: pen + glyph.offset.x, rise: -glyph.offset.y, in: &stream)
            pen += glyph.advance
        }
        line.end(in: &stream)
        stream.raw("ET")
    }
}
