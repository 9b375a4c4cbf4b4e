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
            "text-too-long", .error, message: Words(de: "Zu lang.", en: "Too long."),
            remedy: Words(de: "Kürzen.", en: "Shorten."))
        #expect(finding.scope == Finding.Scope(region: nil, language: nil, material: nil))
        #expect(finding.place == nil)
        var scoped = finding
        scoped.scope.language = "ar"
        #expect(scoped != finding)
    }
}
