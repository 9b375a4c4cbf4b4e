package import Page

/// A text set in a column: lines of glyph runs, measured from the block's upper left corner.
///
/// A run's `text` is the part of the text that it shows, without the spaces at a line's end; a soft hyphen stands only
/// where a word is divided, for the hyphen that is seen.
/// Each glyph's `cluster` is the UTF-8 offset in that text at which its cluster begins; a cluster reaches to the next
/// larger offset of the run, else to the text's end. Several glyphs may share a cluster (letter and mark), and one
/// glyph may stand for several letters.
package struct SetText: Hashable, Sendable {
    /// The lines where they stand, in ems, and what they are drawn in: most settings are only measured, few are drawn.
    let placed: [Placed]
    let em: Length
    let color: Color
    /// The asked width; from the first line's cap height or ink, if that is higher, to the last line's baseline or ink.
    package var size: Size
    /// From the block's top; zero where there are no lines.
    package var firstBaseline: Length
    /// From the text's top.
    package var lastBaseline: Length
    /// What is covered with ink.
    var ink: Rect
    /// The longest line's width, its ink included.
    package var widest: Length
    /// Letters that no declared font has, each once, in the order of the text. They are left out, never drawn as a box.
    package var missing: [Character]
    /// The first word that is wider than the column, so that ink lies outside it.
    package var tooWide: String?
    var overflows: Bool { tooWide != nil }
    /// Whether a word or an address was divided.
    var hyphenated: Bool

    struct Placed: Hashable, Sendable {
        let line: ShapedLine
        let x, baseline: Double
    }

    /// From top to bottom; an empty line has no runs.
    package var lines: [TextBlock.Line] {
        placed.map { placed in
            let shift = Point(x: .pt(placed.x), y: .pt(placed.baseline))
            return TextBlock.Line(
                runs: placed.line.runs.map { $0.scaled(to: em, color: color, shift) }, text: placed.line.text,
                end: placed.line.end)
        }
    }

    /// The same lines on a page.
    ///
    /// - Parameter origin: The block's upper left corner there.
    package func lines(at origin: Point) -> [TextBlock.Line] {
        lines.map { line in
            var line = line
            for index in line.runs.indices { line.runs[index].origin = line.runs[index].origin + origin }
            return line
        }
    }

    package var lineCount: Int { placed.count }
}

extension GlyphRun {
    /// A run of 1 pt made `size` large; `shift` is in ems.
    fileprivate func scaled(to size: Length, color: Color, _ shift: Point) -> GlyphRun {
        let em = size.points
        var run = self
        run.size = size
        run.color = color
        run.origin = Point(x: (origin.x + shift.x) * em, y: (origin.y + shift.y) * em)
        for index in run.glyphs.indices {
            run.glyphs[index].offset.x = run.glyphs[index].offset.x * em
            run.glyphs[index].offset.y = run.glyphs[index].offset.y * em
            run.glyphs[index].advance = run.glyphs[index].advance * em
            if let ink = run.glyphs[index].ink {
                run.glyphs[index].ink = Rect(
                    x: ink.minX * em, y: ink.minY * em, width: ink.width * em, height: ink.height * em)
            }
        }
        return run
    }
}
