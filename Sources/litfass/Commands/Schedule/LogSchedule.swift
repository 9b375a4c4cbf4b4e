internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule log [ID]`
struct LogSchedule: Command {
    static let syntax = Syntax(
        "schedule", "log",
        summary: Words(
            de: "zeigt den Verlauf: wer wann was entschied und was geschah",
            en: "shows the history: who decided what and when, and what happened"),
        operands: [Operand(ScheduleOptions.entry.placeholder, count: 0...1, candidates: .names("entries"))],
        options: [ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule log k7f3qm", Words(de: "der Verlauf eines Eintrags", en: "the history of one entry"))
        ])

    private let id: String?

    init(_ arguments: Arguments) { id = arguments.operands.first }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let queue = try session.queue()
        let events = try queue.history(of: id)
        guard !session.isJSON else {
            session.answer(.object([.init("events", .array(events.map { $0.json(session.uiLanguage) }))]))
            return .done
        }
        if let id { try queue.preview(id).lines(console.settings).forEach(console.print) }
        var table = Table()
        table.rows = events.map { event in
            let subject: [Table.Cell] = id == nil ? [.init(event.subject, .strong)] : []
            return [.init(event.when(session.uiLanguage), .faint)] + subject + [
                .init(console.text(event.what)), .init(event.who), .init(console.text(event.detail), .faint),
            ]
        }
        table.lines(console.settings.paint).forEach(console.print)
        return .done
    }
}
