internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule retry ID…`
struct RetrySchedule: Command {
    static let syntax = Syntax(
        "schedule", "retry",
        summary: Words(de: "sendet Fehlgeschlagenes oder Ungewisses noch einmal", en: "sends again what failed or is unconfirmed"),
        details: Words(
            de: "Bei Ungewissem bitte vorher nachsehen: Ist es schon draußen, heißt es confirm.",
            en: "For what is unconfirmed, please look first: if it is out, say confirm."),
        operands: EntryDecision.operands, options: EntryDecision.options,
        examples: [
            .init("litfass schedule retry k7f3qm", Words(de: "wird beim nächsten Lauf gesendet", en: "is sent by the next run"))
        ])

    private let decision: EntryDecision

    init(_ arguments: Arguments) throws(UsageFault) { decision = try EntryDecision(arguments, Self.syntax.words) }

    func run(_ session: Session) async throws -> ExitStatus {
        try decision.run(session, done: Words(de: "wird noch einmal versucht", en: "will be tried again")) { ledger, id, by, now in
            try ledger.retry(id, by: by, now: now)
        }
    }
}
