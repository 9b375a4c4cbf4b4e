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
        operands: EntryOptions.operands,
        options: [
            all, EntryOptions.campaign, ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes,
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
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        choice = try EntryOptions.choice(arguments, all: Self.all, Self.syntax.words)
        by = try ScheduleOptions.neededPerson(arguments, Self.syntax.words)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let round = try Queue(session.office, at: place).approval(of: choice, allowsDrafts: allowsDrafts)
        func complain(_ refusals: [ApprovalRound.Refusal]) {
            for refusal in refusals { console.complain("\(refusal.id): \(console.text(refusal.why))") }
        }
        func answer(_ outcome: ApprovalOutcome) {
            if session.isJSON { console.print(outcome.json(session.speech)) }
        }
        complain(round.settled)
        if let (refusal, hint) = round.unread {
            console.complain(console.text(refusal))
            session.say([hint])
        }
        guard round.count > 0 else {
            if round.isEmpty {
                console.say(
                    Words(de: "Es wartet nichts auf eine Freigabe.", en: "Nothing waits for an approval."), .hint)
            }
            answer(round.declined)
            return round.isEmpty ? .done : .faulty
        }
        for preview in try round.previews() { preview.show(session, isSure: isSure) }
        let question = Words(
            de: "Diese \(round.count) Beiträge als „\(by)“ freigeben?",
            en: "Approve these \(round.count) posts as “\(by)”?")
        guard try isSure || Confirmation.ask(question, console) else {
            console.say(Words(de: "Nichts freigegeben.", en: "Nothing was approved."), .hint)
            answer(round.declined)
            return .faulty
        }
        let outcome = try round.approve(by: by)
        complain(outcome.late)
        answer(outcome)
        session.say([outcome.notice])
        return outcome.isWhole ? .done : .faulty
    }
}
