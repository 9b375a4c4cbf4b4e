import Codes
import Page
import Raster
import Testing

@Suite struct CodeTests {
    private func page(_ payload: String, field: Rect, size: Double = 300) throws -> Page {
        let symbol = try CodeMaker.symbol(for: payload, correction: .medium)
        return PixelText.screen(
            size, size,
            [
                .rectangle(.px(0, 0, size, size), .yellow),
                .code(PlacedCode(symbol: symbol, field: field, dark: .black, light: .white, alternative: "")),
            ])
    }

    @Test(arguments: [
        "https://integreat.app/augsburg/ar", "https://integreat.app/" + String(repeating: "a", count: 100),
        "https://integreat.app/" + String(repeating: "%D8%A7", count: 30),
    ])
    func anotherReaderReadsIt(payload: String) throws {
        let bitmap = try Rasteriser().draw(page(payload, field: .px(10.3, 20.7, 270.2, 270.2)))
        let png = try PNGFile.encode(bitmap, PNGProperties())
        #expect(try Tool.run("/usr/bin/zbarimg", ["--quiet", "--raw"], on: png, named: "code.png") == payload + "\n")
        let (_, decoded) = try PNGFile.decode(png)
        let gray = decoded.gray(in: decoded.bounds)
        #expect(CodeReader.read(gray: gray.pixels, width: gray.width, height: gray.height) == [payload])
    }

    /// 21 modules and the quiet zone's 8 in a field of 88 pixels: 3 pixels each, 12 pixels of light on each side.
    @Test func modulesAreWholePixels() throws {
        let sheet = try page("HALLO", field: .px(0, 0, 88, 88), size: 88)
        let bitmap = try Rasteriser().draw(sheet)
        let symbol = sheet.codes[0].symbol
        var expected: [UInt32] = []
        for y in 0..<88 {
            for x in 0..<88 {
                let (row, column) = ((y - 12) / 3, (x - 12) / 3)
                let isInside = x >= 12 && y >= 12 && row < 21 && column < 21
                expected.append(isInside && symbol.isDark(row: row, column: column) ? 0x00_0000 : 0xFF_FFFF)
            }
        }
        let isSame = (0..<88 * 88).map { bitmap[$0 % 88, $0 / 88] ?? 1 } == expected
        #expect(isSame)
    }

    /// A field of exactly 4 pixels a module keeps them wherever it lies between pixels.
    @Test(arguments: [0.0, 0.25, 0.4999999, 0.5, 0.5000001, 0.75])
    func positionCostsNoPixel(offset: Double) throws {
        let bitmap = try Rasteriser().draw(page("HALLO", field: .px(10 + offset, 10 + offset, 116, 116), size: 140))
        let dark = (0..<140 * 140).filter { bitmap[$0 % 140, $0 / 140] == 0 }.count
        let modules = try CodeMaker.symbol(for: "HALLO", correction: .medium).modules.filter { $0 }.count
        #expect(dark == modules * 16)
    }
}
