package import Findings
internal import Schedule

/// What a run says of an entry while it works.
package struct RunEvent: Sendable {
    /// How it went.
    package enum Kind: Hashable, Sendable {
        case sent, failed
        /// It lies ready for a person.
        case ready
        /// A person has ticked it off.
        case done
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
        case .ready: kind = .ready
        case .done: kind = .done
        case .failed: kind = .failed
        case .unconfirmed: kind = .unconfirmed
        case .again, .resumed: kind = .again
        case .late, .lapsed: kind = .undecided
        default: return nil
        }
        self.entry = QueueEntry(entry)
        self.words =
            switch kind {
            case .ready: Words(de: "liegt bereit: " + words.de, en: "lies ready: " + words.en)
            case .done: Words(de: "erledigt. " + words.de, en: "done. " + words.en)
            // Of what is taken up again, the time is not known here.
            case .again where what == .again:
                Words(
                    de: "\(words.de) – Nächster Versuch: \(self.entry.retry(.german))",
                    en: "\(words.en) – Next try: \(self.entry.retry(.english))")
            case .sent, .failed, .unconfirmed, .again, .undecided: words
            }
    }
}
