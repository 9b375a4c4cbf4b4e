/// The region's motif: tiles drawn from its own data.
public struct PatternNode: Hashable, Sendable {
    /// How many tiles stand across the box's shorter side.
    public var tiles: Int
    /// The colours of the tiles' grounds and figures.
    public var paints: [TemplatePaint]

    public init(tiles: Int, paints: [TemplatePaint]) {
        self.tiles = tiles
        self.paints = paints
    }
}
