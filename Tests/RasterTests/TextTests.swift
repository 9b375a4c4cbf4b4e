import CCairo
import Page
import Raster
import Testing

@Suite struct TextTests {
    private static let font = "/usr/share/fonts/opentype/inter/Inter-Bold.otf"
    private let face = FontFace(path: font, index: 0, name: "Inter-Bold")

    /// The glyph of a letter, as FreeType numbers it.
    private func glyph(_ letter: Unicode.Scalar) throws -> UInt32 {
        var library: FT_Library?
        try #require(FT_Init_FreeType(&library) == 0)
        defer { FT_Done_FreeType(library) }
        var face: FT_Face?
        try #require(FT_New_Face(library, Self.font, 0, &face) == 0)
        let index = FT_Get_Char_Index(face, FT_ULong(letter.value))
        try #require(index != 0)
        return index
    }

    private func item(_ letters: [(Unicode.Scalar, Double, Double)], size: Double, color: Color = .black) throws -> Item
    {
        let glyphs = try letters.map { letter, x, y in
            Glyph(id: try glyph(letter), offset: Point(x: .px(x), y: .px(y)), advance: .zero, cluster: 0)
        }
        let run = GlyphRun(
            face: face, size: .px(size), color: color, origin: .zero, glyphs: glyphs, text: "",
            direction: .leftToRight)
        return .text(
            TextBlock(
                name: "t", role: .paragraph, language: "de", direction: .leftToRight, size: .px(size), frame: .zero,
                lines: [.init(runs: [run], text: "")]))
    }

    /// The pixels that are not white: left, top, right, bottom.
    private func ink(_ bitmap: Bitmap) -> [Int] {
        let inked = (0..<bitmap.width * bitmap.height).filter {
            bitmap[$0 % bitmap.width, $0 / bitmap.width] != 0xFF_FFFF
        }
        let (x, y) = (inked.map { $0 % bitmap.width }, inked.map { $0 / bitmap.width })
        return [x.min() ?? -1, y.min() ?? -1, x.max() ?? -1, y.max() ?? -1]
    }

    /// Inter's capital I stands on the baseline, its cap height is 2048 of 2816 units: 72.7 of 100 pixels.
    @Test func aLetterStandsOnItsBaseline() throws {
        let bitmap = try Rasteriser().draw(PixelText.screen(60, 120, [item([("I", 10, 100)], size: 100)]))
        let ink = ink(bitmap)
        #expect(ink[3] == 99)
        #expect(ink[1] == 27)
        #expect(ink[0] >= 10 && ink[2] < 60)
        #expect(bitmap[(ink[0] + ink[2]) / 2, 60] == 0)
    }

    /// Half a pixel to the right is half a pixel, not none and not one.
    @Test func placesBetweenPixelsCount() throws {
        func edge(_ x: Double) throws -> UInt32 {
            let bitmap = try Rasteriser().draw(PixelText.screen(60, 120, [item([("I", x, 100)], size: 100)]))
            return (0..<60).reduce(0) { sum, x in sum + UInt32(x) * (255 - (bitmap[x, 60] ?? 0) & 0xFF) }
        }
        let (whole, half, next) = (try edge(10), try edge(10.5), try edge(11))
        let total = next - whole
        #expect(abs(Double(half - whole) / Double(total) - 0.5) < 0.05)
    }

    @Test func overlappingGlyphsShowNoEdge() throws {
        let twice = try Rasteriser().draw(
            PixelText.screen(60, 120, [item([("I", 10, 100), ("I", 10, 100)], size: 100)]))
        let once = try Rasteriser().draw(PixelText.screen(60, 120, [item([("I", 10, 100)], size: 100)]))
        #expect((0..<7200).map { twice[$0 % 60, $0 / 60] } == (0..<7200).map { once[$0 % 60, $0 / 60] })
    }

    /// cairo keeps fonts beyond the rasteriser that opened them, and lets go of them on any thread.
    @Test func manyRasterisersAtOnce() async throws {
        let page = PixelText.screen(60, 120, [try item([("I", 10, 100), ("a", 20, 60)], size: 40)])
        let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<320 { group.addTask { try PNGFile.encode(Rasteriser().draw(page), PNGProperties()) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pictures.count == 1)
    }

    @Test func fontsThatAreNotThere() throws {
        let missing = FontFace(path: "/nowhere/Font.otf", index: 0, name: "Font")
        var run = GlyphRun(
            face: missing, size: .px(10), color: .black, origin: .zero,
            glyphs: [Glyph(id: 1, offset: .zero, advance: .zero, cluster: 0)], text: "", direction: .leftToRight)
        func page() -> Page {
            PixelText.screen(
                2, 2,
                [
                    .text(
                        TextBlock(
                            name: "t", role: .paragraph, language: "de", direction: .leftToRight, size: .px(10),
                            frame: .zero, lines: [.init(runs: [run], text: "")]))
                ])
        }
        #expect(throws: RasterFault.font(missing, status: 1)) { try Rasteriser().draw(page()) }
        let notAFont = FontFace(path: #filePath, index: 0, name: "Font")
        run.face = notAFont
        #expect(throws: RasterFault.font(notAFont, status: 2)) { try Rasteriser().draw(page()) }
    }

    @Test func aGlyphThatTheFontLacksDrawsNothingAndFailsNothing() throws {
        let run = GlyphRun(
            face: face, size: .px(20), color: .black, origin: .zero,
            glyphs: [Glyph(id: 4_000_000_000, offset: .zero, advance: .zero, cluster: 0)], text: "",
            direction: .leftToRight)
        let item = Item.text(
            TextBlock(
                name: "t", role: .paragraph, language: "de", direction: .leftToRight, size: .px(20), frame: .zero,
                lines: [.init(runs: [run], text: "")]))
        #expect(try PixelText.draw(2, 1, [item]) == "WW")
    }
}
