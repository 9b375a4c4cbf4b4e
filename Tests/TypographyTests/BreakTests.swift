import Model
import Page
import Testing

@testable import Typography

/// Lines end where a language's typographers let them.
struct BreakTests {
    private func lines(
        _ text: String, _ language: Language = Fixtures.german, width: Double, balance: Bool = false,
        hyphenates: Bool = true, _ families: [String] = ["Inter"]
    ) throws -> [String] {
        var style = Fixtures.style(families)
        (style.hyphenates, style.balance) = (hyphenates, balance)
        return try Fixtures.typesetter().set(text, in: language, style: style, width: .pt(width)).lines.map(\.text)
    }

    /// Where no line of 20 pt holds the word, it is divided as seldom as can be, between its parts.
    @Test(arguments: [
        ("Willkommensveranstaltungen", 180.0, ["Willkommens", "veranstaltungen"]),
        ("Aufenthaltserlaubnis", 150, ["Aufenthalts", "erlaubnis"]),
        ("Ihre Aufenthaltserlaubnis", 180, ["Ihre Aufenthalts", "erlaubnis"]),
        ("Sprachkursanmeldung", 140, ["Sprachkurs", "anmeldung"]),
        ("Jugendmigrationsdienst", 180, ["Jugendmigrations", "dienst"]),
        ("Straßenbahnhaltestelle", 160, ["Straßenbahn", "haltestelle"]),
        // A word with a hyphen of its own ends a line behind it before anything else is divided.
        ("Asylbewerberleistungs-Anträge", 230, ["Asylbewerberleistungs-", "Anträge"]),
    ])
    func compoundsAreDividedAtTheirJoints(text: String, width: Double, expected: [String]) throws {
        #expect(try lines(text, width: width) == expected)
    }

    /// What fits on a line of its own is never divided to fill the one before it.
    @Test func nothingIsDividedThatALineHolds() throws {
        let text = "Die Beratungsstelle und die Ausländerbehörde beantworten Ihre Fragen"
        for width in stride(from: 190.0, through: 500, by: 10) {
            #expect(try lines(text, width: width).joined(separator: " ") == text, "\(width)")
        }
    }

    @Test(arguments: ["el", "de", "pt", "uk"])
    func noShortWordStandsAlone(code: String) throws {
        let texts = [
            "el": "Καλώς ήρθατε στην καινούργια πόλη σας", "de": "Wir helfen Ihnen in der neuen Stadt gern",
            "pt": "Encontre informações sobre a sua nova cidade já", "uk": "Ласкаво просимо до нашого нового міста тут",
        ]
        let text = try #require(texts[code])
        let last = try #require(text.split(separator: " ").last)
        for balance in [false, true] {
            for width in stride(from: 200.0, through: 420, by: 6) {
                let lines = try lines(
                    text, Fixtures.language(code), width: width, balance: balance, ["Noto Sans"])
                #expect(lines.count == 1 || lines.last.map { $0[...] } != last, "\(width) \(lines)")
            }
        }
    }

    @Test func aHyphenOfAWordsOwnDividesItOnlyInNeed() throws {
        let portuguese = Fixtures.language("pt", hyphenation: "hyph_pt_PT.dic")
        for width in stride(from: 130.0, through: 260, by: 5) {
            #expect(!(try lines("Olá e Bem-vindos!", portuguese, width: width)).contains { $0.hasSuffix("Bem-") })
        }
        #expect(try lines("Bem-vindos!", portuguese, width: 80) == ["Bem-", "vindos!"])
    }

    /// `|` stands where a line may end.
    @Test(arguments: [
        ("th", "ต่าง ๆ ที่", "ต่าง ๆ |ที่"), ("hi", "यह है । वह है ॥ नया", "यह |है । |वह |है ॥ |नया"),
        ("fr", "le mot « entrée libre » est là", "le |mot |« entrée |libre » |est |là"),
        ("fr", "ouvert 24 h / 24, 7 j / 7 ici", "ouvert |24 h / 24, |7 j / 7 |ici"),
        ("fr", "ouvert 24 h/24 ici", "ouvert |24 h/24 |ici"),
        ("de", "das »Wort« im Satz", "das |»Wort« |im |Satz"), ("de", "1 / 2 Liter", "1 / 2 |Liter"),
        ("am", "ሰላም ። እንኳን", "ሰላም ። |እንኳን"), ("zh-CN", "请扫描二维码。", "请|扫描|二维码。"),
        ("zh-CN", "欢迎来到奥格斯堡！您的居留证", "欢迎|来到|奥格斯堡！|您的|居留证"),
        ("zh-CN", "志愿者在移民咨询处帮助您", "志愿者|在|移民|咨询处|帮助|您"),
    ])
    func linesEndWhereTheyMay(code: String, text: String, expected: String) throws {
        let language = Fixtures.language(code)
        let key = ParagraphKey(text, language, Fixtures.style(["Noto Sans"]))
        let paragraph = Paragraph(
            text, key: key, language: language, library: try Fixtures.library(), hyphenator: nil)
        let places = Set(paragraph.breaks.filter(\.isBetweenWords).map(\.next).dropLast())
        let shown = paragraph.scalars.enumerated().map { (places.contains($0) ? "|" : "") + String($1) }.joined()
        #expect(shown == expected)
    }

    @Test func noChineseCharacterStandsAlone() throws {
        let text = "您可以在这里找到所有重要的信息帮助您"
        for width in stride(from: 100.0, through: 300, by: 5) {
            let lines = try lines(text, Fixtures.language("zh-CN"), width: width, ["Noto Sans CJK SC"])
            #expect(lines.count == 1 || (lines.last?.count ?? 0) > 1, "\(width) \(lines)")
        }
    }

    /// A long word is divided before it makes all else small.
    @Test func oneLongWordDoesNotShrinkAText() throws {
        var style = Fixtures.style()
        style.hyphenates = true
        func fit(_ text: String) throws -> FittedText {
            try Fixtures.typesetter().fit(
                [text], in: Fixtures.german, style: style, sizes: .pt(8) ... .pt(20),
                box: Size(width: .pt(190), height: .pt(300)), maxLines: nil)
        }
        let long = try fit("Hilfe bei der Erstaufnahmeeinrichtungsverwaltung")
        #expect(long.size > .pt(15) && long.text.hyphenated && long.fits)
        #expect(long.text.lines.map(\.text).suffix(2) == ["Erstaufnahme", "einrichtungsverwaltung"])
        // One that is hardly too long makes the type a little smaller and stays whole.
        let whole = try fit("Die Jugendmigrationsberater")
        #expect(whole.size < .pt(20) && !whole.text.hyphenated || whole.size == .pt(20))
    }

    @Test func whatSticksOutIsNamed() throws {
        let set = try Fixtures.typesetter().set(
            "Ihre Donaudampfschifffahrt!", in: Fixtures.german, style: Fixtures.style(), width: .pt(100))
        #expect(set.tooWide == "Donaudampfschifffahrt!")
    }
}
