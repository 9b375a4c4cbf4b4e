import Model
import Page
import Testing

@testable import Typography

/// Lines stay apart by what their letters cover, in every script, and no further than they must.
struct InkTests {
    /// What is free between the ink of a line and that of the next one, letter by letter, in ems; nil where no letter
    /// stands above another.
    private func gaps(_ set: SetText) -> [Double] {
        let lines = set.lines.map { $0.runs.flatMap(\.ink) }
        return zip(lines, lines.dropFirst()).compactMap { upper, lower in
            upper.flatMap { above in
                lower.filter { $0.minX < above.maxX && $0.maxX > above.minX }.map { ($0.minY - above.maxY) / set.em }
            }.min()
        }
    }

    @Test(arguments: [
        ("de", "Regeln gegen\nÄngste Übungen\nÄmter", "Inter Display"),
        ("cs", "Pomoc při gymnáziu\nČeští občané Říp", "Inter Display"),
        ("vi", "Những quy định\nỞ Ấp Ễ Ỗ", "Noto Sans"),
        ("th", "ญี่ปุ่น ฏฎ\nที่นี่ ปั้น ฟื้นฟู", "Noto Sans Thai"),
        ("ar", "حقوقي وواجباتي عج\nأهلاً إلى آخر", "Noto Sans Arabic"),
        ("ur", "جرمنی میں خوش آمدید\nہم آپ کی مدد کرتے ہیں", "Noto Nastaliq Urdu"),
        ("ti", "ደሓንዶ መጻእኩም\nኣብ ጀርመን", "Noto Sans Ethiopic"),
    ])
    func noLineTouchesTheNext(code: String, text: String, family: String) throws {
        let typesetter = try Fixtures.typesetter()
        let language = Fixtures.language(code, ["ar", "ur"].contains(code) ? .rightToLeft : .leftToRight)
        var style = Fixtures.style([family], weight: 900)
        for leading in [0.6, 0.8, 1, 2.5] {
            style.leading = leading
            let set = typesetter.set(text, in: language, style: style, width: .pt(2000))
            let gaps = gaps(set)
            #expect(set.lineCount == text.split(separator: "\n").count && !gaps.isEmpty)
            #expect(gaps.allSatisfy { $0 > 0.03 }, "\(code) \(leading): \(gaps)")
            #expect(Rect(origin: .zero, size: set.size).contains(set.ink, tolerance: .pt(0.001)))
        }
    }

    /// What does not touch keeps its leading, and what does is moved no further than it must be.
    @Test func linesGiveWayOnlyWhereTheyMust() throws {
        let typesetter = try Fixtures.typesetter()
        var style = Fixtures.style(["Inter Display"], weight: 900, size: .pt(100))
        style.leading = 0.8
        func distance(_ text: String) -> Double {
            let set = typesetter.set(text, in: Fixtures.german, style: style, width: .pt(2000))
            return (set.lastBaseline - set.firstBaseline).points
        }
        #expect(abs(distance("HAUS\nRUHE") - 80) < 0.001)
        // Dots beside the line above are not below it.
        #expect(abs(distance("HAUS\nxxxxxxxÄ") - 80) < 0.001)
        let given = distance("gegen\nÄmter")
        #expect(given > 100 && given < 130)
        style.leading = 1.4
        #expect(abs(distance("gegen\nÄmter") - 140) < 0.001)
    }

    /// A text whose lines give way gets smaller rather than leave its box.
    @Test func aTextThatGivesWayStaysInItsBox() throws {
        let typesetter = try Fixtures.typesetter()
        var style = Fixtures.style(["Inter Display"], weight: 900)
        style.leading = 0.8
        for height in [60.0, 90, 140, 300] {
            let fit = typesetter.fit(
                ["Regeln gegen Ängste Übungen Ämter"], in: Fixtures.german, style: style, sizes: .pt(6) ... .pt(120),
                box: Size(width: .pt(220), height: .pt(height)), maxLines: nil)
            #expect(fit.fits && fit.text.size.height.points <= height + 0.01, "\(height)")
            #expect(gaps(fit.text).allSatisfy { $0 > 0.03 }, "\(height): \(gaps(fit.text))")
        }
    }
}
