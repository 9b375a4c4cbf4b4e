import Codes
import Page
import Testing

@Suite struct CodeReaderTests {
    /// A symbol as grey pixels, with its quiet zone.
    private func gray(_ symbol: CodeSymbol, module: Int) -> (pixels: [UInt8], side: Int) {
        let side = symbol.fieldSide * module
        var pixels = [UInt8](repeating: 255, count: side * side)
        for y in 0..<symbol.side * module {
            for x in 0..<symbol.side * module where symbol.isDark(row: y / module, column: x / module) {
                let quiet = CodeSymbol.quietZone * module
                pixels[(y + quiet) * side + x + quiet] = 0
            }
        }
        return (pixels, side)
    }

    @Test(arguments: [
        "1", "https://integreat.app/augsburg", "https://integreat.app/lahn-dill-kreis/zh-cn",
        "https://integreat.app/augsburg/ar?mtm_campaign=willkommen&mtm_placement=tram",
        "https://integreat.app/münchen/أهلاً", "https://integreat.app/" + String(repeating: "%D8%A7", count: 40),
    ])
    func whatIsMadeReadsBack(payload: String) throws {
        for correction in CodeSymbol.Correction.allCases {
            let (pixels, side) = gray(try CodeMaker.symbol(for: payload, correction: correction), module: 4)
            #expect(CodeReader.read(gray: pixels, width: side, height: side) == [payload])
        }
    }

    @Test func nothingToRead() {
        #expect(CodeReader.read(gray: [UInt8](repeating: 255, count: 10_000), width: 100, height: 100) == [])
        #expect(CodeReader.read(gray: [], width: 0, height: 0) == [])
        #expect(CodeReader.read(gray: [0, 255], width: 100, height: 100) == [])
        #expect(CodeReader.read(gray: [], width: -1, height: -1) == [])
    }

    @Test func damageBeyondCorrectionDoesNotRead() throws {
        var (pixels, side) = gray(try CodeMaker.symbol(for: "https://integreat.app", correction: .low), module: 4)
        for y in side / 3..<side / 3 * 2 { for x in side / 3..<side / 3 * 2 { pixels[y * side + x] = 0 } }
        #expect(CodeReader.read(gray: pixels, width: side, height: side) == [])
    }
}
