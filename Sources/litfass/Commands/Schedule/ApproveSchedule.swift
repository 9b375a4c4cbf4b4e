internal import Build
internal import Model
internal import Plan
internal import Schedule
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
        operands: EntryChoice.operands,
        options: [
            all, EntryChoice.campaignOption, ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes,
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
        choice = try EntryChoice(arguments, all: Self.all, Self.syntax.words)
        by = try PersonName.needed(arguments, Self.syntax.words)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let ledger = try session.ledgerAtHand(place)
        let asked =
            choice.takesAll
            ? try ledger.entries(campaign: choice.campaign).filter { $0.state == .planned && $0.key.kind.needsApproval }
            : try choice.ids.map { try ledger.entry($0) }
        let drafts = asked.filter { $0.isDraft && !allowsDrafts && $0.isWaiting }
        let ready = asked.filter { !($0.isDraft && !allowsDrafts) && $0.isWaiting && $0.key.kind.needsApproval }
        var refused = drafts.map { ($0.id, ApprovalRefusal.draft(language: $0.key.language)) }
        for entry in asked where !entry.isWaiting || !entry.key.kind.needsApproval {
            refused.append((entry.id, .state(entry.state)))
            console.complain("\(entry.id): \(console.text(ApprovalRefusal.state(entry.state).message))")
        }
        refuse(drafts, console)
        guard !ready.isEmpty else {
            if asked.isEmpty {
                console.say(
                    Words(de: "Es wartet nichts auf eine Freigabe.", en: "Nothing waits for an approval."), .hint)
            }
            answer([], refused, session)
            return asked.isEmpty ? .done : .faulty
        }
        for entry in ready { try ContentView(entry, ledger).show(session, isSure: isSure) }
        let question = Words(
            de: "Diese \(ready.count) Beiträge als „\(by)“ freigeben?",
            en: "Approve these \(ready.count) posts as “\(by)”?")
        guard try isSure || Confirmation.ask(question, console) else {
            console.say(Words(de: "Nichts freigegeben.", en: "Nothing was approved."), .hint)
            answer([], refused, session)
            return .faulty
        }
        let refusals = try ledger.approve(
            ready.map { ($0.id, $0.hash) }, by: by, allowsDraft: allowsDrafts, now: session.environment.now)
        var approved: [Entry] = []
        for entry in ready {
            if let refusal = refusals[entry.id] {
                refused.append((entry.id, refusal))
                console.complain("\(entry.id): \(console.text(refusal.message))")
            } else {
                approved.append(try ledger.entry(entry.id))
            }
        }
        answer(approved, refused, session)
        console.say(
            Words(
                de:
                    """
                    Freigegeben: \(approved.count). Zum geplanten Zeitpunkt sendet sie: litfass schedule run \
                    (regelmäßig: litfass schedule install)
                    """,
                en:
                    """
                    Approved: \(approved.count). When it is time, they are sent by: litfass schedule run \
                    (regularly: litfass schedule install)
                    """
            ), .good)
        return approved.count == asked.count ? .done : .faulty
    }

    private func answer(_ approved: [Entry], _ refused: [(id: String, why: ApprovalRefusal)], _ session: Session) {
        guard session.isJSON else { return }
        session.console.print(
            .object([
                .init("entries", .array(approved.map(EntryView.json))),
                .init(
                    "refused",
                    .array(
                        refused.map {
                            .object([
                                .init("id", .string($0.id)), .init("reason", .string($0.why.message[session.speech])),
                            ])
                        })),
            ]))
    }

    /// Names the languages that someone must read first.
    private func refuse(_ drafts: [Entry], _ console: Console) {
        guard !drafts.isEmpty else { return }
        let languages = Set(drafts.map(\.key.language)).sorted().joined(separator: ", ")
        console.complain(
            console.text(
                Words(
                    de: "Nicht freigegeben: \(drafts.count) Beiträge in ungeprüften Übersetzungen (\(languages)).",
                    en: "Not approved: \(drafts.count) posts in unread translations (\(languages)).")))
        console.say(
            Words(
                de:
                    """
                    → Lassen Sie sie lesen und tragen Sie review: { state: reviewed } in texts/ ein; oder erlauben \
                    Sie es ausdrücklich: --allow-drafts
                    """,
                en:
                    """
                    → Have them read and enter review: { state: reviewed } in texts/; or allow it by name: \
                    --allow-drafts
                    """
            ), .hint)
    }
}
