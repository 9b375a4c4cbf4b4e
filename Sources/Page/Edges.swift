/// Distances from the four edges of a box, inward for margins, outward for bleed.
package struct Edges: Hashable, Sendable {
    package var top: Length
    package var left: Length
    package var bottom: Length
    package var right: Length

    package init(top: Length, left: Length, bottom: Length, right: Length) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }

    package init(_ all: Length) { self.init(top: all, left: all, bottom: all, right: all) }

    package static let zero = Edges(.zero)
}
