/// A path that is filled, stroked or both.
package struct Shape: Hashable, Sendable {
    package var path: Path
    package var fill: Color?
    package var stroke: Stroke?

    package init(path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
    }

    /// A line along a path: round caps and joins.
    package struct Stroke: Hashable, Sendable {
        package var color: Color
        package var width: Length

        package init(color: Color, width: Length) {
            self.color = color
            self.width = width
        }
    }
}
