internal import Desk
internal import Findings
internal import Formats
internal import Model
internal import Terminal

/// `litfass schedule approve (--all | ID…) --by NAME`
struct ApproveSchedule: Command {
    private static let all = Option.flag(
        "all", Words(de: "alles, was auf eine Freigabe wartet", en: "all that waits for an approval"))
    private static let until = Option.value(
        "until", Words(de: "TAG", en: "DATE"),
        Words(de: "nur bis zu diesem Tag (2026-12-24)", en: "up to this day only (2026-12-24)"))
    private static let changed = Option.flag(
        "changed",
        Words(
            de: "nur, was freigegeben war und sich geändert hat; zeigt vorher und jetzt",
            en: "only what was approved and has changed; shows it before and now"))
    private static let page = Option.value(
        "page", Words(de: "DATEI", en: "FILE"),
        Words(
            de: "schreibt eine Seite für den Browser, mit Bildern, und gibt nichts frei",
            en: "writes a page for the browser, with pictures, and approves nothing"), candidates: .file)

    static let syntax = Syntax(
        "schedule", "approve",
        summary: Words(
            de: "zeigt, was gesendet würde, und gibt es frei", en: "shows what would be sent, and approves it"),
        details: Words(
            de:
                """
                Jeder Beitrag steht mit allen Sprachen und Plattformen beisammen; auf einem Terminal blättert \
                $PAGER (sonst less). Verzeichnet wird, wer wann genau welchen Inhalt freigab (Text, Bild, Plattform, \
                Konto). Ändert er sich, braucht es eine neue Freigabe.
                """,
            en:
                """
                Each post stands together with all its languages and platforms; on a terminal $PAGER (else less) \
                shows them. Recorded is who approved exactly which content and when (text, picture, platform, \
                account). When it changes, it needs a new approval.
                """
        ),
        operands: [ScheduleOptions.someEntries],
        options: [
            all, ScheduleOptions.ofCampaign, ScheduleOptions.post, ScheduleOptions.language, until, changed, page,
            ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes, ScheduleOptions.ledger,
        ],
        examples: [
            .init(
                "litfass schedule approve --all --by \"A. Amsel\"",
                Words(de: "zeigt alles und fragt einmal", en: "shows everything and asks once")),
            .init(
                "litfass schedule approve --page freigabe.html",
                Words(de: "dasselbe im Browser, mit Bildern", en: "the same in the browser, with pictures")),
            .init(
                "litfass schedule approve --changed --by Amsel",
                Words(de: "was sich seit der Freigabe geändert hat", en: "what has changed since it was approved")),
        ])

    private let choice: ApprovalChoice
    private let by: String?
    private let page: String?

    init(_ arguments: Arguments) throws {
        var choice = ApprovalChoice()
        choice.names = arguments.operands
        choice.campaign = arguments[ScheduleOptions.ofCampaign]
        choice.posts = arguments.all(ScheduleOptions.post)
        choice.languages = arguments.all(ScheduleOptions.language)
        choice.isChangedOnly = arguments.contains(Self.changed)
        choice.allowsDrafts = arguments.contains(ScheduleOptions.drafts)
        choice.until = try arguments[Self.until].map(Self.day)
        page = arguments[Self.page]
        by = try page == nil ? ScheduleOptions.requiredPerson(arguments) : ScheduleOptions.person(arguments)
        var everything = ApprovalChoice()
        everything.allowsDrafts = choice.allowsDrafts
        if choice == everything, page == nil, !arguments.contains(Self.all) {
            throw UsageFault(.missingOperand(Words(de: "--all oder ID", en: "--all or ID")))
        }
        if let id = choice.names.first, arguments.contains(Self.all) {
            let expected = Words(
                de: "Es heißt --all oder IDs, eines von beiden.", en: "It is --all or IDs, one of them.")
            throw UsageFault(.invalid(id, expected: expected))
        }
        self.choice = choice
    }

    private static func day(_ text: String) throws -> Day {
        let expected = Words(de: "Ein Tag heißt 2026-12-24.", en: "A day is 2026-12-24.")
        guard let day = Day(iso: text) else { throw UsageFault(.invalid(text, expected: expected)) }
        return day
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let round = try session.queue().approval(of: choice, by: by)
        for refusal in round.settled { session.printError(refusal.id, refusal.why) }
        for (refusal, hint) in round.obstacles {
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
        if let page {
            let path = try round.write(page: page, by: by, ledger: session.ledger, session.uiLanguage)
            if !session.isJSON { console.print(path) }
            session.answer(.object([.init("page", .string(path)), .init("entries", .integer(round.count))]))
            return .done
        }
        // A page that was made may have been refused a name, which this command has.
        guard let by else { return .usage }
        if !session.isSure {
            if !round.isSeen { show(round, session) }
            round.summary(console.settings).forEach(console.printError)
        } else if !session.isJSON {
            round.summary(console.settings).forEach(console.print)
        }
        guard try session.isSure || console.asks(round.question(by: by)) else {
            console.say(Words(de: "Nichts freigegeben.", en: "Nothing was approved."), .hint)
            session.answer(round.declined.json(session.uiLanguage))
            return .faulty
        }
        let outcome = try round.approve(by: by)
        for refusal in outcome.late { session.printError(refusal.id, refusal.why) }
        session.answer(outcome.json(session.uiLanguage))
        session.say(outcome.notices)
        return outcome.isWhole ? .done : .faulty
    }

    /// In a pager where that can be; beside the output where that holds JSON.
    private func show(_ round: ApprovalRound, _ session: Session) {
        let lines = round.lines(session.console.settings)
        if session.isJSON {
            lines.forEach(session.console.printError)
        } else {
            session.console.page(lines, session.environment.variables)
        }
    }
}
