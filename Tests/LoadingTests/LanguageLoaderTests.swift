import Foundation
import Loading
import Model
import Page
import Testing

@Suite struct LanguageLoaderTests {
    static let small = """
        litfass: 1
        scripts:
          - { code: Latn, fonts: [Inter], scale: 1.0, leading: 1.25 }
        languages:
          - { code: de, name: Deutsch, german: Deutsch, english: German, bcp47: de, iso639-1: de, script: Latn, \
        direction: ltr, aliases: [deu], hyphenation: hyph_de_DE.dic }

        """

    @Test func theTableOfTheRepositoryLoads() throws {
        let table = try Fixtures.languages()
        #expect(table.languages.count == 44)
        #expect(Set(table.languages.map(\.code)).count == 44)
        #expect(table["FA_PR"]?.code == "pes")
        #expect(table["zh-hans"]?.code == "zh-CN")
        #expect(
            table["ur"]?.typeface == Typeface(families: ["Noto Nastaliq Urdu", "Noto Sans"], scale: 1, leading: 2.2))
        #expect(table["ar"]?.direction == .rightToLeft)
    }

    @Test(arguments: [
        (
            "script: Latn", "script: Lant",
            "5:99 error unknown-script Die Schrift „Lant“ steht nicht unter „scripts“. → Meinten Sie „Latn“?"
        ),
        (
            "direction: ltr", "direction: left",
            "5:116 error bad-value „left“ kennt Litfass hier nicht. → Möglich sind hier: ltr, rtl."
        ),
        (
            "scale: 1.0", "scale: gross",
            "3:42 error wrong-type Hier wird erwartet: eine Zahl. Da steht: ein Text. → Zum Beispiel: 1.25"
        ),
        (
            "aliases: [deu]", "alias: [deu]",
            "5:5 error missing-key Hier fehlt „aliases“. → Ergänzen Sie eine Zeile „aliases: …“."
        ),
    ])
    func faultsHaveTheirPlace(_ old: String, _ new: String, _ expected: String) {
        let text = Self.small.replacingOccurrences(of: old, with: new)
        let (_, findings) = LanguageLoader.parse(Array(text.utf8), file: "l.yaml")
        #expect(findings.first?.line == "l.yaml:" + expected)
    }
}
