internal import Build
internal import Model
internal import Terminal

/// What `check` and `build` say alike.
enum Report {
    /// A line such as `willkommen: 12 of 64`, rewritten in place.
    static func progress(_ name: String, _ console: Console) -> @Sendable (BatchProgress) -> Void {
        { progress in
            console.progress(
                console.text(
                    Words(
                        de: "\(name): \(progress.done) von \(progress.total)",
                        en: "\(name): \(progress.done) of \(progress.total)")))
        }
    }

    /// The findings with a free line before them; nothing where there are none.
    static func findings(_ outcome: Production.Outcome, _ settings: Console.Settings, _ paint: Painter) -> [String] {
        let names = FindingList.Names(
            materials: Dictionary(
                outcome.materials.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first }),
            languages: Dictionary(
                outcome.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first }),
            regions: outcome.regions.mapValues { Words(de: $0, en: $0) })
        return findings(outcome.findings, settings, paint, names: names)
    }

    static func findings(
        _ findings: [Finding], _ settings: Console.Settings, _ paint: Painter, names: FindingList.Names = .init()
    ) -> [String] {
        let lines = FindingList(findings, names: names).lines(settings.speech, paint, width: settings.width)
        return lines.isEmpty ? [] : [""] + lines
    }

    static func askForRepair(_ findings: [Finding], _ line: String, _ console: Console) {
        let findings = FindingList(findings).findings
        console.say(
            Words(
                de:
                    """
                    \(findings.summary.de). Bitte beheben Sie, was als Fehler bezeichnet ist; dann noch einmal: \
                    \(line)
                    """,
                en: "\(findings.summary.en). Please mend what is called an error; then again: \(line)"), .hint)
    }
}
