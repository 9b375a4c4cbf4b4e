package import Findings

/// One line of the ledger's history. Nothing is ever changed or taken out of it.
package struct LedgerEvent: Hashable, Sendable {
    /// What happened, by the word that stands in the database: released words are never changed.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case planned, changed, moved, dropped, reinstated
        case approved, lapsed, late
        case sending, sent, ready, again, unconfirmed, failed, resumed
        case done, confirmed, retried, cancelled, paused, unpaused
        case correcting, corrected, deleting, deleted, stuck
        case restored
    }

    /// Grows by one with each.
    package var number: Int
    /// Seconds since 1970, by the clock of the machine that wrote it.
    package var at: Int
    /// Nil for what concerns a campaign or the whole queue.
    package var entry: String?
    /// Nil for what concerns the whole ledger.
    package var campaign: String?
    package var what: Kind
    /// The person, or the runner as `machine:process`.
    package var who: String
    /// In German and English; empty where `what` says it all.
    package var detail: Words
}

extension LedgerEvent.Kind {
    package var words: Words {
        switch self {
        case .planned: Words(de: "eingeplant", en: "planned")
        case .changed: Words(de: "Inhalt geändert", en: "content changed")
        case .moved: Words(de: "Zeit geändert", en: "time changed")
        case .dropped: Words(de: "nicht mehr in der Kampagne", en: "not in the campaign any more")
        case .reinstated: Words(de: "wieder in der Kampagne", en: "in the campaign again")
        case .approved: Words(de: "freigegeben", en: "approved")
        case .lapsed: Words(de: "Freigabe erloschen", en: "approval lapsed")
        case .late: Words(de: "zu spät", en: "too late")
        case .sending: Words(de: "Senden beginnt", en: "sending begins")
        case .sent: Words(de: "gesendet", en: "sent")
        case .ready: Words(de: "liegt bereit", en: "lies ready")
        case .again: Words(de: "später noch einmal", en: "to be tried again")
        case .unconfirmed: Words(de: "ungewiss", en: "unconfirmed")
        case .failed: Words(de: "fehlgeschlagen", en: "failed")
        case .resumed: Words(de: "wieder aufgenommen", en: "taken up again")
        case .done: Words(de: "von Hand erledigt", en: "done by hand")
        case .confirmed: Words(de: "als gesendet bestätigt", en: "confirmed as sent")
        case .retried: Words(de: "auf Wunsch noch einmal", en: "again on request")
        case .cancelled: Words(de: "abgesagt", en: "called off")
        case .paused: Words(de: "angehalten", en: "paused")
        case .unpaused: Words(de: "geht weiter", en: "goes on")
        case .correcting: Words(de: "Berichtigen beginnt", en: "correcting begins")
        case .corrected: Words(de: "berichtigt", en: "corrected")
        case .deleting: Words(de: "Zurücknehmen beginnt", en: "taking back begins")
        case .deleted: Words(de: "zurückgenommen", en: "taken back")
        case .stuck: Words(de: "gelang nicht", en: "did not succeed")
        case .restored: Words(de: "Sicherung eingespielt", en: "backup restored")
        }
    }
}
