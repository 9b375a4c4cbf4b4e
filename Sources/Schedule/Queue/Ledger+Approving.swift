package import Findings
package import Plan

extension Ledger {
    /// Lets entries out with exactly the contents that the person saw, all that may in one step.
    ///
    /// - Parameters:
    ///   - shown: Each entry's ID and the hash of its content, as it was shown.
    ///   - allowsDraft: The person lets unread translations out.
    /// - Returns: Why entries are not approved, by their IDs; empty where all are.
    package func approve(
        _ shown: [(id: String, hash: String)], by who: String, allowsDraft: Bool, now: Int
    ) throws -> [String: ApprovalRefusal] {
        try database.transaction {
            var refusals: [String: ApprovalRefusal] = [:]
            for (id, hash) in shown { refusals[id] = try approve(id, hash, who, allowsDraft, now) }
            return refusals
        }
    }

    private func approve(_ id: String, _ hash: String, _ who: String, _ allowsDraft: Bool, _ now: Int) throws
        -> ApprovalRefusal?
    {
        let entry = try entry(id)
        guard entry.key.kind.needsApproval, entry.isWaiting else { return .state(entry.state) }
        guard entry.hash == hash else { return .changed }
        guard !entry.isDraft || allowsDraft else { return .draft(of: entry) }
        var detail = Words(
            de: "Inhalt \(hash.prefix(12))"
                + (entry.isDraft ? ", ungeprüfter Entwurf (\(entry.key.language)) ausdrücklich erlaubt" : ""),
            en: "content \(hash.prefix(12))"
                + (entry.isDraft ? ", unread draft (\(entry.key.language)) allowed by name" : ""))
        let first = entry.requiredApprovals > 1 ? entry.firstApproval ?? entry.approval : nil
        guard first.map({ !$0.isBy(who) }) ?? true else { return .samePerson(first?.by ?? who) }
        if entry.requiredApprovals > 1 {
            detail.de += first == nil ? ", erste von zwei Freigaben" : ", zweite von zwei Freigaben"
            detail.en += first == nil ? ", the first of two approvals" : ", the second of two approvals"
        }
        if entry.requiredApprovals > 1, first == nil {
            let approval = Approval(by: who, at: now, hash: hash, allowsDraft: entry.isDraft)
            try database.rows(
                "UPDATE entry SET first_approval = $1, remark = NULL WHERE id = $2",
                [.text(approval.json), .text(entry.id)])
        } else {
            try database.rows(
                """
                UPDATE entry SET state = 'approved', wake = CASE WHEN due > $1 THEN due ELSE $1 END, attempts = 0,
                    remark = NULL, lapsed = NULL, first_approval = $2,
                    approved_by = $3, approved_at = $1, approved_hash = $4, approved_draft = $5 WHERE id = $6
                """,
                [
                    .integer(now), .optional(first?.json), .text(who), .text(hash), .integer(entry.isDraft ? 1 : 0),
                    .text(entry.id),
                ])
        }
        try record(.approved, entry: entry.id, by: who, at: now, detail)
        return nil
    }
}

/// Why an entry could not be approved.
package enum ApprovalRefusal: Hashable, Sendable {
    /// It needs none, or is past it.
    case state(EntryState)
    /// Its language's texts have been read by nobody.
    case draft(language: String)
    /// The source of its translation has changed since.
    case stale(post: String, language: String)
    /// Its content changed between being shown and being approved.
    case changed
    /// It needs a second person, and who asks is the first, whose name this is.
    case samePerson(String)

    /// That words are a draft, and why.
    package static func draft(of entry: Entry) -> ApprovalRefusal { draft(entry.key, isStale: entry.isStale) }
    package static func draft(of post: PlannedEntry) -> ApprovalRefusal { draft(post.entry.key, isStale: post.isStale) }

    private static func draft(_ key: EntryKey, isStale: Bool) -> ApprovalRefusal {
        isStale ? .stale(post: key.name, language: key.language) : .draft(language: key.language)
    }

    package var message: Words {
        switch self {
        case .state(.cancelled):
            Words(
                de: "ist abgesagt; zurück in die Warteschlange holt es: litfass schedule retry",
                en: "is called off; it comes back into the queue by: litfass schedule retry")
        case .state(let state):
            Words(de: "ist nicht freizugeben (\(state.words.de))", en: "cannot be approved (\(state.words.en))")
        case .draft(let language):
            Words(de: "ist ein ungeprüfter Entwurf (\(language))", en: "is an unread draft (\(language))")
        case .stale(let post, let language):
            Words(
                de: "ist veraltet: Die Vorlage von „\(post)“ hat sich seit der Übersetzung geändert (\(language))",
                en: "is stale: the source of “\(post)” has changed since it was translated (\(language))")
        case .changed: Words(de: "hat sich inzwischen geändert", en: "has changed meanwhile")
        case .samePerson(let name):
            Words(
                de: "hat „\(name)“ schon freigegeben; es braucht eine zweite Person",
                en: "was approved by “\(name)” already; it needs a second person")
        }
    }
}
