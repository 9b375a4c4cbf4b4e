internal import Desk
internal import Findings
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
                ist: litfass schedule approve. Wo eine Kampagne keine Beiträge nennt, werden es sechs im Abstand \
                von vier bis fünf Tagen.
                """,
            en:
                """
                Called again, it changes only what has changed. Nothing goes out that is not approved: litfass \
                schedule approve. Where a campaign names no posts, there are six of them, four to five days apart.
                """
        ),
        operands: [ScheduleOptions.campaign], options: [ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule plan willkommen",
                Words(de: "plant ein und zeigt einen Kalender", en: "plans it and shows a calendar"))
        ])

    private let campaign: String
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        campaign = arguments.operands[0]
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let outcome = try await session.office.plan(
            campaign, at: place, cancellation: Interruption.watch(), progress: session.progress(campaign),
            composed: { console.progress(nil) })
        if session.isJSON {
            console.print(outcome.json(session.speech))
        } else {
            outcome.lines(console.settings).forEach(console.print)
        }
        session.complain(outcome.findingsToTell)
        sayAccounts(outcome, console)
        let withheld = outcome.withheld
        if withheld > 0 {
            console.say(
                Words(
                    de:
                        """
                        Die Kampagne hat Fehler; darum ist nichts geändert: \(withheld) Einträge bleiben, wie sie \
                        waren. Erst beheben, dann noch einmal einplanen.
                        """,
                    en:
                        """
                        The campaign has faults, so nothing was changed: \(withheld) entries stay as they were. \
                        Mend the faults first, then plan again.
                        """
                ), .warning)
        }
        if outcome.isOutdated {
            console.say(
                Words(
                    de: "Einiges ist mit einem älteren Inhalt draußen. Berichtigen: litfass schedule correct ID",
                    en: "Some are out with an older content. Correct them: litfass schedule correct ID"), .hint)
        }
        if outcome.waiting > 0 {
            console.say(
                Words(
                    de: "Freizugeben: \(outcome.waiting). Weiter mit: litfass schedule approve --all --by NAME",
                    en: "To be approved: \(outcome.waiting). Go on with: litfass schedule approve --all --by NAME"),
                .hint)
        }
        return outcome.findings.hasErrors ? .faulty : .done
    }

    private func sayAccounts(_ outcome: PlanOutcome, _ console: Console) {
        for place in outcome.unassigned {
            for mistake in place.mistakes { console.say(mistake, .warning) }
            let channels = place.channels.joined(separator: ", ")
            console.say(
                Words(
                    de:
                        """
                        \(place.region): ohne Konto für \(channels); diese Beiträge legt Litfass zum \
                        Veröffentlichen von Hand in den Ausgang. Ein Konto: litfass account add --help
                        """,
                    en:
                        """
                        \(place.region): no account for \(channels); these posts are left in the outbox to be \
                        posted by hand. An account: litfass account add --help
                        """
                ))
        }
    }
}
