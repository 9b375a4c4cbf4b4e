internal import Desk
internal import Findings
internal import Terminal

/// `litfass schedule done ID…`
struct DoneSchedule: Command {
    static let syntax = Syntax(
        "schedule", "done",
        summary: Words(de: "hakt ab, was Sie von Hand erledigt haben", en: "ticks off what you have done by hand"),
        operands: EntryDecision.operands, options: EntryDecision.options,
        examples: [
            .init(
                "litfass schedule done k7f3qm",
                Words(de: "der Beitrag aus dem Ausgang ist draußen", en: "the post from the outbox is out")),
            .init(
                "litfass schedule done --post einladung",
                Words(de: "alles, was davon bereitlag", en: "all of it that lay ready")),
        ])

    private let decision: EntryDecision

    init(_ arguments: Arguments) throws { decision = try EntryDecision(.done, arguments) }

    func run(_ session: Session) async throws -> ExitStatus { try decision.run(session) }
}
