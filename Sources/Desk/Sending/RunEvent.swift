package import Findings
internal import Schedule

/// What a run says of an entry while it works.
package struct RunEvent: Sendable {
    /// How it went.
    package enum Kind: Hashable, Sendable {
        case sent, failed
        /// Nobody knows whether it is out.
        case unconfirmed
        /// It is tried later.
        case again
        /// A person is asked again.
        case undecided
    }

    package let kind: Kind
    package let entry: QueueEntry
    package let words: Words

    /// Nil for steps of which nothing is said.
    init?(_ entry: Entry, _ what: LedgerEvent.Kind, _ words: Words) {
        switch what {
        case .sent: kind = .sent
        case .failed: kind = .failed
        case .unconfirmed: kind = .unconfirmed
        case .again, .resumed: kind = .again
        case .late, .lapsed: kind = .undecided
        default: return nil
        }
        self.entry = QueueEntry(entry)
        self.words = words
    }
}
