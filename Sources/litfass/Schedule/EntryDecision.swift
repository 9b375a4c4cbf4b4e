internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// What a person decides of entries: `retry`, `confirm`, `cancel`, `done`.
struct EntryDecision {
    private let decision: Queue.Decision
    private let choice: EntryChoice
    private let by: String?

    static let operands = [ScheduleOptions.someEntries]
    static let options =
        [all] + ScheduleOptions.choosing + [ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger]

    private static let all = Option.flag(
        "all", Words(de: "alle, nach einer Rückfrage", en: "all of them, after asking"))

    init(_ decision: Queue.Decision, _ arguments: Arguments) throws {
        self.decision = decision
        choice = try ScheduleOptions.choice(arguments, all: Self.all)
        by = try ScheduleOptions.person(arguments)
    }

    func run(_ session: Session) throws -> ExitStatus {
        let console = session.console
        let queue = try session.queue()
        let entries = try queue.entries(choice, for: decision)
        if entries.isEmpty { session.say([EntryChoice.nothing]) }
        // Whoever names them has looked.
        if choice.ids.isEmpty, !entries.isEmpty, !session.isSure {
            EntryTable.lines(entries, console.settings).forEach(console.printError)
            guard try console.asks(decision.question(entries.count)) else { return .faulty }
        }
        var status = ExitStatus.done
        for entry in entries {
            let (isDone, words) = try queue.decide(decision, entry, by: by)
            if isDone {
                console.say(words, .good)
            } else {
                status = .faulty
                console.printError(console.text(words))
            }
        }
        try session.answer(.object([.init("entries", .array(try entries.map { try queue.entry($0.id).json }))]))
        return status
    }
}
