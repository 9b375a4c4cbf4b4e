import Page
import Testing

/// A folded sheet as it is read: a page a panel.
struct PanelTests {
    private static func text(_ name: String, x: Double, y: Double) -> Item {
        let run = GlyphRun(
            face: FontFace(path: "/a", index: 0, name: "A"), size: .pt(9), color: .black,
            origin: Point(x: .mm(x), y: .mm(y)), glyphs: [], text: name, direction: .leftToRight)
        return .text(
            TextBlock(
                name: name, role: .paragraph, language: "de", direction: .leftToRight, size: .pt(9),
                frame: Rect(x: .mm(x), y: .mm(y), width: .mm(10), height: .mm(5)),
                lines: [.init(runs: [run], text: name)]))
    }

    private static func document(_ page: Page, _ direction: Direction, _ order: [Int] = []) -> Document {
        Document(
            title: "", author: "", language: "de", direction: direction, date: 0, pages: [page], panelOrder: order)
    }

    private static let leaflet = Page(
        size: Size(width: .mm(60), height: .mm(30)), bleed: .mm(3), safeMargin: .zero, medium: .paper(resolution: 300),
        folds: [.mm(20), .mm(40)], items: [text("a", x: 2, y: 2), text("b", x: 22, y: 2), text("c", x: 42, y: 2)])

    private func names(_ document: Document) -> [[String]] { document.pages.map { $0.textBlocks.map(\.name) } }

    @Test func panelsFollowOneAnother() {
        #expect(names(Self.document(Self.leaflet, .leftToRight).unfolded) == [["a"], ["b"], ["c"]])
        #expect(names(Self.document(Self.leaflet, .rightToLeft).unfolded) == [["c"], ["b"], ["a"]])
        let ordered = Self.document(Self.leaflet, .leftToRight, [3, 1, 2]).unfolded
        #expect(names(ordered) == [["c"], ["a"], ["b"]])
        #expect(abs((ordered.pages[0].size.width - .mm(20)).points) < 0.001)
        #expect(abs((ordered.pages[0].textBlocks[0].frame.minX - .mm(2)).points) < 0.001)
    }

    @Test func whatStandsOnItsHeadIsTurned() {
        let middle = Point(x: .mm(30), y: .mm(10))
        let tent = Page(
            size: Size(width: .mm(60), height: .mm(40)), bleed: .zero, safeMargin: .zero,
            medium: .paper(resolution: 300), crossFolds: [.mm(20)],
            items: [Self.text("far", x: 2, y: 3).turned(about: middle), Self.text("near", x: 2, y: 23)])
        let unfolded = Self.document(tent, .leftToRight, [2, 1]).unfolded
        #expect(names(unfolded) == [["near"], ["far"]])
        let far = unfolded.pages[1].textBlocks[0]
        #expect(!far.lines[0].runs[0].isUpsideDown)
        #expect(abs((far.frame.minX - .mm(2)).points) < 0.001 && abs((far.frame.minY - .mm(3)).points) < 0.001)
    }
}
