import Findings
import Terminal
import Testing

struct HelpTests {
    private let help = Help(Sample.parser, purpose: Words(de: "baut Plakate.", en: "builds posters."))

    private func text(_ words: String..., uiLanguage: UILanguage = .german, width: Int = 80) -> [String] {
        help.lines(words, uiLanguage, Painter(isOn: false), width: width)
    }

    @Test func aCommandsHelpEndsWithItsExample() {
        let lines = text("build")
        #expect(lines.first == "litfass build: baut")
        #expect(lines.contains("  litfass build KAMPAGNE… [OPTIONEN]"))
        #expect(lines.contains("  --region REGION,…  nur diese"))
        #expect(lines.suffix(2) == ["  litfass build willkommen", "      baut alles"])
    }

    @Test func synopsisTellsCounts() {
        #expect(
            text("region", "import", uiLanguage: .english).contains("  litfass region import FILE [SLUG …] [OPTIONS]"))
    }

    @Test func aGroupListsItsCommands() {
        let lines = text("region")
        #expect(lines.contains("  region import  holt Regionen"))
        #expect(!lines.contains { $0.contains("build") })
    }

    /// Behind a group's commands stands where they are explained as a whole.
    @Test func aGroupNamesItsGuide() {
        let guides = ["region": Words(de: "Alles Weitere: stadt.md", en: "All else: towns.md")]
        let help = Help(Sample.parser, purpose: Words(de: "baut Plakate.", en: "builds posters."), guides: guides)
        func last(_ words: [String]) -> String? {
            help.lines(words, .german, Painter(isOn: false), width: 80).last
        }
        #expect(last(["region"]) == "Alles Weitere: stadt.md")
        #expect(last([])?.contains("stadt.md") == false && last(["build"])?.contains("stadt.md") == false)
    }

    @Test(arguments: [40, 60, 80])
    func noLineIsWiderThanTheTerminal(_ width: Int) {
        #expect(text(width: width).allSatisfy { DisplayWidth.of($0) <= max(width, 60) })
    }
}
