internal import Build
internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule log [ID]`
struct LogSchedule: Command {
    static let syntax = Syntax(
        "schedule", "log",
        summary: Words(
            de: "zeigt den Verlauf: wer wann was entschied und was geschah",
            en: "shows the history: who decided what and when, and what happened"),
        operands: [Operand(Words(de: "ID", en: "ID"), count: 0...1)], options: [ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule log k7f3qm", Words(de: "der Verlauf eines Eintrags", en: "the history of one entry"))
        ])

    private let id: String?
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        id = arguments.operands.first
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let ledger = try session.ledgerAtHand(place)
        let entry = try id.map { try ledger.entry($0) }
        let events = try ledger.history(entry?.id)
        guard !session.isJSON else {
            console.print(.object([.init("events", .array(events.map { Self.json($0, session.speech) }))]))
            return .done
        }
        let zone = try entry?.timeZone ?? ledger.entries().first?.timeZone ?? "UTC"
        if let entry { try ContentView(entry, ledger).lines(console.settings).forEach(console.print) }
        var table = Table()
        table.rows = events.map { event in
            let subject: [Table.Cell] = entry == nil ? [.init(event.entry ?? event.campaign ?? "–", .strong)] : []
            return [.init(When.short(event.at, zone: zone, session.speech), .faint)] + subject + [
                .init(console.text(event.what.words)), .init(event.who), .init(console.text(event.detail), .faint),
            ]
        }
        table.lines(console.settings.paint).forEach(console.print)
        return .done
    }

    private static func json(_ event: LedgerEvent, _ speech: Speech) -> JSON {
        .object([
            .init("number", .integer(event.number)), .init("at", .string(When.iso(event.at, zone: "UTC"))),
            .init("entry", .optional(event.entry)),
            .init("campaign", .optional(event.campaign)), .init("what", .string(event.what.rawValue)),
            .init("who", .string(event.who)),
            .init("detail", .string(event.detail[speech])),
        ])
    }
}
