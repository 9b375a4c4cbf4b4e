import Findings
import Foundation
import Testing

@testable import Translation

/// Texts as a table, out and back.
struct TranslationTableTests {
    private static let file = InterchangeFile(
        campaign: "willkommen", source: "de", language: "ar",
        units: [
            InterchangeUnit(
                keys: ["claim", "posts.start.short"], source: "=1; \"x\"\nzwei", target: "-أهلاً", state: .reviewed),
            InterchangeUnit(keys: ["body"], source: "'-a", target: nil, state: .draft),
        ])

    @Test func whatGoesOutComesBack() throws {
        for (uiLanguage, head) in [(UILanguage.german, "Schlüssel"), (.english, "Key")] {
            let bytes = TranslationTable.write(Self.file, uiLanguage)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.hasPrefix("\u{FEFF}\"\(head): willkommen\";"))
            #expect(text.contains("\"'=1; \"\"x\"\"\nzwei\";\"'-أهلاً\""))
            var back = try TranslationTable.read(bytes) { _ in false }
            #expect(back.units.compactMap(\.line) == [2, 4])
            for index in back.units.indices {
                back.units[index].line = nil
                back.units[index].isPartial = false
            }
            var expected = Self.file
            expected.units[1].state = nil
            #expect(back == expected)
        }
    }

    @Test func lettersThatWereLostAreTold() throws {
        let table = Data("Schlüssel: a;Übersetzung: fr\nclaim;Été ?\n".utf8)
        let bytes = Array(
            String(decoding: table, as: UTF8.self).data(using: .windowsCP1252) ?? Data())
        #expect(try TranslationTable.read(bytes) { $0 == "fr" }.units.first?.target == "Été ?")
        #expect(throws: InterchangeFault.lostLetters) { try TranslationTable.read(bytes) { _ in false } }
        for (cut, fault) in [
            ("Key: a;Translation: fr;State\nclaim;Mot", InterchangeFault.cutOff(line: 2)),
            ("Key: a;Translation: fr;State\nclaim\n", .cutOff(line: 2)), ("\u{FEFF}\n", .empty),
        ] {
            #expect(throws: fault) { try TranslationTable.read(Array(cut.utf8)) { _ in true } }
        }
        #expect(throws: InterchangeFault.noColumns) { try TranslationTable.read(Array("a;b\n".utf8)) { _ in true } }
    }
}
