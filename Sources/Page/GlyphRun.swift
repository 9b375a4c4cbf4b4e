/// Glyphs of one font, size, colour and direction on one baseline, ready to draw.
public struct GlyphRun: Hashable, Sendable {
    public var face: FontFace
    /// The em's size.
    public var size: Length
    public var color: Color
    /// The run's left end on its baseline, in page coordinates, whatever its direction.
    public var origin: Point
    /// In visual order, from left to right.
    public var glyphs: [Glyph]
    /// The text that the run shows, in reading order.
    public var text: String
    public var direction: Direction

    public init(
        face: FontFace, size: Length, color: Color, origin: Point, glyphs: [Glyph], text: String, direction: Direction
    ) {
        self.face = face
        self.size = size
        self.color = color
        self.origin = origin
        self.glyphs = glyphs
        self.text = text
        self.direction = direction
    }

    /// The sum of the glyphs' advances.
    public var width: Length { glyphs.reduce(.zero) { $0 + $1.advance } }
}
