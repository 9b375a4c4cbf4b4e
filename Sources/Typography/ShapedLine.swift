internal import Page

/// One line of a paragraph, shaped, at a size of 1 pt: points are ems.
struct ShapedLine: Hashable, Sendable {
    /// In visual order; the first begins at x = 0 on the baseline.
    var runs: [GlyphRun]
    var text: String
    /// How far the pen moves, without the tracking behind the last letter.
    var advance: Double
    var ink: Ink?

    /// How far the line reaches before its start and from it, ink that hangs over included.
    var left: Double { min(0, ink?.left ?? 0) }
    var right: Double { max(advance, ink?.right ?? 0) }
    var extent: Double { right - left }
}
