/// A path filled with a colour.
package struct Shape: Hashable, Sendable {
    package var path: Path
    package var fill: Color

    package init(path: Path, fill: Color) {
        self.path = path
        self.fill = fill
    }
}
