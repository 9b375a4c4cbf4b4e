internal import Desk
internal import Findings
internal import Terminal

/// `litfass schedule correct ID`
struct CorrectSchedule: Command {
    static let syntax = Syntax(
        "schedule", "correct",
        summary: Words(
            de: "ersetzt, was schon draußen ist, durch das, was die Kampagne jetzt sagt",
            en: "replaces what is out already by what the campaign says now"),
        details: Words(
            de: "Zeigt den neuen Inhalt; wer ihn abschickt, gibt ihn frei. Nicht jede Plattform kann das.",
            en: "Shows the new content; who sends it approves it. Not every platform can do that."),
        operands: [Operand(Words(de: "ID", en: "ID"))],
        options: [ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule correct k7f3qm --by Amsel",
                Words(de: "zeigt den neuen Text und fragt", en: "shows the new text and asks"))
        ])

    private let id: String
    private let by: String
    private let allowsDrafts: Bool
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        id = arguments.operands[0]
        by = try ScheduleOptions.neededPerson(arguments, Self.syntax.words)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let step = try await Queue(session.office, at: place).correction(
            of: id, allowsDrafts: allowsDrafts, progress: { session.progress(id)($0, $1) },
            composed: { session.console.progress(nil) })
        return try SentPostAnswer(
            session: session, isSure: isSure, question: Words(de: "So ersetzen?", en: "Replace it by this?"),
            done: Words(de: "berichtigt", en: "corrected")
        ).carryOut(step, by: by)
    }
}
