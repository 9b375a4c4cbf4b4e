/// Distances from the four edges of a box, inward for margins, outward for bleed.
public struct Edges: Hashable, Sendable {
    public var top: Length
    public var left: Length
    public var bottom: Length
    public var right: Length

    public init(top: Length, left: Length, bottom: Length, right: Length) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }

    public init(_ all: Length) { self.init(top: all, left: all, bottom: all, right: all) }

    public static let zero = Edges(.zero)
}
