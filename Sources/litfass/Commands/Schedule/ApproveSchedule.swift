internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule approve (--all | ID…) --by NAME`
struct ApproveSchedule: Command {
    private static let all = Option.flag(
        "all", Words(de: "alles, was auf eine Freigabe wartet", en: "all that waits for an approval"))

    static let syntax = Syntax(
        "schedule", "approve",
        summary: Words(
            de: "zeigt, was gesendet würde, und gibt es frei", en: "shows what would be sent, and approves it"),
        details: Words(
            de:
                """
                Verzeichnet wird, wer wann genau welchen Inhalt freigab (Text, Bild, Plattform, Konto). Ändert er \
                sich, braucht es eine neue Freigabe.
                """,
            en:
                """
                Recorded is who approved exactly which content and when (text, picture, platform, account). When \
                it changes, it needs a new approval.
                """
        ),
        operands: [ScheduleOptions.someEntries],
        options: [
            all, ScheduleOptions.ofCampaign, ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes,
            ScheduleOptions.ledger,
        ],
        examples: [
            .init(
                "litfass schedule approve --all --by \"A. Amsel\"",
                Words(de: "zeigt alles und fragt einmal", en: "shows everything and asks once")),
            .init(
                "litfass schedule approve k7f3qm --by Amsel --yes",
                Words(de: "gibt einen Eintrag ohne Rückfrage frei", en: "approves one entry without asking")),
        ])

    private let choice: EntryChoice
    private let by: String
    private let allowsDrafts: Bool

    init(_ arguments: Arguments) throws {
        choice = try ScheduleOptions.choice(arguments, all: Self.all)
        by = try ScheduleOptions.requiredPerson(arguments)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let round = try session.queue().approval(of: choice, allowsDrafts: allowsDrafts)
        for refusal in round.settled { session.printError(refusal.id, refusal.why) }
        if let (refusal, hint) = round.unread {
            console.printError(console.text(refusal))
            session.say([hint])
        }
        guard round.count > 0 else {
            if round.isEmpty {
                console.say(
                    Words(de: "Es wartet nichts auf eine Freigabe.", en: "Nothing waits for an approval."), .hint)
            }
            session.answer(round.declined.json(session.uiLanguage))
            return round.isEmpty ? .done : .faulty
        }
        for preview in try round.previews() { preview.show(session) }
        guard try session.isSure || console.asks(round.question(by: by)) else {
            console.say(Words(de: "Nichts freigegeben.", en: "Nothing was approved."), .hint)
            session.answer(round.declined.json(session.uiLanguage))
            return .faulty
        }
        let outcome = try round.approve(by: by)
        for refusal in outcome.late { session.printError(refusal.id, refusal.why) }
        session.answer(outcome.json(session.uiLanguage))
        session.say([outcome.notice])
        return outcome.isWhole ? .done : .faulty
    }
}
