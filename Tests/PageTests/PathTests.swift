import Page
import Testing

struct PathTests {
    private let rect = Rect(x: .pt(10), y: .pt(20), width: .pt(40), height: .pt(60))

    private static func at(_ x: Double, _ y: Double) -> Point { Point(x: .pt(x), y: .pt(y)) }

    @Test func aRectangleIsItsFourCorners() {
        #expect(
            Path.rectangle(rect).elements == [
                .move(Self.at(10, 20)), .line(Self.at(50, 20)), .line(Self.at(50, 80)), .line(Self.at(10, 80)), .close,
            ])
    }

    @Test func polygons() {
        #expect(Path.polygon([]).isEmpty)
        #expect(
            Path.polygon([Self.at(0, 0), Self.at(4, 0), Self.at(0, 3)]).elements == [
                .move(Self.at(0, 0)), .line(Self.at(4, 0)), .line(Self.at(0, 3)), .close,
            ])
    }

    /// On the curve and at its ends; control points of these shapes lie on their bounds, too.
    private static func bounds(_ path: Path) -> Rect? {
        var points: [Point] = []
        for element in path.elements {
            switch element {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let end, let control1, let control2): points += [end, control1, control2]
            case .close: break
            }
        }
        guard let first = points.first else { return nil }
        return points.dropFirst().reduce(Rect(origin: first, size: .zero)) { $0.union(Rect(origin: $1, size: .zero)) }
    }

    @Test func shapesFillTheirBoxes() {
        #expect(Self.bounds(.rectangle(rect)) == rect)
        #expect(Self.bounds(.ellipse(in: rect)) == rect)
        #expect(Self.bounds(.roundedRectangle(rect, radius: .pt(8))) == rect)
        #expect(
            Self.bounds(.circle(center: Self.at(30, 50), radius: .pt(7)))
                == Rect(x: .pt(23), y: .pt(43), width: .pt(14), height: .pt(14)))
    }

    @Test func aRadiusIsAtMostHalfASide() {
        #expect(Path.roundedRectangle(rect, radius: .pt(999)) == Path.roundedRectangle(rect, radius: .pt(20)))
        #expect(Path.roundedRectangle(rect, radius: .zero) == .rectangle(rect))
        #expect(Path.roundedRectangle(rect, radius: .pt(-3)) == .rectangle(rect))
    }

    /// A quarter's Bézier leaves the true circle by less than 3/10,000 of the radius.
    @Test func circlesAreRound() throws {
        let path = Path.circle(center: .zero, radius: .pt(100))
        var pen = Point.zero
        for element in path.elements {
            switch element {
            case .move(let point), .line(let point): pen = point
            case .close: break
            case .curve(let end, let a, let b):
                for t in [0.25, 0.5, 0.75] {
                    func along(_ p: Length, _ c1: Length, _ c2: Length, _ q: Length) -> Double {
                        let s = 1 - t
                        return p.points * s * s * s + 3 * c1.points * s * s * t + 3 * c2.points * s * t * t + q.points
                            * t * t * t
                    }
                    let x = along(pen.x, a.x, b.x, end.x)
                    let y = along(pen.y, a.y, b.y, end.y)
                    #expect(abs((x * x + y * y).squareRoot() - 100) < 0.03)
                }
                pen = end
            }
        }
        #expect(path.elements.count == 10)
    }
}
