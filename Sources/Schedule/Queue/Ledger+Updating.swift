internal import Findings
internal import Model
internal import Plan

/// An entry that is there, and what is wanted of it now.
struct PlanStep {
    let entry: Entry
    let want: PlannedEntry
    let content: EntryContent
    /// The content's.
    let hash: String
    let parent: String?
    let position: Int
    /// Why it was called off, where it was.
    let cause: String?
    /// How many people must approve the campaign's posts.
    let approvals: Int
}

/// Brings single entries up to what is wanted; part of the transaction in which a campaign is planned or compared.
extension Ledger {
    func update(_ step: PlanStep, by who: String, now: Int) throws -> PlanChange {
        let (entry, want, hash) = (step.entry, step.want, step.hash)
        var result = PlanChange(
            kind: .kept, id: entry.id, key: entry.key, due: entry.due, timeZone: entry.timeZone)
        // What may be out already must be tried again just as it was.
        guard entry.uncertainSince == nil else { return result }
        switch entry.state {
        case .sending, .unconfirmed: return result
        case .ready, .sent:
            let isUpToDate = entry.sentHash ?? entry.hash == hash || entry.key.kind != .post
            result.kind = isUpToDate ? .kept : .outdated
            return result
        case .cancelled:
            // What a person called off stays off.
            guard step.cause == "plan", want.entry.due >= now else { return result }
        case .failed:
            guard entry.hash != hash else { return result }
        case .planned, .approved: break
        }
        try database.rows(
            "UPDATE entry SET position = $1, zone = $2, parent = $3, thread = $4, draft = $5 WHERE id = $6",
            [
                .integer(step.position), .text(want.entry.timeZone), .optional(step.parent),
                .optional(want.entry.thread), .integer(want.draftMark.rawValue), .text(entry.id),
            ])
        // A time that has passed is no new one: it only tells that the campaign is older than this day.
        let due = want.entry.due
        if entry.due != due, due >= now, !want.isTimeOpen || entry.state == .cancelled {
            try database.rows(
                "UPDATE entry SET due = $1, wake = $1, attempts = 0 WHERE id = $2",
                [.integer(due), .text(entry.id)])
            try record(.moved, entry: entry.id, by: who, at: now)
            (result.kind, result.due) = (.moved, due)
        }
        if entry.state == .cancelled {
            try database.rows(
                "UPDATE entry SET state = 'planned', cause = NULL, hash = $1, account = $2 WHERE id = $3",
                [.text(hash), .text(want.sender?.account ?? ""), .text(entry.id)])
            try record(.reinstated, entry: entry.id, by: who, at: now)
            result.kind = .reinstated
        } else if entry.hash != hash {
            result.kind = .changed
            result.lapse = try change(entry, to: step.content, by: who, now: now)
        } else {
            result.lapse = try lapse(step, by: who, now: now)
        }
        return result
    }

    /// Brings an entry to another content.
    ///
    /// - Returns: The approval that it lost by it; nil where it had none.
    func change(_ entry: Entry, to content: EntryContent, by who: String, now: Int) throws -> LapsedApproval? {
        let lapsed = try lapsed(entry, by: content)
        try database.rows(
            """
            UPDATE entry SET hash = $1, account = $2, state = 'planned', attempts = 0, remark = NULL, lapsed = $3,
                \(Self.noApproval) WHERE id = $4
            """, [.text(content.hash), .text(content.account), .optional(lapsed?.json), .text(entry.id)])
        try record(.changed, entry: entry.id, by: who, at: now)
        guard !entry.approvers.isEmpty else { return nil }
        try record(.lapsed, entry: entry.id, by: who, at: now, lapsed?.why ?? Words(de: "", en: ""))
        return lapsed
    }

    /// What an entry was approved with last, and what of it is another in a new content; nil where nobody ever
    /// approved it, or approved just that.
    private func lapsed(_ entry: Entry, by content: EntryContent) throws -> LapsedApproval? {
        guard var lapsed = LapsedApproval(entry), lapsed.hash != content.hash else { return nil }
        // An old content that cannot be read any more is no reason not to take the new one.
        guard let old = try? self.content(lapsed.hash) else {
            lapsed.causes = [.text]
            return lapsed
        }
        let difference = ContentDifference(from: old, to: content)
        lapsed.causes = difference.causes(isTranslation: entry.key.language != LanguageTable.source)
        lapsed.pictures = difference.pictures.map(\.name)
        return lapsed
    }

    /// An approval of just this content that does not suffice any more: nobody read the translation, or the campaign
    /// asks for a second person.
    private func lapse(_ step: PlanStep, by who: String, now: Int) throws -> LapsedApproval? {
        let entry = step.entry
        guard entry.isWaiting, let last = entry.approval ?? entry.firstApproval else { return nil }
        let (cause, first): (LapsedApproval.Cause, Approval?)
        if step.want.isDraft, !last.allowsDraft {
            (cause, first) = (step.want.isStale ? .stale : .unread, nil)
        } else if step.approvals > 1, entry.state == .approved, entry.firstApproval == nil {
            (cause, first) = (.second, last)
        } else {
            return nil
        }
        let lapsed = LapsedApproval(entry, causes: [cause])
        try database.rows(
            """
            UPDATE entry SET state = 'planned', first_approval = $1, lapsed = $2, \(Self.noSecondApproval)
            WHERE id = $3
            """,
            [.optional(first?.json), .optional(lapsed?.json), .text(entry.id)])
        try record(.lapsed, entry: entry.id, by: who, at: now, cause.words)
        return lapsed
    }
}
