import Model
import Page
import Testing

@testable import Typography

/// Right-to-left text with Latin names, digits, brackets and addresses in it, and the other way round.
struct BidiTests {
    /// A line as it is seen from left to right: each run's letters in the order of their glyphs.
    private func seen(_ text: String, in language: Language, _ families: [String] = ["Noto Sans Arabic"]) throws
        -> [String]
    {
        let set = try Fixtures.typesetter().set(text, in: language, style: Fixtures.style(families), width: .pt(2000))
        return set.lines.map { line in
            line.runs.flatMap { run -> [String] in
                let bytes = Array(run.text.utf8)
                let starts = Set(run.glyphs.map(\.cluster)).sorted()
                let ordered = run.direction == .leftToRight ? starts : starts.reversed()
                return ordered.map { start in
                    String(decoding: bytes[start..<(starts.first { $0 > start } ?? bytes.count)], as: UTF8.self)
                }
            }.joined()
        }
    }

    @Test func latinDigitsBracketsAndAddressInArabic() throws {
        #expect(
            try seen("تطبيق Integreat (App) 2026، https://integreat.app/augsburg/ar", in: Fixtures.arabic) == [
                "https://integreat.app/augsburg/ar ،" + "Integreat (App) 2026 " + "قيبطت"
            ])
    }

    @Test func anAddressKeepsItsSlashAndLeavesTheFullStopToTheSentence() throws {
        #expect(
            try seen("انظر (https://integreat.app/ar/).", in: Fixtures.arabic) == [
                ".)" + "https://integreat.app/ar/" + "( رظنا"
            ])
    }

    @Test func sentenceThatBeginsWithABracket() throws {
        #expect(try seen("(معلومات) مهمة.", in: Fixtures.arabic) == [".ةمهم )تامولعم("])
    }

    @Test func languageDecidesTheDirectionNotTheFirstLetter() throws {
        #expect(try seen("Integreat: معلومات", in: Fixtures.arabic) == ["تامولعم :Integreat"])
        #expect(try seen("معلومات: Integreat!", in: Fixtures.german, ["Inter"]) == ["تامولعم: Integreat!"])
    }

    @Test func runsTellTheirDirectionAndStandOneAfterTheOther() throws {
        let set = try Fixtures.typesetter().set(
            "Das heißt أهلاً بكم (2026) hier.", in: Fixtures.german, style: Fixtures.style(), width: .pt(800))
        let runs = set.lines[0].runs
        #expect(runs.map(\.direction).contains(.rightToLeft))
        for (run, next) in zip(runs, runs.dropFirst()) {
            #expect(abs((run.origin.x + run.width - next.origin.x).points) < 0.001)
        }
        #expect(runs.map(\.text).joined() == "Das heißt أهلاً بكم (2026) hier.")
    }

    @Test func anAddressIsSetInOneFont() throws {
        let set = try Fixtures.typesetter().set(
            "انظر https://integreat.app/augsburg/ar هنا", in: Fixtures.arabic,
            style: Fixtures.style(["Noto Sans Arabic"]),
            width: .pt(800))
        let latin = set.lines[0].runs.filter { $0.direction == .leftToRight }
        #expect(latin.map { "\($0.face.name): \($0.text)" } == ["Inter-Regular: https://integreat.app/augsburg/ar"])
    }

    @Test func startIsTheRightEdgeInArabic() throws {
        var style = Fixtures.style(["Noto Sans Arabic"])
        let typesetter = try Fixtures.typesetter()
        let start = typesetter.set("أهلاً", in: Fixtures.arabic, style: style, width: .pt(300))
        style.alignment = .end
        let end = typesetter.set("أهلاً", in: Fixtures.arabic, style: style, width: .pt(300))
        style.alignment = .center
        let center = typesetter.set("أهلاً", in: Fixtures.arabic, style: style, width: .pt(300))
        #expect(start.ink.minX.points > 200 && start.ink.maxX.points <= 300.001)
        #expect(end.ink.maxX.points < 100 && end.ink.minX.points >= -0.001)
        #expect(abs(center.ink.midX.points - 150) < 2)
    }
}
