internal import Findings
internal import Plan
internal import Schedule

/// What a person decides of entries and campaigns.
extension Queue {
    package enum Decision: Hashable, Sendable { case retry, confirm, cancel }

    /// Those that a decision is about.
    package func entries(_ choice: EntryChoice) throws -> [QueueEntry] {
        try chosen(choice, among: { $0.state == .unconfirmed }).map(QueueEntry.init)
    }

    /// - Returns: False where the entry is in no state for it.
    package func decide(_ decision: Decision, _ id: String, by who: String?) throws -> Bool {
        let who = who ?? office.person
        return switch decision {
        case .retry: try ledger.retry(id, by: who, now: office.now)
        case .confirm: try ledger.confirm(id, by: who, now: office.now)
        case .cancel: try ledger.cancel(id, by: who, now: office.now)
        }
    }

    /// Pauses or resumes a campaign, or everything.
    ///
    /// - Returns: Whether it was otherwise before, and what is paused now; an empty name stands for everything.
    package func pause(_ isPaused: Bool, _ campaign: String?, by who: String?) throws -> (
        isNew: Bool, paused: [String]
    ) {
        if let campaign {
            try KnownNames.check([campaign], among: try ledger.titles().keys.sorted(), KnownNames.campaign)
        }
        let who = who ?? office.person
        let isNew =
            try isPaused
            ? ledger.pause(campaign, by: who, now: office.now) : ledger.resume(campaign, by: who, now: office.now)
        return (isNew, try ledger.pauses())
    }
}
