import Model
import Page
import Testing

struct LanguageTableTests {
    private static func language(_ code: String, aliases: [String] = []) -> Language {
        Language(
            code: code, name: code, names: Words(de: code, en: code), bcp47: code, iso639: code, script: "Latn",
            direction: .leftToRight, aliases: aliases, typeface: Typeface(families: [], scale: 1, leading: 1.4),
            hyphenation: nil)
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

    @Test func theOrderIsTheFiles() {
        #expect(table.languages.map(\.code) == ["pes", "zh-CN", "prs", "sr-Cyrl"])
    }
}
