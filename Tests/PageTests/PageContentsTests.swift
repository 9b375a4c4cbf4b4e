import Page
import Testing

struct PageContentsTests {
    private static let shape = Shape(path: Path(), fill: .black)
    private static let code = PlacedCode(
        symbol: CodeSymbol(
            side: 21, modules: (0..<441).map { $0 % 2 == 0 }, payload: "x", correction: .medium),
        field: Rect(x: .pt(10), y: .pt(20), width: .pt(58), height: .pt(58)), dark: .black, light: .white,
        alternative: "")
    private static let block = TextBlock(
        name: "claim", role: .paragraph, language: "de", direction: .leftToRight, size: .pt(9), frame: .zero,
        lines: [.init(runs: [], text: "Guten"), .init(runs: [], text: "Tag")])

    private static func page(_ medium: Page.Medium) -> Page {
        Page(
            size: Size(width: .mm(100), height: .mm(50)), bleed: .mm(3), safeMargin: .mm(5), medium: medium,
            items: [.text(block), .clipped(Path(), [.shape(shape), .clipped(Path(), [.code(code)])])])
    }

    @Test func itemsInClipsAreFound() {
        let page = Self.page(.screen)
        #expect(page.allItems == [.text(Self.block), .shape(Self.shape), .code(Self.code)])
        #expect(page.textBlocks == [Self.block])
        // Shapes say nothing to who does not see them.
        #expect(page.read == [.text(Self.block), .code(Self.code)])
        #expect(page.codes == [Self.code])
        #expect(page.textBlocks[0].lines.map(\.text) == ["Guten", "Tag"])
    }

    @Test func boxes() {
        let page = Self.page(.screen)
        #expect(page.trimBox == Rect(x: .zero, y: .zero, width: .mm(100), height: .mm(50)))
        #expect(page.bleedBox == page.trimBox.inset(by: Edges(.mm(-3))))
        #expect(page.bleedBox.minX == .mm(-3))
        #expect(page.resolution == 96)
        #expect(Self.page(.paper(resolution: 300)).resolution == 300)
    }

    @Test func aCodesFieldHoldsItsQuietZone() {
        #expect(Self.code.module == .pt(2))
        #expect(Self.code.symbolRect == Rect(x: .pt(18), y: .pt(28), width: .pt(42), height: .pt(42)))
        #expect(Self.code.symbol.isDark(row: 0, column: 0) && !Self.code.symbol.isDark(row: 1, column: 0))
    }

    @Test func aRunsWidthIsTheSumOfItsAdvances() {
        let glyph = Glyph(id: 1, offset: .zero, advance: .pt(2.5), cluster: 0)
        let run = GlyphRun(
            face: FontFace(path: "/a", index: 0, name: "A"), size: .pt(9), color: .black, origin: .zero,
            glyphs: [glyph, glyph],
            text: "aa", direction: .leftToRight)
        #expect(run.width == .pt(5))
    }
}
