import Findings
import Terminal
import Testing

/// What follows from something else.
private struct Following: FindingKind {
    static let code = "following"
    static let severity = Finding.Severity.error
    var isConsequence: Bool { true }
    var message: Words { Words(de: "Darum fehlt es.", en: "So it is missing.") }
    var remedy: Words { Words(de: "Beheben.", en: "Mend it.") }
}

struct FindingListTests {
    /// Who reads from the top mends the cause first.
    @Test func aConsequenceStandsBehindItsCause() {
        let list = FindingList([
            Finding(Following(), at: SourcePlace(file: "campaign.yaml", line: 3)),
            finding(.error, SourcePlace(file: "texts/ar.yaml", line: 7), "Zu lang"),
        ])
        #expect(list.findings.map(\.code) == ["x", "following"])
    }

    private func finding(
        _ severity: Finding.Severity, _ place: SourcePlace?, _ message: String, _ scope: Finding.Scope = .init(),
        weight: Double? = nil
    ) -> Finding {
        Finding(
            RecordedFinding(
                "x", severity, message: Words(de: message, en: message),
                remedy: Words(de: "Tun Sie das.", en: "Do it."), weight: weight), at: place, scope: scope)
    }

    @Test func fileByFileInTheOrderOfTheFileEachOnce() {
        let late = finding(
            .warning, SourcePlace(file: "texts/ar.yaml", line: 12, column: 3), "Spät", .init(region: "augsburg"))
        var again = late
        again.scope.region = "muenchen"
        let list = FindingList([
            finding(.note, nil, "Überall", .init(region: "augsburg", language: "ar", material: "poster-a3")), late,
            finding(.error, SourcePlace(file: "texts/ar.yaml", line: 7), "Früh"), again,
        ])
        #expect(
            list.lines(.german, Painter(isOn: false), width: 80) == [
                "augsburg · poster-a3 · ar  Hinweis  Überall", "    → Tun Sie das. [x]", "",
                "texts/ar.yaml:7     Fehler   Früh", "    → Tun Sie das. [x]",
                "texts/ar.yaml:12:3  Warnung  Spät", "    → Tun Sie das. [x]",
            ])
    }

    /// Sixteen languages with one fault are one fault to whoever mends it.
    @Test func whatDiffersByLanguageOrMaterialIsFolded() {
        let place = SourcePlace(file: "campaign.yaml", line: 27, column: 11)
        let many = [("de", 128), ("ar", 97), ("uk", 120), ("ti", 101)].map {
            finding(
                .error, place, "Nur \($1) dpi", .init(language: $0, material: "poster-a3"), weight: Double(-$1))
        }
        let other = finding(.error, place, "Zu klein auf dem Faltblatt", .init(language: "de", material: "flyer-a5"))
        let names = FindingList.Names(
            materials: ["flyer-a5": Words(de: "Handzettel A5", en: "A5 flyer")],
            languages: ["ar": Words(de: "Arabisch", en: "Arabic")])
        let list = FindingList(many + [other], names: names)
        #expect(
            list.lines(.german, Painter(isOn: false), width: 80) == [
                "campaign.yaml:27:11  Fehler  Nur 97 dpi", "    → Tun Sie das. [x]",
                "    … auch auf: Handzettel A5; de, uk, ti",
            ])
        let crowd = (0..<18).map { finding(.error, place, "Nur \($0 + 10) dpi", .init(language: "l\($0)")) }
        #expect(
            FindingList(crowd).lines(.german, Painter(isOn: false), width: 80).last
                == "    … auch auf: 17 weitere dieser Art")
        #expect(list.findings.count == 5)
        #expect(FindingList(Array(many.prefix(2))).lines(.german, Painter(isOn: false), width: 80).count == 4)
    }

    @Test func tally() {
        let place = SourcePlace(file: "a")
        #expect([Finding]().tally == Words(de: "keine Befunde", en: "no findings"))
        #expect(
            [finding(.warning, place, "a"), finding(.error, place, "b"), finding(.warning, place, "c")].tally
                == Words(de: "1 Fehler, 2 Warnungen", en: "1 error, 2 warnings"))
    }
}
