import Model
import Page
import Testing

struct TextsTests {
    @Test func variantsComeLongestFirst() throws {
        func text(_ text: String) throws -> PlaceholderText { try PlaceholderText(text, allowed: []) }
        let (long, short) = (try text("Herzlich willkommen"), try text("Hallo"))
        #expect(Texts.Variants(long: long, medium: nil, short: short).longestFirst == [long, short])
        #expect(Texts.Variants(long: nil, medium: short, short: nil).longestFirst == [short])
        #expect(Texts.Variants(long: nil, medium: nil, short: nil).longestFirst == [])
    }

    @Test func measuresAreAbsoluteOrHundredthsOfTheShortSide() {
        #expect(Measure(absolute: .mm(3)).length(shortSide: .mm(297)) == .mm(3))
        #expect(abs(Measure(units: 7).length(shortSide: .mm(300)).millimetres - 21) < 1e-9)
        #expect(Measure.zero.length(shortSide: .mm(300)) == .zero)
    }
}
