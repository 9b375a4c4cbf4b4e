package import Findings

/// Where an entry of the queue stands. The names are those of the ledger and of `schedule list --json`.
package enum EntryState: String, Hashable, Sendable, CaseIterable {
    /// Waits for a person's approval; what publishes nothing needs none.
    case planned
    case approved
    /// A request has begun, and its end is not recorded yet.
    case sending
    /// It lies in an outbox for a person to post, who says so then.
    case ready
    case sent
    /// It may be out or not: the answer was lost, and repeating it could post it twice. A person decides.
    case unconfirmed
    /// No further try helps.
    case failed
    case cancelled

    /// Whether nothing more happens to it by itself.
    package var isSettled: Bool { [.sent, .failed, .cancelled].contains(self) }

    package var words: Words {
        switch self {
        case .planned: Words(de: "geplant", en: "planned")
        case .approved: Words(de: "freigegeben", en: "approved")
        case .sending: Words(de: "wird gesendet", en: "sending")
        case .ready: Words(de: "bereit", en: "ready")
        case .sent: Words(de: "gesendet", en: "sent")
        case .unconfirmed: Words(de: "ungewiss", en: "unconfirmed")
        case .failed: Words(de: "fehlgeschlagen", en: "failed")
        case .cancelled: Words(de: "abgesagt", en: "cancelled")
        }
    }
}
