import Model
import Page
import Testing

@testable import Typography

struct HyphenationTests {
    private func divided(_ word: String, in language: Language, folder: String = "/usr/share/hyphen") -> String {
        let scalars = Array(word.unicodeScalars)
        let places = Hyphenator(folders: [folder, "/usr/share/dict"]).divisions(
            of: scalars, addresses: Paragraph.addresses(in: scalars), in: language)
        return scalars.indices.map { index in
            (places[index].map { $0 == .joint ? "=" : "-" } ?? "") + String(scalars[index])
        }.joined()
    }

    @Test(arguments: [
        ("Einwohnermeldeamtsbescheinigung", "Ein-woh-ner=mel-de=amts=be-schei-ni-gung"),
        ("Donaudampfschifffahrt", "Do-nau=dampf=schiff=fahrt"),
        ("STRASSENBAHN", "STRAS-SEN-BAHN"),
        ("für Müllabfuhr, Überweisung", "für Müll=ab-fuhr, Über=wei-sung"),
        ("Willkommensveranstaltungen", "Will=kom-mens=ver-an-stal-tun-gen"),
        ("Aufenthaltserlaubnis", "Auf-ent-halts=er-laub-nis"),
        ("Sprachkursanmeldung", "Sprach=kurs=an-mel-dung"),
        ("Niederlassungserlaubnis", "Nie-der=las-sungs=er-laub-nis"),
        ("Wohnberechtigungsschein", "Wohn=be-rech-ti-gungs=schein"),
        ("Transporte", "Trans-por-te"), ("Verbraucherzentrale", "Ver-brau-cher=zen-tra-le"),
        ("Amt", "Amt"), ("Leute", "Leute"),
        ("https://integreat.app/augsburg/aktuelles", "https://integreat.app/augsburg/aktuelles"),
        ("willkommen@augsburg.de", "willkommen@augsburg.de"),
    ])
    func german(_ word: String, _ expected: String) {
        #expect(divided(word, in: Fixtures.german) == expected)
    }

    @Test func english() {
        #expect(divided("registration information", in: Fixtures.english) == "reg-is-tra-tion in-for-ma-tion")
    }

    @Test func noDictionaryDividesNothing() {
        #expect(
            divided("Einwohnermeldeamt", in: Fixtures.language("fi", hyphenation: "hyph_fi.dic")) == "Einwohnermeldeamt"
        )
        #expect(divided("Einwohnermeldeamt", in: Fixtures.language("fi")) == "Einwohnermeldeamt")
        #expect(
            divided("Einwohnermeldeamt", in: Fixtures.language("x", hyphenation: "../../../etc/passwd"))
                == "Einwohnermeldeamt")
    }

    @Test func readsItsFormat() throws {
        // The character set, a comment, headers, a pattern that changes letters, and one in Latin 2.
        let text = "ISO8859-2\n% comment\nLEFTHYPHENMIN 3\nRIGHTHYPHENMIN 3\na1b\nx1y/x-y,1,2\n"
        let patterns = try #require(HyphenationPatterns(Array(text.utf8) + [0xb1, 0x31, 0x63, 0x0a]))
        func word(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
        #expect(patterns.divisions(of: word("zzabzz")) == [3: .syllable])
        #expect(patterns.divisions(of: word("zabzzz")) == [:])
        #expect(patterns.divisions(of: word("zzxyzz")) == [:])
        #expect(patterns.divisions(of: word("zzączz")) == [3: .syllable])
        #expect(HyphenationPatterns(Array("NO-SUCH-SET\na1b\n".utf8)) == nil)
        #expect(HyphenationPatterns([]) == nil)
        #expect(HyphenationPatterns(Array("UTF-8\n".utf8)) == nil)
    }

    @Test func aLongWordBreaksWithAHyphenAndKeepsItsText() throws {
        var style = Fixtures.style()
        style.hyphenates = true
        let word = "Einwohnermeldeamtsbescheinigung"
        let set = try Fixtures.typesetter().set(word, in: Fixtures.german, style: style, width: .pt(180))
        #expect(set.lines.map(\.text) == ["Einwohner", "meldeamts", "bescheinigung"])
        #expect(set.hyphenated && !set.overflows)
        // A soft hyphen is what the glyph at a line's end says.
        #expect(
            set.lines.flatMap(\.runs).map(\.text) == ["Einwohner\u{AD}", "meldeamts\u{AD}", "bescheinigung"])
        #expect(set.lines[0].runs[0].glyphs.last?.cluster == "Einwohner".utf8.count)
        #expect(set.ink.maxX.points <= 180.001)
    }

    @Test func balancedItBreaksBetweenItsParts() throws {
        var style = Fixtures.style()
        style.hyphenates = true
        style.balance = true
        let set = try Fixtures.typesetter().set(
            "Einwohnermeldeamtsbescheinigung", in: Fixtures.german, style: style, width: .pt(180))
        #expect(set.lines.map(\.text) == ["Einwohner", "meldeamts", "bescheinigung"])
    }

    @Test func withoutPermissionItSticksOut() throws {
        let set = try Fixtures.typesetter().set(
            "Einwohnermeldeamtsbescheinigung", in: Fixtures.german, style: Fixtures.style(), width: .pt(180))
        #expect(set.lines.count == 1 && set.overflows && !set.hyphenated)
    }

    @Test func aSoftHyphenPermitsAndIsNotSeen() throws {
        let set = try Fixtures.typesetter().set(
            "Einwohner\u{AD}meldeamt", in: Fixtures.german, style: Fixtures.style(), width: .pt(110))
        #expect(set.lines.map(\.text) == ["Einwohner", "meldeamt"])
        #expect(set.hyphenated)
        let wide = try Fixtures.typesetter().set(
            "Einwohner\u{AD}meldeamt", in: Fixtures.german, style: Fixtures.style(), width: .pt(400))
        #expect(wide.lines.map(\.text) == ["Einwohnermeldeamt"])
        #expect(!wide.hyphenated)
    }

    @Test func anAddressIsBrokenOnlyWhereItMust() throws {
        let text = "Alles steht auf https://integreat.app/augsburg/de"
        let wide = try Fixtures.typesetter().set(text, in: Fixtures.german, style: Fixtures.style(), width: .pt(330))
        #expect(wide.lines.map(\.text) == ["Alles steht auf", "https://integreat.app/augsburg/de"])
        let narrow = try Fixtures.typesetter().set(text, in: Fixtures.german, style: Fixtures.style(), width: .pt(250))
        #expect(narrow.lines.map(\.text) == ["Alles steht auf", "https://integreat.app/", "augsburg/de"])
    }
}
