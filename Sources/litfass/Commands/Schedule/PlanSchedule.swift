internal import Build
internal import Model
internal import Plan
internal import Schedule
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
        let now = session.environment.now
        let shelf = PublisherShelf(session, now: { now })
        let hand = CampaignAtHand(session: session, workspace: try session.workspace(), accounts: shelf.choice)
        let settled = try SettledTimes(session.ledgerAtHand(place), campaign: hand.name(campaign), now: now)
        let posts = try await hand.posts(campaign, now: now, settled: settled.time, cancellation: Interruption.watch())
        console.progress(nil)
        let wanted = try hand.wanted(posts, now: now)
        let ledger = try session.ledger(place)
        try ledger.backUp(now: now)
        let changes = try ledger.plan(wanted, by: session.person(nil), now: now)
        if changes.contains(where: { ![.kept, .withheld, .missed].contains($0.kind) }) {
            try ledger.backUpPlan(now: now)
        }
        let entries = try ledger.entries(campaign: wanted.name)
        let findings = posts.findings + (try ledger.doubles(campaign: wanted.name))
        if session.isJSON {
            console.print(
                JSON.object([
                    .init("campaign", .string(wanted.name)),
                    .init(
                        "changes",
                        .object(
                            PlanChange.Kind.allCases.map { kind in
                                .init(kind.rawValue, .integer(changes.count { $0.kind == kind }))
                            })),
                    .init("entries", .array(entries.map(EntryView.json))),
                    .init("findings", .array(findings.map { $0.json(session.speech) })),
                ]))
        } else {
            PlanView(posts: posts, entries: entries, changes: changes, now: now).lines(console.settings).forEach(
                console.print)
        }
        Report.findings(
            findings.filter { $0.severity != .note || Self.isOfTime($0) }, console.settings,
            console.settings.errorPaint
        )
        .forEach(console.complain)
        sayAccounts(posts, shelf, console)
        let withheld = changes.count { $0.kind == .withheld }
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
        if changes.contains(where: { $0.kind == .outdated }) {
            console.say(
                Words(
                    de: "Einiges ist mit einem älteren Inhalt draußen. Berichtigen: litfass schedule correct ID",
                    en: "Some are out with an older content. Correct them: litfass schedule correct ID"), .hint)
        }
        let waiting = entries.count { $0.state == .planned && $0.key.kind.needsApproval }
        if waiting > 0 {
            console.say(
                Words(
                    de: "Freizugeben: \(waiting). Weiter mit: litfass schedule approve --all --by NAME",
                    en: "To be approved: \(waiting). Go on with: litfass schedule approve --all --by NAME"),
                .hint)
        }
        return posts.findings.hasErrors ? .faulty : .done
    }

    /// Notes about clocks and holidays belong to planning.
    private static func isOfTime(_ finding: Finding) -> Bool {
        ["time-skipped", "time-repeated", "post-on-holiday"].contains(finding.code)
    }

    private func sayAccounts(_ posts: Production.Posts, _ shelf: PublisherShelf, _ console: Console) {
        for place in posts.regions {
            let channels = Set(place.planned.map(\.entry.key.channel)).sorted()
            let without = channels.filter {
                shelf.choice.choose(channel: $0, in: place.region).account == AccountChoice.outbox
            }
            guard !without.isEmpty else { continue }
            for channel in without {
                // One that is there and does not send there is a mistake, not a lack.
                guard let name = place.region.brand.accounts[channel],
                    let complaint = shelf.complaint(name, channel: channel)
                else { continue }
                console.say(complaint, .warning)
            }
            console.say(
                Words(
                    de:
                        """
                        \(place.region.name): ohne Konto für \(without.joined(separator: ", ")); diese Beiträge \
                        legt Litfass zum Veröffentlichen von Hand in den Ausgang. Ein Konto: litfass account add \
                        --help
                        """,
                    en:
                        """
                        \(place.region.name): no account for \(without.joined(separator: ", ")); these posts are \
                        left in the outbox to be posted by hand. An account: litfass account add --help
                        """
                ))
        }
    }
}
