import Findings
import Testing

struct FindingTests {
    @Test func severitiesHaveAnOrder() {
        #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
        #expect(Finding.Severity.error > .warning && Finding.Severity.warning > .note)
    }

    @Test func wordsAreSpokenInBothLanguages() {
        let words = Words(de: "Guten Tag", en: "Good day")
        #expect(UILanguage.allCases.map { words[$0] } == ["Guten Tag", "Good day"])
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

    /// A kind as rooms declare them: of a file as a whole, one text of one language each.
    private struct Narrow: FindingKind {
        static let code = "narrow"
        static let severity = Finding.Severity.warning
        var name: String
        var language: Words
        var room: Int
        var message: Words { Words(de: "\(name) (\(language.de)): \(room)", en: "\(name) (\(language.en)): \(room)") }
        var remedy: Words { Words(de: "Kürzen.", en: "Shorten.") }
        var weight: Double? { Double(-room) }

        static func all(_ name: String, at place: SourcePlace?, _ rooms: [(language: String, room: Int)]) -> [Finding] {
            rooms.map { language, room in
                Finding(
                    Narrow(name: name, language: Words(de: language, en: language), room: room), at: place,
                    scope: .init(language: language))
            }
        }
    }

    private static let rooms = [("de", 40), ("ar", 12), ("uk", 30), ("ti", 12)]

    @Test(arguments: [SourcePlace(file: "campaign.yaml", line: 7), SourcePlace(file: "campaign.yaml")])
    func manyLanguagesAreToldAsTheOneThatAsksForMost(_ place: SourcePlace) {
        let findings = Narrow.all("headline", at: place, Self.rooms)
        let reported = FoldedFinding.fold(findings)
        #expect(reported.map(\.finding) == [findings[1]])
        #expect(reported.first?.names(\.language) == ["de", "uk", "ti"])
        #expect(FoldedFinding.fold(Array(findings.prefix(2))).count == 2)
        #expect(FoldedFinding.fold(Narrow.all("headline", at: nil, Self.rooms)).count == 4)
    }

    /// Where no line tells two texts of a file apart, their names do.
    @Test func twoTextsOfAFileAreTwoMatters() {
        let place = SourcePlace(file: "Templates/poster-a3.yaml")
        let findings = ["headline", "claim"].flatMap { Narrow.all($0, at: place, Self.rooms) }
        #expect(FoldedFinding.fold(findings).map(\.finding.message.de) == ["headline (ar): 12", "claim (ar): 12"])
        let line = SourcePlace(file: place.file, line: 3)
        #expect(FoldedFinding.fold(["headline", "claim"].flatMap { Narrow.all($0, at: line, Self.rooms) }).count == 1)
    }

    /// What was found by an earlier run folds as it did then, and with what is found now.
    @Test func whatIsReadBackFoldsAsBefore() {
        let place = SourcePlace(file: "campaign.yaml")
        let found = Narrow.all("headline", at: place, Self.rooms)
        let recorded = found.map { finding in
            Finding(RecordedFinding(finding), at: place, scope: finding.scope)
        }
        #expect(FoldedFinding.fold(recorded).map(\.finding) == [recorded[1]])
        #expect(FoldedFinding.fold([found[0], recorded[1], found[2]]).map(\.finding) == [recorded[1]])
        #expect(FoldedFinding.fold(recorded).first?.names(\.language) == ["de", "uk", "ti"])
    }
}
