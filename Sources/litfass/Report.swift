internal import Kit
internal import Model
internal import Terminal

/// What `check` and `build` say alike.
enum Report {
    /// A line such as `willkommen: 12 of 64`, rewritten in place.
    static func progress(_ name: String, _ console: Console) -> @Sendable (BatchProgress) -> Void {
        { progress in
            console.progress(
                console.text(
                    Words(de: "\(name): \(progress.done) von \(progress.total)", en: "\(name): \(progress.done) of \(progress.total)")))
        }
    }

    /// The findings with a free line before them; nothing where there are none.
    static func findings(_ findings: [Finding], _ settings: Console.Settings, _ paint: Painter) -> [String] {
        let lines = FindingList(findings).lines(settings.speech, paint, width: settings.width)
        return lines.isEmpty ? [] : [""] + lines
    }

    static func askForRepair(_ findings: [Finding], _ line: String, _ console: Console) {
        console.say(
            Words(
                de: "\(findings.tally.de). Bitte beheben Sie die Fehler; dann noch einmal: \(line)",
                en: "\(findings.tally.en). Please mend the errors; then again: \(line)"), .hint)
    }
}
