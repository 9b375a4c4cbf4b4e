internal import Findings

extension Ledger {
    /// Lets an entry out with exactly the content that the person saw.
    ///
    /// - Parameters:
    ///   - hash: The content's, as it was shown.
    ///   - allowsDraft: The person lets an unread translation out.
    /// - Returns: Nil where it is approved now.
    public func approve(_ id: String, hash: String, by who: String, allowsDraft: Bool, now: Int) throws -> ApprovalRefusal? {
        try database.transaction {
            let entry = try entry(id)
            guard entry.key.kind.needsApproval, entry.isWaiting else { return .state(entry.state) }
            guard entry.hash == hash else { return .changed }
            guard !entry.isDraft || allowsDraft else { return .draft(language: entry.key.language) }
            try database.rows(
                """
                UPDATE entry SET state = 'approved', wake = CASE WHEN due > $1 THEN due ELSE $1 END, attempts = 0, remark = NULL,
                    approved_by = $2, approved_at = $1, approved_hash = $3, approved_draft = $4 WHERE id = $5
                """,
                [.integer(now), .text(who), .text(hash), .integer(entry.isDraft ? 1 : 0), .text(entry.id)])
            try record(
                .approved, entry: entry.id, by: who, at: now,
                Words(
                    de: "Inhalt \(hash.prefix(12))" + (entry.isDraft ? ", ungeprüfter Entwurf (\(entry.key.language)) ausdrücklich erlaubt" : ""),
                    en: "content \(hash.prefix(12))" + (entry.isDraft ? ", unread draft (\(entry.key.language)) allowed by name" : "")))
            return nil
        }
    }
}
