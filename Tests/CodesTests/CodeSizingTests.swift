import Codes
import Page
import Testing

@Suite struct CodeSizingTests {
    private let print = Page.Medium.paper(resolution: 300)
    private let payload = "https://integreat.app/augsburg/ar"

    @Test func distanceThatTheRoomAllows() throws {
        let sizing = try CodeSizing(payload: payload, distance: .mm(300), room: .mm(60), medium: print)
        #expect(sizing.shortfalls == [])
        #expect(sizing.symbol.side == 33 || sizing.symbol.side == 29)
        #expect(sizing.readingDistance >= .mm(300))
        // One dot a module larger than needed at most.
        #expect(sizing.readingDistance - .mm(300) < .pt(0.24) * Double(sizing.symbol.side) * 10)
        #expect(sizing.side == sizing.module * Double(sizing.symbol.fieldSide))
        let dots = sizing.module.dots(at: 300)
        #expect(abs(dots - dots.rounded()) < 1e-9)
    }

    @Test func roomThatIsTooSmallSaysWhereItReads() throws {
        let sizing = try CodeSizing(payload: payload, distance: .mm(1500), room: .mm(80), medium: print)
        #expect(sizing.side <= .mm(80))
        #expect(sizing.side > .mm(76))
        #expect(sizing.shortfalls == [.distance(sizing.readingDistance, wanted: .mm(1500))])
        #expect(sizing.readingDistance == sizing.module * Double(sizing.symbol.side) * 10)
    }

    @Test func screensFillTheRoomInWholePixels() throws {
        let sizing = try CodeSizing(payload: payload, distance: nil, room: .px(300), medium: .screen)
        #expect(sizing.side <= .px(300))
        #expect(sizing.module == .px((300.0 / Double(sizing.symbol.fieldSide)).rounded(.down)))
        #expect(sizing.shortfalls == [])
    }

    @Test func correctionFallsBeforeModulesGetTooNarrow() throws {
        let long = "https://integreat.app/" + String(repeating: "a", count: 180)
        let wide = try CodeSizing(payload: long, distance: .mm(1000), room: .mm(200), medium: print)
        #expect(wide.symbol.correction >= .quartile)
        let narrow = try CodeSizing(payload: long, distance: .mm(1000), room: .mm(27), medium: print)
        #expect(narrow.symbol.correction < .quartile)
        #expect(narrow.module >= narrow.leastModule)
        let none = try CodeSizing(payload: long, distance: .mm(300), room: .mm(12), medium: print)
        #expect(none.symbol.version == (try CodeMaker.symbol(for: long, correction: .low)).version)
        #expect(
            none.shortfalls == [
                .module(none.module, least: .mm(0.4)), .distance(none.readingDistance, wanted: .mm(300)),
            ])
    }

    @Test func freeCorrectionIsTaken() throws {
        let sizing = try CodeSizing(
            payload: "https://a.de", distance: nil, room: .px(400), medium: .screen, preferred: .low)
        let low = try CodeMaker.symbol(for: "https://a.de", correction: .low)
        #expect(sizing.symbol.side == low.side)
        #expect(sizing.symbol.correction == .medium)
    }

    @Test func preferences() {
        #expect(CodeSizing.preferredCorrection(distance: .mm(1500)) == .quartile)
        #expect(CodeSizing.preferredCorrection(distance: .mm(300)) == .medium)
        #expect(CodeSizing.preferredCorrection(distance: nil) == .medium)
    }

    @Test func payloadsAreRefused() {
        #expect(throws: CodeFault.empty) {
            try CodeSizing(payload: "", distance: nil, room: .px(400), medium: .screen)
        }
        #expect(throws: CodeFault.tooLong(bytes: 4000, limit: 2953)) {
            try CodeSizing(payload: String(repeating: "a", count: 4000), distance: nil, room: .px(400), medium: .screen)
        }
    }

    @Test func contrast() throws {
        let yellow = RGB(hex: 0xFBDA16)
        try CodeContrast.check(dark: RGB(hex: 0x1D1B20), on: yellow)
        try CodeContrast.check(dark: .black, on: .white)
        #expect(throws: CodeFault.contrast(ratio: 0.05)) { try CodeContrast.check(dark: .white, on: .black) }
        #expect(throws: CodeFault.contrast(ratio: 0.72)) { try CodeContrast.check(dark: .white, on: yellow) }
    }
}
