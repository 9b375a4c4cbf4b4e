package import Findings
package import Formats
internal import Plan
internal import Publish
internal import Schedule

/// How correcting or taking back ended.
package struct SentPostOutcome: Sendable {
    /// As `--json` names them.
    package enum End: String, Hashable, Sendable {
        case done, unchanged
        case notOut = "not-out"
        case impossible, again, refused, declined
    }

    package let end: End
    package let entry: QueueEntry
    /// Why it did not end as it was meant to.
    package let reason: Words?
    /// Of the campaign, where its faults are the reason.
    package let findings: [Finding]

    /// What was done, where it was.
    private let done: Words?

    /// What is said of a good end.
    package var notices: [Notice] {
        switch end {
        case .done:
            done.map { [Notice(.good, Words(de: "\(entry.id): \($0.de)", en: "\(entry.id): \($0.en)"))] } ?? []
        case .unchanged:
            [
                Notice(
                    .hint,
                    Words(de: "\(entry.id): Es hat sich nichts geändert.", en: "\(entry.id): nothing has changed."))
            ]
        case .notOut, .impossible, .again, .refused, .declined: []
        }
    }

    /// What may come of it before a platform is asked.
    enum Refusal {
        case notOut(EntryState)
        case unchanged, declined
        case refused(Words)
    }

    init(_ refusal: Refusal, _ entry: Entry, _ queue: Queue, findings: [Finding] = []) throws {
        let (end, reason): (End, Words?) =
            switch refusal {
            case .notOut(let state): Self.notOut(state)
            case .unchanged: (.unchanged, nil)
            case .declined: (.declined, nil)
            case .refused(let why): (.refused, why)
            }
        self.end = end
        self.reason = reason
        done = nil
        self.findings = findings
        self.entry = try queue.entry(entry.id)
    }

    init(_ outcome: Ledger.SentPostChange, _ entry: Entry, _ queue: Queue, done: Words) throws {
        let (end, reason): (End, Words?) =
            switch outcome {
            case .notOut(let state): Self.notOut(state)
            case .impossible: (.impossible, Self.impossible(entry))
            case .ended(.sent), .ended(.ready): (.done, nil)
            case .ended(.again(let why, _)), .ended(.unknown(let why, _)):
                (.again, Words(de: why.de + " Bitte noch einmal.", en: why.en + " Please try again."))
            case .ended(.refused(let why)): (.refused, why)
            }
        self.end = end
        self.reason = reason
        self.done = done
        findings = []
        self.entry = try queue.entry(entry.id)
    }

    private static func notOut(_ state: EntryState) -> (End, Words?) {
        guard state == .sent || state == .ready else {
            return (
                .notOut, Words(de: "ist nicht draußen (\(state.words.de))", en: "is not out (\(state.words.en))")
            )
        }
        return (
            .impossible,
            Words(
                de:
                    """
                    Wo der Beitrag steht, ist nicht verzeichnet, denn bestätigt hat ihn ein Mensch; bitte dort \
                    von Hand.
                    """,
                en:
                    """
                    Where the post stands is not recorded, since a person confirmed it; please do it there by \
                    hand.
                    """)
        )
    }

    private static func impossible(_ entry: Entry) -> Words {
        let place = entry.receipt.map { $0.url ?? $0.id } ?? ""
        return Words(
            de: "Die Plattform kann das nicht; bitte dort von Hand: \(place)",
            en: "The platform cannot do that; please do it there by hand: \(place)")
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("entry", entry.json), .init("outcome", .string(end.rawValue)),
            .init("reason", .optional(reason.map { $0[uiLanguage] })),
        ])
    }
}
