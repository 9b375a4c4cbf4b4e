internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule restore`
struct RestoreSchedule: Command {
    static let syntax = Syntax(
        "schedule", "restore",
        summary: Words(
            de: "ersetzt ein beschädigtes Sendebuch durch seine letzte gute Sicherung",
            en: "replaces a damaged ledger by its last good backup"),
        details: Words(
            de:
                """
                Das beschädigte bleibt daneben liegen. Was seit der Sicherung hinausgegangen sein kann, ist dann \
                ungewiss und wird nicht von selbst gesendet. Ein gutes Sendebuch wird nur mit --yes ersetzt.
                """,
            en:
                """
                The damaged one is kept beside it. What may have gone out since the backup is unconfirmed then and \
                not sent by itself. A sound ledger is replaced with --yes only.
                """
        ),
        options: [ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule restore",
                Words(
                    de: "sucht die neueste Sicherung, die in Ordnung ist",
                    en: "looks for the newest backup that is sound"))
        ])

    private let by: String?

    init(_ arguments: Arguments) throws { by = try ScheduleOptions.person(arguments) }

    func run(_ session: Session) async throws -> ExitStatus {
        let restoring = try session.desk.restore(at: session.ledger, by: by, isSure: session.isSure)
        session.answer(restoring.json)
        session.say(restoring.notices(session.uiLanguage))
        return .done
    }
}
