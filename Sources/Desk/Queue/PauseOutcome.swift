internal import Findings
package import Formats
internal import Plan
internal import Schedule

/// What came of pausing or resuming.
package struct PauseOutcome: Sendable {
    let isPaused: Bool
    /// Nil stands for everything.
    let campaign: String?
    /// Whether it was otherwise before.
    let isNew: Bool
    /// What is paused now; an empty name stands for everything.
    let paused: [String]
    /// What is still to go out of it.
    private let waiting: [Entry]
    /// What lies in outboxes, and in which folders: people post that.
    private let ready: [Entry]
    private let folders: [String]
    private let now: Int

    /// - Parameters:
    ///   - entries: Of what is paused or resumed, as they are afterwards.
    ///   - now: Seconds since 1970.
    init(
        isPaused: Bool, campaign: String?, isNew: Bool, paused: [String], entries: [Entry], now: Int,
        _ publishers: AccountPublishers
    ) {
        self.isPaused = isPaused
        self.campaign = campaign
        self.isNew = isNew
        self.paused = paused
        self.now = now
        waiting = entries.filter(\.isWaiting)
        ready = entries.filter { $0.state == .ready && $0.key.kind == .post }
        folders = ready.map(\.account).distinct.compactMap(publishers.outbox)
    }

    package var notices: [Notice] {
        guard !isNew else {
            return [Notice(.good, done)] + (isPaused ? [next, lying] : [due, late]).compactMap(\.self)
        }
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

    /// What does not go out by itself, and when the first of it would have.
    private var next: Notice? {
        guard let first = waiting.filter({ $0.due > now }).min(by: { $0.due < $1.due }) else { return nil }
        let (count, when) = (EntryCount(waiting), TimeText.short(first))
        return Notice(
            .hint,
            Words(
                de: "Es \(count.isOne ? "wartet" : "warten") \(count.de); das Nächste wäre am \(when.de).",
                en: "\(count.en) \(count.isOne ? "waits" : "wait"); the next would be on \(when.en)."))
    }

    /// What people may post all the same.
    private var lying: Notice? {
        guard !ready.isEmpty else { return nil }
        let (count, places) = (EntryCount(ready), folders.joined(separator: ", "))
        return Notice(
            .warning,
            Words(
                de: """
                    \(count.de) \(count.isOne ? "liegt" : "liegen") schon im Ausgang, wo Menschen veröffentlichen: \
                    Bitte sagen Sie dort Bescheid. \(places)
                    """,
                en: """
                    \(count.en) \(count.isOne ? "lies" : "lie") in an outbox already, from which people post: please \
                    let them know. \(places)
                    """))
    }

    /// What has become due meanwhile; another pause may still hold it.
    private var free: [Entry] {
        waiting.filter { $0.due <= now && !$0.isPaused && ($0.state == .approved || !$0.key.kind.needsApproval) }
    }

    private func isLate(_ entry: Entry) -> Bool { entry.key.kind.needsApproval && entry.isLate(at: now) }

    private var due: Notice? {
        let due = free.filter { !isLate($0) }
        guard !due.isEmpty else { return nil }
        let count = EntryCount(due)
        return Notice(
            .warning,
            Words(
                de: "\(count.de) \(count.isOne ? "geht" : "gehen") jetzt mit dem nächsten Lauf hinaus.",
                en: "\(count.en) \(count.isOne ? "goes" : "go") out with the next run now."))
    }

    private var late: Notice? {
        let late = free.filter(isLate)
        guard !late.isEmpty else { return nil }
        let count = EntryCount(late)
        let run = "litfass schedule run"
        return Notice(
            .warning,
            Words(
                de: """
                    \(count.de) \(count.isOne ? "ist" : "sind") inzwischen überfällig und \
                    \(count.isOne ? "geht" : "gehen") nicht mehr von selbst hinaus. Was zu tun ist, sagt: \(run)
                    """,
                en: """
                    \(count.en) \(count.isOne ? "is" : "are") overdue by now and \(count.isOne ? "does" : "do") not \
                    go out by \(count.isOne ? "itself" : "themselves"). What to do is said by: \(run)
                    """))
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
