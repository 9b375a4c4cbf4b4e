/// The region's motif: tiles drawn from its own data.
public struct PatternNode: Hashable, Sendable {
    /// How many tiles stand across the box's shorter side.
    public var tiles: Int
    /// The colours of the tiles' grounds and figures.
    public var paints: [Paint]

    public init(tiles: Int, paints: [Paint]) {
        self.tiles = tiles
        self.paints = paints
    }
}
