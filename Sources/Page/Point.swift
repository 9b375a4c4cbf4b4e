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
}

/// A width and a height.
package struct Size: Hashable, Sendable {
    package var width: Length
    package var height: Length

    package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    package static let zero = Size(width: .zero, height: .zero)

    package var shortSide: Length { min(width, height) }
    package var longSide: Length { max(width, height) }
}
