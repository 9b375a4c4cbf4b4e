import Page

/// The box around ink, in ems, measured from a baseline's start; `top` and `bottom` grow downward.
struct InkBounds: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    /// - Parameter box: At 1 pt, from a point `x` and `y` ems away.
    init(_ box: Rect, x: Double, y: Double) {
        (left, right) = (box.minX.points + x, box.maxX.points + x)
        (top, bottom) = (box.minY.points + y, box.maxY.points + y)
    }

    private init(left: Double, top: Double, right: Double, bottom: Double) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    func moved(x: Double, y: Double) -> InkBounds {
        InkBounds(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
    }

    func union(_ other: InkBounds?) -> InkBounds {
        guard let other else { return self }
        return InkBounds(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
