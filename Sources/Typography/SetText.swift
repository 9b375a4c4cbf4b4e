public import Page

/// A text set in a column: lines of glyph runs, measured from the block's upper left corner.
///
/// A run's `text` is the part of the text that it shows, without soft hyphens and without the spaces at a line's end. Each
/// glyph's `cluster` is the UTF-8 offset in that text at which its cluster begins; a cluster reaches to the next larger
/// offset of the run, else to the text's end. Several glyphs may share a cluster (letter and mark; the hyphen added at a
/// line's end shares that of the letter before it), and one glyph may stand for several letters.
public struct SetText: Hashable, Sendable {
    /// From top to bottom; an empty line has no runs.
    public var lines: [TextBlock.Line]
    /// The asked width; from the first line's cap height or ink, if that is higher, to the last line's baseline or ink.
    public var size: Size
    /// From the block's top; zero where there are no lines.
    public var firstBaseline: Length
    public var lastBaseline: Length
    /// What is covered with ink.
    public var ink: Rect
    /// The longest line's width, its ink included.
    public var widest: Length
    /// Letters that no declared font has, each once, in the order of the text. They are left out, never drawn as a box.
    public var missing: [Character]
    /// Whether a word is wider than the column, so that ink lies outside it.
    public var overflows: Bool
    /// Whether a word or an address was divided.
    public var hyphenated: Bool

    public init(
        lines: [TextBlock.Line], size: Size, firstBaseline: Length, lastBaseline: Length, ink: Rect, widest: Length,
        missing: [Character], overflows: Bool, hyphenated: Bool
    ) {
        self.lines = lines
        self.size = size
        self.firstBaseline = firstBaseline
        self.lastBaseline = lastBaseline
        self.ink = ink
        self.widest = widest
        self.missing = missing
        self.overflows = overflows
        self.hyphenated = hyphenated
    }
}
