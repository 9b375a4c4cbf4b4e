import Findings
import Terminal
import Testing

struct CoverageTableTests {
    private var coverage: CoverageTable {
        let fault = Finding(
            RecordedFinding(
                "text-too-long", .error, message: Words(de: "zu lang", en: "too long"),
                remedy: Words(de: "kürzen", en: "shorten")), scope: .init(language: "ar", material: "poster-a3"))
        var mild = fault
        mild.severity = .warning
        mild.scope.material = nil
        return CoverageTable(
            rows: [
                .init(code: "de", name: Words(de: "Deutsch", en: "German"), ownName: "Deutsch"),
                .init(code: "ar", name: Words(de: "Arabisch", en: "Arabic"), ownName: "العربية"),
            ],
            materials: ["poster-a3", "flyer-a5"], multilingual: ["poster-a3-languages"], findings: [fault, mild])
    }

    @Test func tellsInWordsAndSigns() {
        #expect(
            coverage.lines(.german, Painter(isOn: false), width: 100) == [
                "    Sprache   poster-a3   flyer-a5",
                "de  Deutsch   ✓ gut       ✓ gut        Deutsch",
                "ar  Arabisch  ✗ 1 Fehler  ! 1 Warnung  العربية",
                "",
                "poster-a3-languages  ✓ gut",
            ])
    }

    @Test func wherePlaceIsShortOwnNamesGo() {
        #expect(
            coverage.lines(.german, Painter(isOn: false), width: 42) == [
                "    Sprache   poster-a3   flyer-a5",
                "de  Deutsch   ✓ gut       ✓ gut",
                "ar  Arabisch  ✗ 1 Fehler  ! 1 Warnung",
                "",
                "poster-a3-languages  ✓ gut",
            ])
    }

    @Test func aNarrowTerminalGetsSeveralTables() {
        let lines = coverage.lines(.english, Painter(isOn: false), width: 30)
        #expect(lines.filter { $0.contains("Language") }.count == 2)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 30 })
    }

    /// Good is what has no findings; whether a person has read it is another matter, and said.
    @Test func draftsAreMarked() {
        var coverage = coverage
        coverage.rows[0].isDraft = true
        coverage.findings = []
        #expect(
            coverage.lines(.german, Painter(isOn: false), width: 100) == [
                "    Sprache   poster-a3  flyer-a5",
                "de  Deutsch   ✓ gut*     ✓ gut*    Deutsch",
                "ar  Arabisch  ✓ gut      ✓ gut     العربية",
                "",
                "poster-a3-languages  ✓ gut*",
                "",
                "* noch nicht gegengelesen (review: draft): die Texte in 1 von 2 Sprachen",
            ])
    }

    /// What is said of every sheet alike would hide how each stands; an error that stops all is shown in each.
    @Test func aWarningOfTheWholeIsInNoCell() {
        var whole = coverage.findings[0]
        whole.scope = .init(region: "augsburg")
        whole.severity = .warning
        var coverage = coverage
        coverage.findings = [whole]
        #expect(coverage.lines(.german, Painter(isOn: false), width: 100)[1].contains("✓ gut"))
        coverage.findings[0].severity = .error
        #expect(coverage.lines(.german, Painter(isOn: false), width: 100)[1].contains("✗ 1 Fehler"))
    }
}
