import CTurboJPEG
import Codes
import Findings
import Page
import Testing

@testable import Preflight

struct VerifyJPEGTests {
    /// A code in black ink alone, in four inks as programs store them: what they leave of the paper.
    private func inks(_ payload: String) throws -> (bytes: [UInt8], side: Int) {
        let symbol = try CodeMaker.symbol(for: payload, correction: .medium)
        let module = 4
        let side = symbol.fieldSide * module
        var pixels = [UInt8](repeating: 255, count: side * side * 4)
        for y in 0..<symbol.side * module {
            for x in 0..<symbol.side * module where symbol.isDark(row: y / module, column: x / module) {
                let quiet = CodeSymbol.quietZone * module
                pixels[((y + quiet) * side + x + quiet) * 4 + 3] = 0
            }
        }
        let codec = try #require(tjInitCompress())
        defer { tjDestroy(codec) }
        var file: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        defer { tjFree(file) }
        try #require(
            tjCompress2(
                codec, pixels, Int32(side), 0, Int32(side), Int32(TJPF_CMYK.rawValue), &file, &count,
                Int32(TJSAMP_444.rawValue), 90, 0) == 0)
        return (Array(UnsafeBufferPointer(start: file, count: Int(count))), side)
    }

    @Test func aPictureInInksIsReadAndNamed() throws {
        let payload = "https://integreat.app/augsburg"
        let (bytes, side) = try inks(payload)
        let file = try Preflight.verify(bytes, path: "a.jpg")
        #expect([file.width, file.height] == [Double(side), Double(side)])
        #expect(file.codes.map(\.payload) == [payload])
        #expect(file.colors == [])
        #expect(file.findings == [Finding(PictureInInks())])
    }
}
