import Foundation
import Loading
import Model
import Page
import Testing
import Workspace

@Suite struct LanguageLoaderTests {
    static let small = """
        litfass: 1
        scripts:
          - code: Latn
            direction: ltr
            fonts: [Inter]
            serifs: [Noto Serif]
            scale: 1.0
            leading: 1.25
            strut: { above: 0.73, below: 0 }
            traits: [tracked]
            letters: [U+0041-005A, U+00DF]
            packages: [fonts-inter]
        languages:
          - { code: de, name: Deutsch, german: Deutsch, english: German, bcp47: de, iso639-1: de, script: Latn, \
        aliases: [deu], hyphenation: hyph_de_DE.dic, hours: Uhr }
        phrases:
          - { iso639-1: de, picture: [Bild von], gender: [innen] }
          - { iso639-1: any, picture: [image of] }

        """

    @Test func aWholeEntry() throws {
        let (table, findings) = LanguageLoader.parse(Array(Self.small.utf8), file: "l.yaml")
        let latin = Script(
            code: "Latn", direction: .leftToRight,
            typeface: Typeface(families: ["Inter"], serifs: ["Noto Serif"], scale: 1, leading: 1.25),
            strut: Strut(ascent: 0.73, descent: 0), traits: [.tracked], letters: [0x41...0x5A, 0xDF...0xDF],
            packages: ["fonts-inter"])
        #expect(findings == [])
        #expect(table?.scripts == [latin])
        #expect(
            table?.languages == [
                Language(
                    code: "de", name: "Deutsch", names: Words(de: "Deutsch", en: "German"), bcp47: "de", iso639: "de",
                    script: latin, aliases: ["deu"], hyphenation: "hyph_de_DE.dic",
                    dates: Language.DateStyle(hours: "Uhr"),
                    phrases: Language.Phrases(picture: ["bild von", "image of"], gender: ["innen"]))
            ])
    }

    @Test func theTableOfTheRepositoryLoads() throws {
        let table = try Fixtures.languages()
        #expect(table.languages.count > 40)
        #expect(table["FA_PR"]?.code == "pes")
        #expect(table["zh-hans"]?.code == "zh-CN")
        #expect(
            table["ur"]?.typeface == Typeface(families: ["Noto Nastaliq Urdu", "Noto Sans"], scale: 1, leading: 2.2))
        #expect(table["ar"]?.direction == .rightToLeft)
        #expect(table[LanguageTable.source]?.names.en == "German")
    }

    /// A script is there to be written in, and has letters enough for it; no two claim the same ones.
    @Test func everyScriptIsWhole() throws {
        let table = try Fixtures.languages()
        for script in table.scripts {
            #expect(table.languages.contains { $0.script == script }, "\(script.code)")
            #expect(script.code.wholeMatch(of: /[A-Z][a-z]{3}/) != nil, "\(script.code)")
            #expect(script.letters.reduce(0) { $0 + $1.count } > 30, "\(script.code)")
            #expect(!script.packages.isEmpty, "\(script.code)")
            // What a line takes is less than from line to line.
            #expect(script.strut.ascent + script.strut.descent < script.typeface.leading, "\(script.code)")
        }
        let letters = table.scripts.flatMap(\.letters).sorted { $0.lowerBound < $1.lowerBound }
        #expect(zip(letters, letters.dropFirst()).filter { $0.upperBound >= $1.lowerBound }.isEmpty)
        // A language writes its own name in its script's letters.
        for language in table.languages {
            let own = language.name.unicodeScalars.filter { $0.properties.isAlphabetic && !$0.isASCII }
            let lacking = own.filter { scalar in !language.script.letters.contains { $0.contains(scalar.value) } }
            #expect(lacking.isEmpty || language.script.code == "Hans", "\(language.code)")
        }
    }

    /// What `doctor` asks for is what `make setup` installs.
    @Test func theMakefileInstallsEveryScriptsFonts() throws {
        let bytes = try InputFolder(Fixtures.repository).read("Makefile", limit: 1 << 20)
        let words = Set(String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }.map(String.init))
        #expect(Set(try Fixtures.languages().packages).subtracting(words) == [])
    }

    @Test(arguments: [
        (
            "script: Latn", "script: Lant",
            "14:99 error unknown-script Die Schrift „Lant“ steht nicht unter „scripts“. → Meinten Sie „Latn“?"
        ),
        (
            "direction: ltr", "direction: left",
            "4:16 error bad-value „left“ kennt Litfass hier nicht. → Möglich sind hier: ltr, rtl."
        ),
        (
            "scale: 1.0", "scale: gross",
            "7:12 error wrong-type Hier wird erwartet: eine Zahl. Da steht: ein Text. → Zum Beispiel: 1.25"
        ),
        (
            "leading: 1.25", "leading: 125",
            """
            8:14 error bad-value „125“ geht hier nicht. Erwartet wird: eine Zahl von 0,25 bis 4. → \
            Zum Beispiel: 1.25
            """
        ),
        (
            "below: 0 }", "beneath: 0 }",
            "9:12 error missing-key Hier fehlt „below“. → Ergänzen Sie eine Zeile „below: …“."
        ),
        (
            "above: 0.73", "above: -1",
            "9:21 error bad-value „-1“ geht hier nicht. Erwartet wird: eine Zahl von 0 bis 2. → Zum Beispiel: 0.75"
        ),
        (
            "fonts: [Inter]", "fonts: []",
            """
            5:12 error wrong-type Hier wird erwartet: mindestens eine Schriftfamilie. Da steht: eine Liste. → \
            Zum Beispiel: [Noto Sans]
            """
        ),
        (
            "[tracked]", "[trackd]",
            "10:14 error bad-value „trackd“ kennt Litfass hier nicht. → Meinten Sie „tracked“?"
        ),
        (
            "U+0041-005A", "U+005A-0041",
            """
            11:15 error bad-value „U+005A-0041“ geht hier nicht. Erwartet wird: die Nummer eines Unicode-Zeichens, \
            oder von einem bis zu einem anderen. → Zum Beispiel: U+0D05-0D39
            """
        ),
        (
            "U+00DF]", "U+110000]",
            """
            11:28 error bad-value „U+110000“ geht hier nicht. Erwartet wird: die Nummer eines Unicode-Zeichens, \
            oder von einem bis zu einem anderen. → Zum Beispiel: U+0D05-0D39
            """
        ),
        (
            "aliases: [deu]", "alias: [deu]",
            "14:5 error missing-key Hier fehlt „aliases“. → Ergänzen Sie eine Zeile „aliases: …“."
        ),
        (
            "iso639-1: any", "iso639-1: dee",
            "17:17 error bad-value „dee“ kennt Litfass hier nicht. → Meinten Sie „de“?"
        ),
        (
            "iso639-1: any", "iso639-1: de",
            """
            17:17 error duplicate-id Den Namen „de“ trägt schon der Eintrag in Zeile 16. → \
            Geben Sie diesem Eintrag einen eigenen Namen.
            """
        ),
    ])
    func faultsHaveTheirPlace(_ old: String, _ new: String, _ expected: String) {
        let text = Self.small.replacingOccurrences(of: old, with: new)
        let (_, findings) = LanguageLoader.parse(Array(text.utf8), file: "l.yaml")
        #expect(findings.first?.line == "l.yaml:" + expected)
    }

    /// A fault of a script is not one of each of its languages besides.
    @Test(arguments: ["scale: gross", "scale: 0"])
    func aFaultIsToldOnce(_ scale: String) {
        let text = Self.small.replacingOccurrences(of: "scale: 1.0", with: scale)
        let (table, findings) = LanguageLoader.parse(Array(text.utf8), file: "l.yaml")
        #expect(findings.filter { $0.severity == .error }.count == 1)
        #expect(table?.languages == [])
    }

    @Test func aRepeatedScriptIsFound() {
        let entry = Self.small.components(separatedBy: "scripts:\n")[1].components(separatedBy: "languages:")[0]
        let text = Self.small.replacingOccurrences(of: "languages:", with: entry + "languages:")
        let (_, findings) = LanguageLoader.parse(Array(text.utf8), file: "l.yaml")
        #expect(findings.map(\.code) == ["duplicate-id"])
        #expect(findings.first?.place?.line == 13)
    }
}
