package import Findings

/// One line of the ledger's history. Nothing is ever changed or taken out of it.
package struct LedgerEvent: Hashable, Sendable {
    package enum What: String, Hashable, Sendable, CaseIterable {
        case planned, changed, moved, dropped, reinstated
        case approved, lapsed, late
        case sending, sent, again, unconfirmed, failed, resumed
        case confirmed, retried, cancelled, paused, unpaused
        case correcting, corrected, deleting, deleted, stuck
        case restored
    }

    /// Grows by one with each.
    package var number: Int
    /// Seconds since 1970, by the clock of the machine that wrote it.
    package var at: Int
    /// Nil for what concerns a campaign or the whole queue.
    package var entry: String?
    package var campaign: String?
    package var what: What
    /// The person, or the runner as `machine:process`.
    package var who: String
    /// In German and English; empty where `what` says it all.
    package var detail: Words
}
