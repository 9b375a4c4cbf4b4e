internal import Findings
package import Formats

/// What came of pausing or resuming.
package struct PauseOutcome: Sendable {
    let isPaused: Bool
    /// Nil stands for everything.
    let campaign: String?
    /// Whether it was otherwise before.
    let isNew: Bool
    /// What is paused now; an empty name stands for everything.
    let paused: [String]

    package var notices: [Notice] {
        guard !isNew else { return [Notice(.good, done)] }
        let others = paused.filter { $0 != campaign ?? "" }.map { name in
            let line = Self.resume(name)
            return Notice(
                .hint,
                Words(
                    de: "Angehalten ist \(name.isEmpty ? "alles" : "„\(name)“"); weiter mit: \(line)",
                    en: "\(name.isEmpty ? "Everything" : "“\(name)”") is paused; go on with: \(line)"))
        }
        return [Notice(.hint, already)] + others
    }

    private var done: Words {
        guard isPaused else { return Words(de: "Es geht weiter.", en: "It goes on.") }
        let line = Self.resume(campaign ?? "")
        return Words(de: "Angehalten. Weiter mit: \(line)", en: "Paused. Go on with: \(line)")
    }

    private var already: Words {
        isPaused
            ? Words(de: "Das war schon angehalten.", en: "It was paused already.")
            : Words(de: "Das war nicht angehalten.", en: "It was not paused.")
    }

    private static func resume(_ campaign: String) -> String {
        "litfass schedule resume" + (campaign.isEmpty ? "" : " " + campaign)
    }

    package var json: JSON {
        .object([
            .init("everything", .bool(paused.contains(""))),
            .init("paused", .array(paused.filter { !$0.isEmpty }.map(JSON.string))),
        ])
    }
}
