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
        operands: [Operand(Words(de: "ID", en: "ID"))],
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
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        id = arguments.operands[0]
        by = try ScheduleOptions.person(arguments, Self.syntax.words)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let step = try Queue(session.office, at: place).deletion(of: id)
        return try SentPostAnswer(
            session: session, isSure: isSure,
            question: Words(
                de: "Diesen Beitrag auf der Plattform löschen?", en: "Delete this post on the platform?"),
            done: Words(de: "zurückgenommen", en: "taken back")
        ).carryOut(step, by: by)
    }
}
