/// The box around ink, in ems, measured from a baseline's start; `top` and `bottom` grow downward.
struct Ink: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func moved(x: Double, y: Double) -> Ink { Ink(left: left + x, top: top + y, right: right + x, bottom: bottom + y) }

    func union(_ other: Ink?) -> Ink {
        guard let other else { return self }
        return Ink(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
