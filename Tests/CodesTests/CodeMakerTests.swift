import Codes
import Page
import Testing

@Suite struct CodeMakerTests {
    @Test func smallestSymbolIsChosen() throws {
        let code = try CodeMaker.symbol(for: "HALLO", correction: .medium)
        #expect(code.side == 21)
        #expect(code.payload == "HALLO")
        // The finder pattern's uppermost row and the separator beside it.
        #expect((0..<8).map { code.isDark(row: 0, column: $0) } == [true, true, true, true, true, true, true, false])
    }

    @Test func sameInputSameModules() throws {
        let payload = "https://integreat.app/augsburg/ar"
        #expect(
            try CodeMaker.symbol(for: payload, correction: .quartile)
                == CodeMaker.symbol(for: payload, correction: .quartile))
    }

    /// Bytes alone would need 33 modules a side: the digits go into a segment of their own.
    @Test func digitsArePacked() throws {
        let code = try CodeMaker.symbol(for: "https://a.de/" + String(repeating: "1", count: 40), correction: .low)
        #expect(code.side == 29)
    }

    @Test(arguments: [("", CodeFault.empty), ("a\u{0}b", .controlCharacter), ("a\nb", .controlCharacter)])
    func payloadsThatMakeNoCode(payload: String, fault: CodeFault) {
        #expect(throws: fault) { try CodeMaker.symbol(for: payload, correction: .medium) }
    }

    @Test(arguments: [
        (CodeSymbol.Correction.low, 2953), (.medium, 2331), (.quartile, 1663), (.high, 1273),
    ])
    func largestPayload(correction: CodeSymbol.Correction, limit: Int) throws {
        let largest = String(repeating: "ä", count: limit / 2)
        #expect(try CodeMaker.symbol(for: largest, correction: correction).side == 177)
        #expect(throws: CodeFault.tooLong(bytes: limit + 1, limit: limit)) {
            try CodeMaker.symbol(for: String(repeating: "a", count: limit + 1), correction: correction)
        }
    }
}
