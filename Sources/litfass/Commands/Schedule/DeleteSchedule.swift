internal import Model
internal import Publish
internal import Schedule
internal import Terminal

/// `litfass schedule delete ID`
struct DeleteSchedule: Command {
    static let syntax = Syntax(
        "schedule", "delete",
        summary: Words(
            de: "nimmt zurück, was schon draußen ist, wo die Plattform es kann",
            en: "takes back what is out already, where the platform can"),
        operands: [Operand(Words(de: "ID", en: "ID"))],
        options: [ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule delete k7f3qm --by Amsel",
                Words(
                    de: "fragt und löscht den Beitrag auf der Plattform",
                    en: "asks and deletes the post on the platform"))
        ])

    private static let done = Words(de: "zurückgenommen", en: "taken back")

    private let id: String
    private let by: String?
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        id = arguments.operands[0]
        by = try PersonName.read(arguments, Self.syntax.words)
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
        let publisher = try PublisherShelf(session, now: { now }).publisher(of: entry, ledger)
        try ContentView(entry, ledger).show(session, isSure: isSure)
        guard
            try isSure
                || Confirmation.ask(
                    Words(de: "Diesen Beitrag auf der Plattform löschen?", en: "Delete this post on the platform?"),
                    console)
        else {
            return try view.declined(entry)
        }
        let outcome = try ledger.delete(entry.id, by: session.person(by), now: now, publisher)
        return try view.tell(outcome, entry, done: Self.done)
    }
}
