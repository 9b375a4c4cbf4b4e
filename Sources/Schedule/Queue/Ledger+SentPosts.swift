internal import Findings
package import Plan
package import Publish

/// Correcting and taking back what is out already: recorded before and after, like sending.
extension Ledger {
    package enum SentPostChange: Hashable, Sendable {
        case notOut(EntryState)
        /// The platform cannot.
        case impossible
        case ended(PublishOutcome)
    }

    /// Replaces what is out. Both may be done again after a run that was killed: the end is the same.
    package func correct(
        _ id: String, to want: PlannedEntry, of campaign: WantedCampaign, by who: String, now: Int,
        _ publisher: any Publisher, folderName: String = ""
    ) throws -> SentPostChange {
        let entry = try entry(id)
        guard entry.isOut, let receipt = entry.receipt else { return .notOut(entry.state) }
        let content = campaign.content(of: want)
        let hash = content.hash
        try database.transaction {
            if let file = want.picture.flatMap({ campaign.pictures[$0.path] }) { try keepPicture(file) }
            _ = try keep(content)
            try record(
                .correcting, entry: entry.id, by: who, at: now,
                Words(de: "freigegeben: Inhalt \(hash.prefix(12))", en: "approved: content \(hash.prefix(12))"))
        }
        // The same again after another is a new correction; the same after a run that was killed is not.
        let before = try history(entry.id).count { $0.what == .corrected }
        let key = EntryID.key(entry.key, account: "\(entry.account) correct \(before)", due: entry.due, hash: hash)
        let post = try post(entry, content, folderName: folderName)
        guard let outcome = publisher.correct(receipt, to: post, key: key) else {
            try record(
                .stuck, entry: entry.id, by: who, at: now,
                Words(de: "Die Plattform kann es nicht.", en: "The platform cannot."))
            return .impossible
        }
        try database.transaction {
            let state: EntryState
            let new: Receipt
            switch outcome {
            case .sent(let receipt): (state, new) = (.sent, receipt)
            // A person corrects it, and says so then.
            case .ready(let receipt): (state, new) = (.ready, receipt)
            case .again, .refused, .unknown: return try recordStuck(entry, outcome, by: who, now: now)
            }
            try database.rows(
                """
                UPDATE entry SET hash = $1, sent_hash = $1, receipt = $2, approved_by = $3, approved_at = $4,
                    approved_hash = $1, approved_draft = $5, state = $6, first_approval = NULL
                WHERE id = $7
                """,
                [
                    .text(hash), .text(new.json), .text(who), .integer(now), .integer(want.isDraft ? 1 : 0),
                    .text(state.rawValue), .text(entry.id),
                ])
            try record(.corrected, entry: entry.id, by: who, at: now)
        }
        return .ended(outcome)
    }

    /// Takes back what is out; the entry is called off then, for good.
    package func delete(_ id: String, by who: String, now: Int, _ publisher: any Publisher) throws -> SentPostChange {
        let entry = try entry(id)
        guard entry.isOut, let receipt = entry.receipt else { return .notOut(entry.state) }
        try database.transaction { try record(.deleting, entry: entry.id, by: who, at: now) }
        guard let outcome = publisher.delete(receipt) else {
            try record(
                .stuck, entry: entry.id, by: who, at: now,
                Words(de: "Die Plattform kann es nicht.", en: "The platform cannot."))
            return .impossible
        }
        try database.transaction {
            switch outcome {
            case .sent, .ready: break
            case .again, .refused, .unknown: return try recordStuck(entry, outcome, by: who, now: now)
            }
            try database.rows("UPDATE entry SET state = 'cancelled', cause = 'person' WHERE id = $1", [.text(entry.id)])
            try record(.deleted, entry: entry.id, by: who, at: now)
        }
        return .ended(outcome)
    }

    private func recordStuck(_ entry: Entry, _ outcome: PublishOutcome, by who: String, now: Int) throws {
        switch outcome {
        case .sent, .ready: return
        case .again(let words, _), .refused(let words), .unknown(let words, _):
            try record(.stuck, entry: entry.id, by: who, at: now, words)
        }
    }
}
