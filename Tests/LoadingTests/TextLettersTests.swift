import Findings
import Model
import Testing

@testable import Loading

/// Letters and marks that belong to another language than the text's.
struct TextLettersTests {
    private func read(_ text: String, _ code: String) throws -> (texts: Texts?, findings: [Finding]) {
        let reading = Reading()
        let reader = TextsReader(
            language: try #require(try Fixtures.languages()[code]), file: "texts/\(code).yaml", reading: reading)
        let file = "litfass: 1\nlanguage: \(code)\nreview: { state: draft }\nclaim: '\(text)'\n"
        return (reader.read(Array(file.utf8))?.texts, reading.findings)
    }

    /// Romanian has commas below, which older keyboards lack.
    @Test(arguments: [
        ("ro", "Informaţii şi Ţară, Şcoală", "Informații și Țară, Școală"),
        ("ro", "s\u{327}i", "și"), ("tr", "İş ve şehir", "İş ve şehir"), ("ro", "deja și aici", "deja și aici"),
    ])
    func romanianHasItsOwnLetters(code: String, text: String, expected: String) throws {
        let entry = try read(text, code).texts?.entries["claim"]?.value
        #expect(entry == .text(try PlaceholderText(expected, allowed: [])))
    }

    /// Word's quotation marks; nil where they are right.
    @Test(
        arguments: [(String, String, String?)]([
            ("de", "Der „Treff” ist offen", "„Treff“"), ("de", "Der „Treff“ ist offen", nil),
            ("de", "„Ja“ und „Nein”", "„Nein“"), ("de", "Der “Treff” und »Treff«", nil),
            ("pl", "To „słowo“ tu", "„słowo”"), ("pl", "To „słowo” tu", nil), ("cs", "To „slovo” tu", "„slovo“"),
            ("ro", "„Bun” venit", nil), ("fr", "un „mot” ici", nil),
        ]))
    func quotationsEndAsTheyBegin(code: String, text: String, right: String?) throws {
        let findings = try read(text, code).findings
        #expect(findings.map(\.code) == (right == nil ? [] : ["quotes-mixed"]))
        if let right { #expect(findings[0].remedy.en == "Write \(right)." && findings[0].severity == .note) }
    }
}
