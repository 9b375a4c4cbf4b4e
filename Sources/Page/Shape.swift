/// A path that is filled, stroked or both.
public struct Shape: Hashable, Sendable {
    public var path: Path
    public var fill: Color?
    public var stroke: Stroke?

    public init(path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
    }

    /// A line along a path: round caps and joins.
    public struct Stroke: Hashable, Sendable {
        public var color: Color
        public var width: Length

        public init(color: Color, width: Length) {
            self.color = color
            self.width = width
        }
    }
}
