/// The region's motif: tiles drawn from its own data.
package struct PatternNode: Hashable, Sendable {
    /// How many tiles stand across the box's shorter side.
    package var tiles: Int
    /// The colours of the tiles' grounds and figures.
    package var paints: [TemplatePaint]

    /// How many tiles deep a frame of them runs around the box, each half the mirror of the other; nil fills the box.
    package var frame: Int?

    package init(tiles: Int, paints: [TemplatePaint], frame: Int? = nil) {
        self.tiles = tiles
        self.frame = frame
        self.paints = paints
    }
}
