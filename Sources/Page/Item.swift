/// What is drawn on a page, in the order in which it is drawn.
package enum Item: Hashable, Sendable {
    case shape(Shape)
    case text(TextBlock)
    case picture(Picture)
    case code(PlacedCode)
    case link(Link)
    /// Items of which only what lies inside the path is seen.
    indirect case clipped(Path, [Item])
}
