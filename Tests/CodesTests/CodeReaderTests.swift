import CQREncode
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

    /// A code of bytes that are no UTF-8 is Latin-1, as the standard says.
    @Test func aCodeInLatin1() throws {
        let text = "https://musterstadt.example/Bürgerbüro/Übersicht"
        let latin1 = text.unicodeScalars.map { UInt8($0.value) }
        let code = try #require(QRcode_encodeData(Int32(latin1.count), latin1, 0, QR_ECLEVEL_M))
        defer { QRcode_free(code) }
        let (width, quiet, module) = (Int(code.pointee.width), 4, 4)
        let side = (width + 2 * quiet) * module
        var pixels = [UInt8](repeating: 255, count: side * side)
        for y in 0..<width * module {
            for x in 0..<width * module where code.pointee.data[y / module * width + x / module] & 1 == 1 {
                pixels[(y + quiet * module) * side + x + quiet * module] = 0
            }
        }
        let found = CodeReader.codes(gray: pixels, width: side, height: side)
        #expect(found.map(\.code.payload) == [text])
        #expect(found.map(\.code.isUTF8) == [false])
        let (own, ownSide) = gray(try CodeMaker.symbol(for: text, correction: .medium), module: 4)
        #expect(CodeReader.codes(gray: own, width: ownSide, height: ownSide).map(\.code.isUTF8) == [true])
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
