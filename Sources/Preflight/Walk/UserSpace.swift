/// How a stream's coordinates are mapped to points from the trim's upper left corner, as the page is shown.
///
/// See ISO 32000-1, 8.3.3.
struct UserSpace: Hashable {
    private var (a, b, c, d): (Double, Double, Double, Double)
    private var (x, y): (Double, Double)

    static let identity = UserSpace(1, 0, 0, 1, 0, 0)

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ x: Double, _ y: Double) {
        (self.a, self.b, self.c, self.d, self.x, self.y) = (a, b, c, d, x, y)
    }

    /// - Parameter matrix: Six numbers; with others nothing is mapped.
    init(_ matrix: [Double]?) {
        guard let matrix, matrix.count == 6 else {
            self = .identity
            return
        }
        self.init(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5])
    }

    /// How long a step of 1 to the right becomes, and one upward.
    var across: Double { (a * a + b * b).squareRoot() }
    var down: Double { (c * c + d * d).squareRoot() }
    /// How wide a line of 1 becomes, which may go anywhere.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// This one first, then the other.
    func within(_ outer: UserSpace) -> UserSpace {
        let origin = outer.point(x, y)
        return UserSpace(
            a * outer.a + b * outer.c, a * outer.b + b * outer.d, c * outer.a + d * outer.c, c * outer.b + d * outer.d,
            origin.x, origin.y)
    }

    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + self.x, b * x + d * y + self.y)
    }
}
