import Model
import Page
import Testing

struct LanguageTableTests {
    private static func language(_ code: String, aliases: [String] = []) -> Language {
        Language(
            code: code, name: code, names: Words(de: code, en: code), bcp47: code, iso639: code,
            script: script("Latn", ["Inter"]), aliases: aliases)
    }

    private static func script(_ code: String, _ families: [String], serifs: [String] = []) -> Script {
        Script(
            code: code, direction: .leftToRight,
            typeface: Typeface(families: families, serifs: serifs, scale: 1, leading: 1.4),
            strut: Strut(ascent: 0.7, descent: 0))
    }

    private let table = LanguageTable([
        language("pes", aliases: ["fa", "fa-pr"]), language("zh-CN", aliases: ["zh", "zh-hans"]),
        language("prs", aliases: ["fa-af", "pes"]), language("sr-Cyrl", aliases: ["sr"]),
    ])

    @Test(arguments: [
        ("pes", "pes"), ("fa", "pes"), ("fa_pr", "pes"), ("FA-AF", "prs"), ("zh-cn", "zh-CN"), ("ZH_Hans", "zh-CN"),
        ("sr", "sr-Cyrl"),
    ])
    func aliasesCaseAndUnderscores(written: String, code: String) {
        #expect(table[written]?.code == code)
    }

    @Test func unknownCodes() {
        for code in ["", "xx", "f", "fa-", "pes "] { #expect(table[code] == nil, "\(code)") }
    }

    /// The order in which fonts are asked for a letter: each once, without serifs first.
    @Test func familiesOfScriptsAndLanguages() {
        var urdu = Self.language("ur")
        urdu.typeface = Typeface(families: ["Nastaliq", "Sans"], scale: 1, leading: 2)
        let scripts = [
            Self.script("Latn", ["Inter", "Sans"], serifs: ["Serif"]),
            Self.script("Arab", ["Kufi", "Sans"], serifs: ["Naskh", "Serif"]),
        ]
        let table = LanguageTable([Self.language("de"), urdu], scripts: scripts)
        #expect(table.families == ["Inter", "Sans", "Kufi", "Nastaliq", "Serif", "Naskh"])
    }

    @Test func theOrderIsTheFiles() {
        #expect(table.languages.map(\.code) == ["pes", "zh-CN", "prs", "sr-Cyrl"])
    }
}
