/// One glyph of a run, in visual order.
package struct Glyph: Hashable, Sendable {
    /// The glyph's number in the run's font file.
    package var id: UInt32
    /// Where the glyph's own origin lies, measured from the pen; `y` grows downward. Marks have one, most letters none.
    package var offset: Point
    /// How far the pen moves on, to the right, from this glyph to the next; the first one's pen is the run's origin.
    package var advance: Length
    /// The UTF-8 offset in the run's text at which the text of this glyph's cluster begins.
    package var cluster: Int

    package init(id: UInt32, offset: Point, advance: Length, cluster: Int) {
        self.id = id
        self.offset = offset
        self.advance = advance
        self.cluster = cluster
    }
}
