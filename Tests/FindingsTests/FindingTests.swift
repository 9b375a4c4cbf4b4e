import Findings
import Testing

struct FindingTests {
    @Test func severitiesHaveAnOrder() {
        #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
        #expect(Finding.Severity.error > .warning && Finding.Severity.warning > .note)
    }

    @Test func wordsAreSpokenInBothLanguages() {
        let words = Words(de: "Guten Tag", en: "Good day")
        #expect(Speech.allCases.map { words[$0] } == ["Guten Tag", "Good day"])
    }

    @Test func aFindingConcernsEverythingUnlessItSaysWhat() {
        let finding = Finding(
            RecordedFinding(
                "text-too-long", .error, message: Words(de: "Zu lang.", en: "Too long."),
                remedy: Words(de: "Kürzen.", en: "Shorten.")))
        #expect(finding.scope == Finding.Scope(region: nil, language: nil, material: nil))
        #expect(finding.place == nil)
        var scoped = finding
        scoped.scope.language = "ar"
        #expect(scoped != finding)
    }

    private struct Sample: FindingKind {
        static let code = "sample"
        static let severity = Finding.Severity.note
        var name: String
        var limit: Int?
        var fault: Fault
        var message: Words { Words(de: "Eins.", en: "One.") }
        var remedy: Words { Words(de: "Zwei.", en: "Two.") }

        enum Fault: Hashable, Sendable {
            case plain
            case tooLong(Int, unit: String)
            case unknown(known: [String])
        }
    }

    @Test func argumentsAreTheStoredPropertiesOfAKind() {
        func fault(_ fault: Sample.Fault) -> FindingArgument? {
            Finding(Sample(name: "a", limit: nil, fault: fault)).arguments.last
        }
        #expect(
            Finding(Sample(name: "a", limit: 3, fault: .plain)).arguments == [
                FindingArgument("name", .text("a")), FindingArgument("limit", .integer(3)),
                FindingArgument("fault", .text("plain")),
            ])
        #expect(
            fault(.tooLong(4, unit: "px"))
                == FindingArgument("fault", .list([.text("tooLong"), .integer(4), .text("px")])))
        #expect(
            fault(.unknown(known: ["b"])) == FindingArgument("fault", .list([.text("unknown"), .list([.text("b")])])))
    }
}
