public import Findings

/// One line of the ledger's history. Nothing is ever changed or taken out of it.
public struct LedgerEvent: Hashable, Sendable {
    public enum What: String, Hashable, Sendable, CaseIterable {
        case planned, changed, moved, dropped, reinstated
        case approved, lapsed, late
        case sending, sent, again, unconfirmed, failed, resumed
        case confirmed, retried, cancelled, paused, unpaused
        case correcting, corrected, deleting, deleted, stuck
        case restored
    }

    /// Grows by one with each.
    public var number: Int
    /// Seconds since 1970, by the clock of the machine that wrote it.
    public var at: Int
    /// Nil for what concerns a campaign or the whole queue.
    public var entry: String?
    public var campaign: String?
    public var what: What
    /// The person, or the runner as `machine:process`.
    public var who: String
    /// In German and English; empty where `what` says it all.
    public var detail: Words
}
