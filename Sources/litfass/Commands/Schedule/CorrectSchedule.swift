internal import Build
internal import Model
internal import Plan
internal import Publish
internal import Schedule
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

    private static let done = Words(de: "berichtigt", en: "corrected")

    private let id: String
    private let by: String
    private let allowsDrafts: Bool
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        id = arguments.operands[0]
        by = try PersonName.needed(arguments, Self.syntax.words)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let now = session.environment.now
        let ledger = try session.ledgerAtHand(place)
        let entry = try SentPost.find(id, in: ledger)
        let view = AfterwardsView(session, ledger)
        guard entry.state == .sent, entry.receipt != nil else {
            return try view.tell(.notOut(entry.state), entry, done: Self.done)
        }
        let shelf = PublisherShelf(session, now: { now })
        let publisher = try shelf.publisher(of: entry, ledger)
        let hand = CampaignAtHand(session: session, workspace: try session.workspace(), accounts: shelf.choice)
        let settled = try SettledTimes(ledger, campaign: entry.key.campaign, now: now)
        let posts = try await hand.posts(entry.key.campaign, now: nil, settled: settled.time)
        let wanted = try hand.wanted(posts, now: now)
        console.progress(nil)
        guard wanted.isWhole else {
            Report.findings(
                posts.findings.filter { $0.severity != .note }, console.settings, console.settings.errorPaint
            ).forEach(console.complain)
            return try view.refused(
                entry,
                Words(
                    de: "Die Kampagne hat Fehler: bitte erst beheben, dann noch einmal berichtigen.",
                    en: "The campaign has faults: please mend them first, then correct it again."))
        }
        guard var want = wanted[entry.key] else {
            throw Failure(
                .missing,
                Words(
                    de: "Die Kampagne hat diesen Beitrag nicht mehr.",
                    en: "The campaign does not have this post any more."),
                remedy: Words(
                    de: "Zurücknehmen: litfass schedule delete \(entry.id)",
                    en: "Take it back: litfass schedule delete \(entry.id)"))
        }
        // It stays where it is, whichever account the region names now.
        if let sent = try ledger.content(entry.hash) {
            want.sender = .init(account: sent.account, destination: sent.destination)
        }
        let content = wanted.content(of: want)
        guard content.hash != entry.sentHash else { return try view.unchanged(entry) }
        guard !want.isDraft || allowsDrafts else {
            let words = ApprovalRefusal.draft(language: entry.key.language).message
            return try view.refused(
                entry, Words(de: words.de + " (--allow-drafts)", en: words.en + " (--allow-drafts)"))
        }
        ContentView(entry, content).show(session, isSure: isSure)
        guard try isSure || Confirmation.ask(Words(de: "So ersetzen?", en: "Replace it by this?"), console) else {
            return try view.declined(entry)
        }
        let outcome = try ledger.correct(entry.id, to: want, of: wanted, by: by, now: now, publisher)
        return try view.tell(outcome, entry, done: Self.done)
    }
}
