import Findings
import Foundation
import Testing

struct RecordedFindingTests {
    /// From process to process, as JSON.
    @Test func whatIsWrittenDownIsReadAsItWas() throws {
        let recorded = RecordedFinding(
            "sample", .warning, message: Words(de: "Eins.", en: "One."), remedy: Words(de: "Zwei.", en: "Two."),
            arguments: [
                FindingArgument("text", .text("a")), FindingArgument("words", .words(Words(de: "Blatt", en: "Sheet"))),
                FindingArgument("limit", .integer(3)), FindingArgument("share", .number(0.5)),
                FindingArgument("isShortest", .flag(true)), FindingArgument("nothing", .none),
                FindingArgument("list", .list([.text("b"), .integer(4), .none, .list([.flag(false)])])),
            ], weight: 2.5)
        let bytes = try JSONEncoder().encode([recorded])
        #expect(try JSONDecoder().decode([RecordedFinding].self, from: bytes) == [recorded])
        #expect(RecordedFinding(Finding(recorded)) == recorded)
    }
}
