import Page
import Testing

struct RectTests {
    private static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height))
    }

    private let rect = Self.rect(10, 20, 30, 40)

    @Test func edgesAndMiddle() {
        #expect([rect.minX, rect.midX, rect.maxX] == [.pt(10), .pt(25), .pt(40)])
        #expect([rect.minY, rect.midY, rect.maxY] == [.pt(20), .pt(40), .pt(60)])
        #expect(
            [rect.width, rect.height, rect.size.shortSide, rect.size.longSide] == [.pt(30), .pt(40), .pt(30), .pt(40)])
    }

    @Test func insets() {
        let edges = Edges(top: .pt(1), left: .pt(2), bottom: .pt(3), right: .pt(4))
        #expect(rect.inset(by: edges) == Self.rect(12, 21, 24, 36))
        #expect(rect.outset(by: .pt(3)) == Self.rect(7, 17, 36, 46))
        #expect(rect.outset(by: .pt(3)).inset(by: Edges(.pt(3))) == rect)
        #expect(rect.inset(by: Edges(.zero)) == rect)
    }

    @Test func anInsetLargerThanTheRectangleLeavesNothing() {
        #expect(rect.inset(by: Edges(.pt(100))) == Self.rect(110, 120, 0, 0))
    }

    @Test func containing() {
        #expect(rect.contains(rect))
        #expect(rect.contains(Self.rect(11, 21, 28, 38)))
        #expect(rect.contains(Self.rect(9.995, 20, 30, 40)))
        #expect(!rect.contains(Self.rect(9.9, 20, 30, 40)))
        #expect(rect.contains(Self.rect(9.9, 20, 30, 40), tolerance: .pt(0.2)))
        #expect(!rect.contains(Self.rect(10, 20, 30.1, 40)))
        #expect(!rect.contains(Self.rect(10, 20, 30, 40.1)))
    }

    @Test func whatOnlyTouchesDoesNotIntersect() {
        #expect(rect.intersects(Self.rect(39, 59, 10, 10)))
        #expect(!rect.intersects(Self.rect(40, 20, 10, 10)))
        #expect(!rect.intersects(Self.rect(10, 60, 10, 10)))
        #expect(!rect.intersects(Self.rect(0, 0, 10, 100)))
    }

    @Test func unions() {
        #expect(rect.union(Self.rect(0, 30, 5, 50)) == Self.rect(0, 20, 40, 60))
        #expect(rect.union(Self.rect(12, 22, 1, 1)) == rect)
    }
}
