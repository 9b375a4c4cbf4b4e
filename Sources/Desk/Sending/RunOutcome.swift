internal import Build
package import Findings
package import Formats
internal import Model
internal import Schedule

/// What a run, or a watch of many, came to, and what of the queue waits then.
package struct RunOutcome: Sendable {
    let summary: RunSummary
    /// What is due and not out.
    let due: [DueEntry]
    /// The next that is not due yet.
    let next: Entry?
    let outboxes: [OutboxPages.State]
    /// The campaigns that are paused; an empty name stands for everything.
    let pauses: [String]
    /// What was approved and is another since.
    let changes: LapseList

    init(
        _ summary: RunSummary, due: [DueEntry], next: Entry?, outboxes: [OutboxPages.State], pauses: [String],
        changes: LapseList = LapseList([Entry]())
    ) {
        self.summary = summary
        self.due = due
        self.next = next
        self.outboxes = outboxes
        self.pauses = pauses
        self.changes = changes
    }

    /// How many this run sent; laid ready for a person; failed for good.
    package var sent: Int { summary.sent }
    package var ready: Int { summary.ready }
    package var failed: Int { summary.failed }
    /// How many will be tried again.
    package var again: Int { max(count(.again) + count(.silence), summary.again) }
    /// How many go on only once a person has decided.
    package var undecided: Int { count(.approval) + count(.overdue) + count(.unconfirmed) }
    /// How many of them this run found to be so; what waited before it is no news to a timer.
    package var newlyUndecided: Int { summary.undecided }
    /// Why posts are put off, of the last run.
    package var findings: [Finding] { summary.findings }

    func waiting(_ cause: DueEntry.Cause) -> [DueEntry] { due.filter { $0.cause == cause } }

    private func count(_ cause: DueEntry.Cause) -> Int { due.count { $0.cause == cause } }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("sent", .integer(sent)), .init("ready", .integer(ready)), .init("done", .integer(summary.done)),
            .init("again", .integer(again)), .init("failed", .integer(failed)),
            .init("undecided", .integer(undecided)), .init("findings", .array(findings.map { $0.json(uiLanguage) })),
            .init(
                "waiting",
                .object(
                    DueEntry.Cause.allCases.map { cause in
                        .init(cause.rawValue, .array(waiting(cause).map { .string($0.entry.id) }))
                    })),
            .init("next", .optional(next.map { TimeText.iso($0.due, zone: $0.timeZone) })),
            .init(
                "outboxes",
                .array(
                    outboxes.map { outbox in
                        .object([
                            .init("folder", .string(outbox.folder)), .init("page", .optional(outbox.page)),
                            .init("open", .array(outbox.open.map { .string($0.id) })),
                        ])
                    })),
        ])
    }
}
