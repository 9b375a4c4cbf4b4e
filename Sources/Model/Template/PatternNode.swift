/// The region's motif: tiles drawn from its own data.
public struct PatternNode: Hashable, Sendable {
    /// How many tiles stand across the box's shorter side.
    public var tiles: Int
    /// The colours of the tiles' grounds and figures.
    public var paints: [TemplatePaint]

    /// How many tiles deep a frame of them runs around the box, each half the mirror of the other; nil fills the box.
    public var frame: Int?

    public init(tiles: Int, paints: [TemplatePaint], frame: Int? = nil) {
        self.tiles = tiles
        self.frame = frame
        self.paints = paints
    }
}
