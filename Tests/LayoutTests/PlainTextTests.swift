import Layout
import Model
import Page
import Support
import Testing

/// A sheet's words as a file, to search and to paste.
struct PlainTextTests {
    @Test func theWordsAloneAreInIt() throws {
        let sheet = try SmallSheet(
            "- { text: claim, style: a }",
            texts: ["claim": "Wert\u{AD}voll am {date} (12月\u{2060}13日) in {place}, Tel. 116 117"])
        let result = try sheet.layOut()
        let words = "Wertvoll am 12.12.2026 (12月13日) in Bürgerhaus, Tel. 116 117"
        #expect(result.plainText.unicodeScalars.elementsEqual((words + "\n").unicodeScalars))
        let lines = result.document.pages[0].textBlocks[0].lines.map(\.text)
        #expect(lines.joined(separator: " ").unicodeScalars.elementsEqual(words.unicodeScalars), "\(lines)")
    }

    /// What marks a value for who sets it reaches neither a finding nor a link's title.
    @Test func marksOfValuesStayInside() throws {
        var sheet = try SmallSheet(
            "- rows: [{ text: claim, style: a, height: 4mm }]", styles: "a: { sizes: [40pt, 60pt] }")
        try sheet.say("{region} {region} {region}", as: "claim")
        let told = try sheet.layOut().findings.flatMap { [$0.message.de, $0.message.en] }
        #expect(!told.isEmpty)
        #expect(told.allSatisfy { !$0.unicodeScalars.contains { (0xFFF9...0xFFFB).contains($0.value) } }, "\(told)")
    }
}
