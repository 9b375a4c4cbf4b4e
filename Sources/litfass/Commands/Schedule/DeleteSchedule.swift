internal import Desk
internal import Findings
internal import Terminal

/// `litfass schedule delete ID`
struct DeleteSchedule: Command {
    static let syntax = Syntax(
        "schedule", "delete",
        summary: Words(
            de: "nimmt zurück, was schon draußen ist, wo die Plattform es kann",
            en: "takes back what is out already, where the platform can"),
        operands: [ScheduleOptions.entry],
        options: [ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule delete k7f3qm --by Amsel",
                Words(
                    de: "fragt und löscht den Beitrag auf der Plattform",
                    en: "asks and deletes the post on the platform"))
        ])

    private let id: String
    private let by: String?

    init(_ arguments: Arguments) throws {
        id = arguments.operands[0]
        by = try ScheduleOptions.person(arguments)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        try session.queue().deletion(of: id).carryOut(session, by: by)
    }
}
