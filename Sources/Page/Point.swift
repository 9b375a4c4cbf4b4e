/// A place on a page, measured from the trim box's upper left corner; `y` grows downward.
package struct Point: Hashable, Sendable {
    package var x: Length
    package var y: Length

    package init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    package static let zero = Point(x: .zero, y: .zero)

    package static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
    package static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
}
