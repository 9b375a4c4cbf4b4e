/// Glyphs of one font, size, colour and direction on one baseline, ready to draw.
package struct GlyphRun: Hashable, Sendable {
    package var face: FontFace
    /// The em's size.
    package var size: Length
    package var color: Color
    /// The run's left end on its baseline, in page coordinates, whatever its direction.
    package var origin: Point
    /// In visual order, from left to right.
    package var glyphs: [Glyph]
    /// The text that the run shows, in reading order.
    package var text: String
    package var direction: Direction
    /// Whether it stands on its head: turned by 180° about its origin, so that it runs to the left and its glyphs hang
    /// down.
    package var isTurned: Bool

    package init(
        face: FontFace, size: Length, color: Color, origin: Point, glyphs: [Glyph], text: String, direction: Direction,
        isTurned: Bool = false
    ) {
        self.face = face
        self.size = size
        self.color = color
        self.origin = origin
        self.glyphs = glyphs
        self.text = text
        self.direction = direction
        self.isTurned = isTurned
    }

    /// The sum of the glyphs' advances.
    package var width: Length { glyphs.reduce(.zero) { $0 + $1.advance } }

    /// From the baseline up to `ascent` and down to `descent`, both in ems, as wide as the run.
    package func area(ascent: Double, descent: Double) -> Rect {
        let area = Rect(
            x: origin.x, y: origin.y - size * ascent, width: width, height: size * (ascent + descent))
        return isTurned ? area.turned(about: origin) : area
    }
}
