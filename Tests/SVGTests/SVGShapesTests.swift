import Page
import Testing

@testable import SVG

/// A drawing of filled outlines is read whole, or is named with the line that says more.
struct SVGShapesTests {
    private func shapes(_ body: String, root: String = "viewBox=\"0 0 24 24\"") throws(SVGShapes.Fault) -> SVGShapes {
        try SVGShapes.read(Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(root)>\n\(body)\n</svg>".utf8))
    }

    private func hull(_ d: String) -> [Double]? {
        PathData.path(d)?.hull.map { rect in
            [rect.minX, rect.minY, rect.maxX, rect.maxY].map { ($0.points * 1000).rounded() / 1000 }
        }
    }

    /// Every command, relative ones too, numbers without spaces, pairs that go on, arcs of each turn.
    @Test(arguments: [
        ("M1 2 L5 2 5 6H1Z", [1.0, 2, 5, 6]), ("m1,2l4,0 0,4h-4v-4z", [1, 2, 5, 6]),
        ("M.5.5h2v2h-2z", [0.5, 0.5, 2.5, 2.5]),
        ("M0 0C0 8 8 8 8 0Z", [0, 0, 8, 8]), ("M0 0q3 6 6 0z", [0, 0, 6, 4]), ("M2 2h1z m5 5h1v1z", [2, 2, 8, 8]),
        ("M0 5A5 5 0 0 1 10 5Z", [0, 0, 10, 5]), ("M0 5a5 5 0 0 0 10 0z", [0, 5, 10, 10]),
        ("M5 0A5 5 0 1 1 0 5L5 5Z", [0, 0, 10, 10]), ("M0 5a5 5 0 1110 0z", [0, 0, 10, 5]),
        ("M1e0 2h1e1v1z", [1, 2, 11, 3]),
    ])
    func outlinesAreRead(d: String, box: [Double]) throws {
        let read = try #require(hull(d))
        #expect(zip(read, box).allSatisfy { abs($0 - $1) < 0.01 }, "\(read)")
    }

    /// A half circle's middle lies on the circle, within a ten-thousandth of its radius.
    @Test func arcsAreRound() throws {
        let path = try #require(PathData.path("M0 0A50 50 0 0 1 100 0"))
        let off = path.rings.joined().map { point in
            abs((point.x.points - 50) * (point.x.points - 50) + point.y.points * point.y.points - 2500) / 5000
        }
        #expect(try #require(off.max()) < 0.02)
    }

    @Test(arguments: ["", "L1 1", "M1", "M1 1 L", "M1 1 K2 2", "M1 1 A1 1 0 2 0 3 3", "Z", "M1e9 1H2", "M1 1 S2 2 3 3"])
    func othersAreNot(d: String) {
        #expect(PathData.path(d) == nil)
    }

    @Test func whatADrawingSaysOfItselfIsKept() throws {
        let drawing = try shapes(
            """
            <title> A clock </title>
            <circle class="body" cx="12" cy="12" r="11"/>
            <rect class="hole" x="11" y="5" width="2" height="8" rx="1"/>
            """, root: "viewBox=\"0 0 24 24\" data-mirror=\"true\"")
        #expect((drawing.title, drawing.width, drawing.height) == ("A clock", 24, 24))
        #expect(drawing.data == ["data-mirror": "true"])
        #expect(drawing.shapes.map(\.role) == ["body", "hole"])
        #expect(drawing.shapes.map(\.line) == [3, 4])
    }

    @Test(arguments: [
        ("<g><path d=\"M1 1H2\"/></g>", SVGShapes.Fault.element("g", line: 2)),
        ("\n<path d=\"M1 1H2\" stroke=\"red\"/>", .element("path (stroke)", line: 3)),
        ("<path d=\"M1 1H2\" transform=\"scale(2)\"/>", .element("path (transform)", line: 2)),
        ("<path class=\"body\"/>", .outline("path", line: 2)), ("<circle r=\"-1\"/>", .outline("circle", line: 2)),
        ("<image href=\"http://example.org/a.png\"/>", .element("image", line: 2)),
        ("<path d=\"M1 1H2\">", .noSVG(line: 3)),
    ])
    func whatIsNoOutlineIsNamed(body: String, fault: SVGShapes.Fault) {
        #expect(throws: fault) { try shapes(body) }
    }

    @Test func aDrawingWithoutASquareOrEndIsNone() {
        #expect(throws: SVGShapes.Fault.noViewBox) { try shapes("<path d=\"M1 1H2\"/>", root: "") }
        let many = String(repeating: "<path d=\"M1 1H2\"/>", count: 201)
        #expect(throws: SVGShapes.Fault.tooMuch(line: 2)) { try shapes(many) }
    }
}
