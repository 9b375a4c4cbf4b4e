import Model
import Page
import Testing

@testable import Typography

struct FitTests {
    private static let words =
        "Die Stadt hilft Ihnen gern bei Ämtern Äußerem Jugend Wohnung Arbeit Sprache Gesundheit und Kindern"
        .split(separator: " ").map(String.init)

    @Test func theFirstVariantThatFitsIsAsLargeAsItCanBe() throws {
        let typesetter = try Fixtures.typesetter()
        let box = Size(width: .pt(300), height: .pt(60))
        let fit = typesetter.fit(
            ["Herzlich willkommen in unserer schönen Stadt", "Willkommen in der Stadt", "Willkommen"],
            in: Fixtures.german,
            style: Fixtures.style(), sizes: .pt(24) ... .pt(96), box: box, maxLines: 1)
        #expect(fit.variant == 1 && fit.fits)
        #expect(fit.text.lines.map(\.text) == ["Willkommen in der Stadt"])
        #expect(fit.size > .pt(24) && fit.text.widest.points <= 300 && fit.text.size.height.points <= 60)
        var larger = Fixtures.style()
        larger.size = fit.size + .pt(0.125)
        #expect(
            typesetter.set("Willkommen in der Stadt", in: Fixtures.german, style: larger, width: .pt(300)).lines.count
                > 1)
    }

    @Test func longerTextNeverGetsLargerType() throws {
        let typesetter = try Fixtures.typesetter()
        var style = Fixtures.style(["Inter Display"], weight: 900)
        // No line gives way to another: what a letter more moves would count.
        style.leading = 1.25
        for (width, height) in [(120.0, 80.0), (300, 60), (300, 200), (90, 400), (500, 40)] {
            var previous = Length.pt(1000)
            for count in 1...Self.words.count {
                let fit = typesetter.fit(
                    [Self.words.prefix(count).joined(separator: " ")], in: Fixtures.german, style: style,
                    sizes: .pt(6) ... .pt(120), box: Size(width: .pt(width), height: .pt(height)), maxLines: nil)
                #expect(fit.size <= previous, "\(count) words in \(width) × \(height)")
                #expect(fit.fits == false || fit.text.size.height.points <= height + 0.001)
                #expect(fit.fits == false || fit.text.widest.points <= width + 0.001)
                previous = fit.size
            }
        }
    }

    @Test func aWordIsDividedOnlyIfNothingElseFits() throws {
        let typesetter = try Fixtures.typesetter()
        var style = Fixtures.style()
        style.hyphenates = true
        let box = Size(width: .pt(200), height: .pt(200))
        let whole = typesetter.fit(
            ["Einwohnermeldeamt"], in: Fixtures.german, style: style, sizes: .pt(12) ... .pt(60), box: box,
            maxLines: nil)
        #expect(!whole.text.hyphenated && whole.text.lines.count == 1)
        let divided = typesetter.fit(
            ["Einwohnermeldeamt"], in: Fixtures.german, style: style, sizes: .pt(40) ... .pt(60), box: box,
            maxLines: nil)
        #expect(divided.fits && divided.text.hyphenated && divided.text.lines.count > 1)
        #expect(divided.text.widest.points <= 200)
        style.hyphenates = false
        let none = typesetter.fit(
            ["Einwohnermeldeamt"], in: Fixtures.german, style: style, sizes: .pt(40) ... .pt(60), box: box,
            maxLines: nil)
        #expect(!none.fits && none.size == .pt(40) && none.text.overflows)
    }

    @Test func maxLinesAndExtremes() throws {
        let typesetter = try Fixtures.typesetter()
        func fit(_ texts: [String], lines: Int?, _ sizes: ClosedRange<Length> = .pt(10) ... .pt(40)) -> FittedText {
            typesetter.fit(
                texts, in: Fixtures.german, style: Fixtures.style(), sizes: sizes,
                box: Size(width: .pt(200), height: .pt(100)), maxLines: lines)
        }
        #expect(fit(["Die Stadt hilft Ihnen gern"], lines: 2).text.lines.count == 2)
        #expect(fit(["Die Stadt hilft Ihnen gern"], lines: 1).text.lines.count == 1)
        #expect(fit(["a\nb\nc"], lines: 2).fits == false)
        #expect(fit([""], lines: 1).fits && fit([""], lines: 1).text.lines == [])
        #expect(fit([], lines: 1).text.lines == [])
        #expect(fit(["Ja"], lines: 1).size == .pt(40))
        #expect(fit(["Ja"], lines: 1, .pt(12) ... .pt(12)).size == .pt(12))
    }

    @Test func sizeScalesEverything() throws {
        let typesetter = try Fixtures.typesetter()
        let small = typesetter.set(
            "Größe (ffi) أهلاً", in: Fixtures.german, style: Fixtures.style(size: .pt(7)), width: .pt(100))
        let large = typesetter.set(
            "Größe (ffi) أهلاً", in: Fixtures.german, style: Fixtures.style(size: .pt(70)), width: .pt(1000))
        for (a, b) in zip(small.lines[0].runs, large.lines[0].runs) {
            #expect(a.glyphs.map(\.id) == b.glyphs.map(\.id))
            for (x, y) in zip(a.glyphs, b.glyphs) { #expect(abs(x.advance.points * 10 - y.advance.points) < 1e-9) }
        }
    }
}
