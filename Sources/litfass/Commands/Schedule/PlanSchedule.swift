internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule plan CAMPAIGN`
struct PlanSchedule: Command {
    static let syntax = Syntax(
        "schedule", "plan",
        summary: Words(
            de: """
                stellt die Beiträge einer Kampagne in die Warteschlange
                """, en: "puts a campaign's posts into the queue"),
        details: Words(
            de:
                """
                Noch einmal aufgerufen, ändert er nur, was sich geändert hat. Hinaus geht erst, was freigegeben \
                ist: litfass schedule approve. Erlöschen dadurch Freigaben, wird vorher gefragt. Wo eine Kampagne \
                keine Beiträge nennt, werden es sechs im Abstand von vier bis fünf Tagen.
                """,
            en:
                """
                Called again, it changes only what has changed. Nothing goes out that is not approved: litfass \
                schedule approve. Where approvals lapse by it, it asks before. Where a campaign names no posts, \
                there are six of them, four to five days apart.
                """
        ),
        operands: [ScheduleOptions.campaign], options: [ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule plan willkommen",
                Words(de: "plant ein und zeigt einen Kalender", en: "plans it and shows a calendar"))
        ])

    private let campaign: String

    init(_ arguments: Arguments) { campaign = arguments.operands[0] }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let outcome = try await session.desk.plan(
            campaign, at: session.ledger, cancellation: Interruption.watch(), progress: session.progress(campaign),
            composed: { console.progress(nil) },
            mayLapse: { lapses in
                guard console.canAsk, !session.isSure else { return true }
                lapses.lines(console.settings, under: lapses.forewarning).forEach(console.printError)
                return try console.asks(lapses.question)
            })
        guard let outcome else {
            console.say(Words(de: "Nichts geändert.", en: "Nothing was changed."), .hint)
            return .faulty
        }
        session.answer(outcome.json(session.uiLanguage))
        if !session.isJSON { outcome.lines(console.settings).forEach(console.print) }
        session.printError(outcome.findingsToTell)
        session.say(outcome.notices)
        return outcome.findings.hasErrors ? .faulty : .done
    }
}
