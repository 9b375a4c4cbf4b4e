internal import Desk
internal import Findings
internal import Terminal

/// `litfass schedule confirm ID…`
struct ConfirmSchedule: Command {
    static let syntax = Syntax(
        "schedule", "confirm",
        summary: Words(de: "bestätigt, dass Ungewisses draußen ist", en: "says that what is unconfirmed is out"),
        operands: EntryDecision.operands, options: EntryDecision.options,
        examples: [
            .init(
                "litfass schedule confirm k7f3qm --by Amsel",
                Words(de: "es gilt dann als gesendet", en: "then it counts as sent"))
        ])

    private let decision: EntryDecision

    init(_ arguments: Arguments) throws { decision = try EntryDecision(.confirm, arguments) }

    func run(_ session: Session) async throws -> ExitStatus { try decision.run(session) }
}
