import Codes
import Page
import Testing

/// Which symbol fills a room.
@Suite struct CodeSizeTests {
    private let paper = Page.Medium.paper(resolution: 300)

    private func symbol(
        _ payload: String, room: Length, distance: Length?, on medium: Page.Medium
    ) throws(CodeFault) -> CodeSymbol {
        try CodeMaker.symbol(for: payload, room: room, medium: medium, distance: distance)
    }

    @Test func correctionFallsBeforeModulesGetTooNarrow() throws {
        let long = "https://integreat.app/" + String(repeating: "a", count: 180)
        let wide = try symbol(long, room: .mm(200), distance: .mm(1000), on: paper)
        #expect(wide.correction >= .quartile)
        let narrow = try symbol(long, room: .mm(27), distance: .mm(1000), on: paper)
        #expect(narrow.correction < .quartile)
        #expect(Length.mm(27) / Double(narrow.fieldSide) >= paper.leastModule)
        // Where none is wide enough, the smallest comes nearest.
        let none = try symbol(long, room: .mm(12), distance: .mm(300), on: paper)
        #expect(none.side == (try CodeMaker.symbol(for: long, correction: .low)).side)
    }

    @Test func freeCorrectionIsTaken() throws {
        let address = "https://integreat.app/augsburg/ar"
        let near = try symbol(address, room: .px(400), distance: nil, on: .screen)
        #expect(near.side == (try CodeMaker.symbol(for: address, correction: .medium)).side)
        // Eleven bytes are what version 1 holds at a quarter of loss.
        #expect(try symbol("https://a.b", room: .px(400), distance: nil, on: .screen).correction == .quartile)
    }

    /// What is read across a street gets dirty and torn.
    @Test(arguments: [(1500.0, CodeSymbol.Correction.quartile), (500, .quartile), (499, .medium)])
    func theDistanceSaysHowMuchMayBeLost(millimetres: Double, least: CodeSymbol.Correction) throws {
        let address = "https://integreat.app/" + String(repeating: "a", count: 40)
        let symbol = try symbol(address, room: .mm(400), distance: .mm(millimetres), on: paper)
        #expect(symbol.correction == least)
    }

    @Test func payloadsAreRefused() {
        #expect(throws: CodeFault.empty) { try symbol("", room: .px(400), distance: nil, on: .screen) }
        #expect(throws: CodeFault.tooLong(bytes: 4000, limit: 2953)) {
            try symbol(String(repeating: "a", count: 4000), room: .px(400), distance: nil, on: .screen)
        }
    }
}
