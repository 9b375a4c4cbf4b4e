package import Findings
package import Formats
internal import Plan
internal import Schedule

/// What somebody is asked to approve, and what they cannot.
package struct ApprovalRound {
    private let queue: Queue
    private let asked: [Entry]
    private let drafts: [Entry]
    private let ready: [Entry]
    private let allowsDrafts: Bool

    /// An entry that was not approved, and why.
    package typealias Refusal = (id: String, why: Words)

    init(_ queue: Queue, _ choice: EntryChoice, allowsDrafts: Bool) throws {
        self.queue = queue
        self.allowsDrafts = allowsDrafts
        asked = try queue.chosen(choice, among: { $0.state == .planned && $0.key.kind.needsApproval })
        drafts = asked.filter { $0.isDraft && !allowsDrafts && $0.isWaiting }
        ready = asked.filter { !($0.isDraft && !allowsDrafts) && $0.isWaiting && $0.key.kind.needsApproval }
    }

    /// Whether the choice names no entry at all.
    package var isEmpty: Bool { asked.isEmpty }
    /// How many can be approved.
    package var count: Int { ready.count }
    /// What is asked before they are.
    package func question(by who: String) -> Words {
        Words(de: "Diese \(count) Beiträge als „\(who)“ freigeben?", en: "Approve these \(count) posts as “\(who)”?")
    }
    package func previews() throws -> [EntryPreview] { try ready.map(queue.preview) }

    /// What needs none, or is past it.
    package var settled: [Refusal] {
        asked.filter { !$0.isWaiting || !$0.key.kind.needsApproval }.map {
            ($0.id, ApprovalRefusal.state($0.state).message)
        }
    }

    /// That some are in translations which someone must read first, and what helps; nil where none is.
    package var unread: (refusal: Words, hint: Notice)? {
        guard !drafts.isEmpty else { return nil }
        let languages = Set(drafts.map(\.key.language)).sorted().joined(separator: ", ")
        let hint = Words(
            de:
                """
                → Lassen Sie sie lesen, und tragen Sie in texts/ ein, wer es wann getan hat: review: { state: \
                reviewed, by: NAME, on: DATUM }; oder erlauben Sie es ausdrücklich: --allow-drafts
                """,
            en:
                """
                → Have them read, and enter in texts/ who did and when: review: { state: reviewed, by: NAME, on: \
                DATE }; or allow it by name: --allow-drafts
                """)
        return (
            Words(
                de: "Nicht freigegeben: \(drafts.count) Beiträge in ungeprüften Übersetzungen (\(languages)).",
                en: "Not approved: \(drafts.count) posts in unread translations (\(languages))."),
            Notice(.hint, hint)
        )
    }

    private var refused: [Refusal] {
        drafts.map { ($0.id, ApprovalRefusal.draft(language: $0.key.language).message) } + settled
    }

    /// Nothing is approved.
    package var declined: ApprovalOutcome {
        ApprovalOutcome(approved: [], refused: refused, late: [], isWhole: isEmpty)
    }

    /// Approves all that can be.
    package func approve(by who: String) throws -> ApprovalOutcome {
        let refusals = try queue.ledger.approve(
            ready.map { ($0.id, $0.hash) }, by: who, allowsDraft: allowsDrafts, now: queue.desk.clock.now)
        let late = ready.compactMap { entry in refusals[entry.id].map { (id: entry.id, why: $0.message) } }
        let approved = try ready.filter { refusals[$0.id] == nil }.map { try queue.entry($0.id) }
        return ApprovalOutcome(
            approved: approved, refused: refused + late, late: late, isWhole: approved.count == asked.count)
    }
}

/// What was approved, and what was not and why.
package struct ApprovalOutcome {
    package let approved: [QueueEntry]
    package let refused: [ApprovalRound.Refusal]
    /// Those that changed between being shown and being approved.
    package let late: [ApprovalRound.Refusal]
    /// Whether all that was asked for is approved.
    package let isWhole: Bool

    package var notice: Notice {
        Notice(
            .good,
            Words(
                de:
                    """
                    Freigegeben: \(approved.count). Zum geplanten Zeitpunkt sendet sie: litfass schedule run \
                    (regelmäßig: litfass schedule install)
                    """,
                en:
                    """
                    Approved: \(approved.count). When it is time, they are sent by: litfass schedule run \
                    (regularly: litfass schedule install)
                    """
            ))
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("entries", .array(approved.map(\.json))),
            .init(
                "refused",
                .array(
                    refused.map {
                        .object([.init("id", .string($0.id)), .init("reason", .string($0.why[uiLanguage]))])
                    })),
        ])
    }
}

extension Queue {
    package func approval(of choice: EntryChoice, allowsDrafts: Bool) throws -> ApprovalRound {
        try ApprovalRound(self, choice, allowsDrafts: allowsDrafts)
    }
}
