import Findings
import Terminal
import Testing

struct FindingListTests {
    private func finding(_ severity: Finding.Severity, _ place: SourcePlace?, _ message: String, _ scope: Finding.Scope = .init()) -> Finding {
        Finding(
            "x", severity, at: place, message: Words(de: message, en: message), remedy: Words(de: "Tun Sie das.", en: "Do it."),
            scope: scope)
    }

    @Test func fileByFileInTheOrderOfTheFileEachOnce() {
        let late = finding(.warning, SourcePlace(file: "texts/ar.yaml", line: 12, column: 3), "Spät", .init(region: "augsburg"))
        var again = late
        again.scope.region = "muenchen"
        let list = FindingList([
            finding(.note, nil, "Überall", .init(region: "augsburg", language: "ar", material: "poster-a3")), late,
            finding(.error, SourcePlace(file: "texts/ar.yaml", line: 7), "Früh"), again,
        ])
        #expect(
            list.lines(.german, Painter(isOn: false), width: 80) == [
                "augsburg · poster-a3 · ar  Hinweis  Überall", "    → Tun Sie das.", "",
                "texts/ar.yaml:7     Fehler   Früh", "    → Tun Sie das.",
                "texts/ar.yaml:12:3  Warnung  Spät", "    → Tun Sie das.",
            ])
    }

    @Test func tally() {
        let place = SourcePlace(file: "a")
        #expect([Finding]().tally == Words(de: "keine Befunde", en: "no findings"))
        #expect(
            [finding(.warning, place, "a"), finding(.error, place, "b"), finding(.warning, place, "c")].tally
                == Words(de: "1 Fehler, 2 Warnungen", en: "1 error, 2 warnings"))
    }
}
