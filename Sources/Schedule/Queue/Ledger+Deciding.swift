package import Findings
internal import Plan

/// What a person decides of an entry or a campaign.
extension Ledger {
    /// Tries a failed or unconfirmed entry again, under its old approval; what was called off waits for a new one.
    ///
    /// - Returns: False where the entry is in no state for it, or was taken back after it was out.
    package func retry(_ id: String, by who: String, now: Int) throws -> Bool {
        let entry = try entry(id)
        if entry.state == .cancelled, entry.receipt == nil, entry.uncertainSince != nil {
            // Called off while it may have been out: that was never found out.
            return try decide(id, from: [.cancelled], .reinstated, by: who, now: now) { entry in
                try self.database.rows(
                    "UPDATE entry SET state = 'unconfirmed', cause = NULL WHERE id = $1", [.text(entry.id)])
            }
        }
        if entry.state == .cancelled, entry.receipt == nil {
            return try decide(id, from: [.cancelled], .reinstated, by: who, now: now) { entry in
                try self.database.rows(
                    """
                    UPDATE entry SET state = 'planned', cause = NULL, wake = due, attempts = 0, uncertain = NULL,
                        remark = NULL, \(Self.noApproval) WHERE id = $1
                    """, [.text(entry.id)])
            }
        }
        return try decide(id, from: [.failed, .unconfirmed], .retried, by: who, now: now) { entry in
            let state: EntryState = !entry.key.kind.needsApproval || entry.approval == nil ? .planned : .approved
            // The person has looked: it is not out. And it was decided just now, so it is not late.
            try self.database.rows(
                """
                UPDATE entry SET state = $1, wake = $2, attempts = 0, uncertain = NULL, remark = NULL,
                    approved_at = CASE WHEN approved_at IS NULL THEN NULL ELSE $2 END WHERE id = $3
                """, [.text(state.rawValue), .integer(now), .text(entry.id)])
        }
    }

    /// Records that an unconfirmed entry is out.
    package func confirm(_ id: String, by who: String, now: Int) throws -> Bool {
        try decide(id, from: [.unconfirmed], .confirmed, by: who, now: now) { entry in
            try self.database.rows(
                "UPDATE entry SET state = 'sent', sent_hash = hash, uncertain = NULL, remark = NULL WHERE id = $1",
                [.text(entry.id)])
        }
    }

    /// Records that a person has posted, or done, what lay ready.
    ///
    /// - Parameter how: Where it was not said by name.
    package func markDone(_ id: String, by who: String, now: Int, _ how: Words = Words(de: "", en: "")) throws -> Bool {
        try decide(id, from: [.ready], .done, by: who, now: now, how) { entry in
            try self.database.rows(
                "UPDATE entry SET state = 'sent', sent_hash = hash, remark = NULL WHERE id = $1", [.text(entry.id)])
        }
    }

    /// Calls an entry off; planning again does not bring it back.
    package func cancel(_ id: String, by who: String, now: Int) throws -> Bool {
        try decide(id, from: [.planned, .approved, .unconfirmed, .failed], .cancelled, by: who, now: now) { entry in
            let mayBeOut = entry.uncertainSince != nil || entry.state == .unconfirmed
            let remark =
                mayBeOut
                ? Words(
                    de: "Vielleicht ist es schon draußen; bitte nachsehen.", en: "It may be out already; please look.")
                : nil
            try self.database.rows(
                "UPDATE entry SET state = 'cancelled', cause = 'person', remark = $1 WHERE id = $2",
                [.optional(remark?.json), .text(entry.id)])
        }
    }

    /// Nothing of a campaign goes out until `resume`; nil means everything.
    ///
    /// - Returns: False where it was so already.
    package func pause(_ campaign: String?, by who: String, now: Int) throws -> Bool {
        try database.transaction {
            let added = try database.rows(
                """
                INSERT INTO pause (campaign, at, who) VALUES ($1, $2, $3) ON CONFLICT (campaign) DO NOTHING \
                RETURNING campaign
                """,
                [.text(campaign ?? ""), .integer(now), .text(who)])
            guard !added.isEmpty else { return false }
            try record(.paused, campaign: campaign, by: who, at: now)
            return true
        }
    }

    /// - Returns: Whether it was paused.
    package func resume(_ campaign: String?, by who: String, now: Int) throws -> Bool {
        try database.transaction {
            let gone = try database.rows(
                "DELETE FROM pause WHERE campaign = $1 RETURNING campaign", [.text(campaign ?? "")])
            guard !gone.isEmpty else { return false }
            try record(.unpaused, campaign: campaign, by: who, at: now)
            return true
        }
    }

    /// The campaigns that are paused; an empty name stands for everything.
    package func pauses() throws -> [String] {
        try database.rows("SELECT campaign FROM pause ORDER BY campaign").map { try $0["campaign"] }
    }

    /// After a restored backup: what may have gone out since it was made is unconfirmed, and no approval holds: what
    /// was still to come may have been brought forward.
    func revokeApprovals(since: Int, by who: String, now: Int) throws -> (unconfirmed: Int, lapsed: Int) {
        try database.transaction {
            let waiting = try select(" WHERE kind = 'post' AND state IN ('planned', 'approved', 'sending', 'failed')")
            let doubtful = waiting.filter { $0.state == .sending || $0.due <= now }
            for entry in doubtful {
                let remark = Words(
                    de: "Seit der Sicherung kann es hinausgegangen sein.",
                    en: "It may have gone out since the backup was made.")
                try database.rows(
                    """
                    UPDATE entry SET state = 'unconfirmed', uncertain = COALESCE(uncertain, attempt_at, due),
                        remark = $1
                    WHERE id = $2
                    """, [.text(remark.json), .text(entry.id)])
                try record(.unconfirmed, entry: entry.id, by: who, at: now, remark)
            }
            let approved = waiting.filter { $0.state == .approved && $0.due > now }
            for entry in approved {
                let remark = Words(
                    de:
                        """
                        Die Freigabe ist aus der Zeit vor der Sicherung; vielleicht ist es seither vorgezogen \
                        worden. Bitte neu freigeben.
                        """,
                    en:
                        """
                        The approval is from before the backup; it may have been brought forward since. Please \
                        approve it again.
                        """
                )
                try revokeApproval(entry, .lapsed, by: who, now: now, remark)
            }
            try record(
                .restored, by: who, at: now,
                Words(de: "aus der Sicherung von \(since)", en: "from the backup of \(since)"))
            return (doubtful.count, approved.count)
        }
    }

    private func decide(
        _ id: String, from states: [EntryState], _ what: LedgerEvent.Kind, by who: String, now: Int,
        _ detail: Words = Words(de: "", en: ""), _ change: (Entry) throws -> Void
    ) throws -> Bool {
        try database.transaction {
            let entry = try entry(id)
            guard states.contains(entry.state) else { return false }
            try change(entry)
            try record(what, entry: entry.id, by: who, at: now, detail)
            return true
        }
    }
}
