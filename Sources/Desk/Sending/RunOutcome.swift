internal import Build
package import Findings
package import Formats
internal import Schedule

/// What a run, or a watch of many, came to.
package struct RunOutcome: Sendable {
    /// How many are out; will be tried again; failed for good; need a person's decision.
    package var sent: Int { summary.sent }
    /// How many wait for another try.
    package var again: Int { summary.again }
    package var failed: Int { summary.failed }
    /// How many wait for a person.
    package var undecided: Int { summary.undecided }
    /// Why posts are put off, of the last run.
    package var findings: [Finding] { summary.findings }
    /// How many of the sent posts lie in which folder, to be posted by hand.
    private let laidOut: [(name: String, count: Int)]
    /// The campaigns that are paused; an empty name stands for everything.
    private let pauses: [String]
    private let summary: RunSummary
    private let next: Entry?

    init(_ summary: RunSummary, laidOut: [(name: String, count: Int)], next: Entry?, pauses: [String]) {
        self.summary = summary
        self.laidOut = laidOut
        self.next = next
        self.pauses = pauses
    }

    /// - Parameter uiLanguage: In which times are written.
    package func notices(_ uiLanguage: UILanguage) -> [Notice] {
        [Notice(.hint, counts(uiLanguage))]
            + laidOut.map { folder, count in
                Notice(
                    .warning,
                    Words(
                        de: "\(count) davon liegen zum Veröffentlichen von Hand in \(folder)",
                        en: "\(count) of them are to be posted by hand; they lie in \(folder)"))
            }
            + pauses.map { name in
                let resume = "litfass schedule resume" + (name.isEmpty ? "" : " " + name)
                return Notice(
                    .warning,
                    Words(
                        de: (name.isEmpty ? "Alles" : "„\(name)“") + " ist angehalten. Weiter mit: \(resume)",
                        en: (name.isEmpty ? "Everything" : "“\(name)”") + " is paused. Go on with: \(resume)"))
            }
    }

    private func counts(_ uiLanguage: UILanguage) -> Words {
        let parts = [
            (sent, Words(de: "gesendet", en: "sent")),
            (again, Words(de: "später noch einmal", en: "to be tried again")),
            (failed, Words(de: "fehlgeschlagen", en: "failed")),
            (undecided, Words(de: "brauchen eine Entscheidung", en: "need a decision")),
        ].filter { $0.0 > 0 }
        guard parts.isEmpty else {
            return Words(
                de: parts.map { "\($0.0) \($0.1.de)" }.joined(separator: ", ") + ".",
                en: parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ") + ".")
        }
        let when = next.map { TimeText.short($0.notBefore, zone: $0.timeZone, uiLanguage) }
        return Words(
            de: "Es ist nichts fällig" + (when.map { "; das Nächste am \($0)" } ?? "") + ".",
            en: "Nothing is due" + (when.map { "; the next on \($0)" } ?? "") + ".")
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("sent", .integer(sent)), .init("again", .integer(again)), .init("failed", .integer(failed)),
            .init("undecided", .integer(undecided)), .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }
}
