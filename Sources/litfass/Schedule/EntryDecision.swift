internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// What a person decides of entries by their IDs: `retry`, `confirm`, `cancel`.
struct EntryDecision {
    private let decision: Queue.Decision
    private let choice: EntryChoice
    private let isSure: Bool
    private let by: String?
    private let place: String?

    static let operands = [ScheduleOptions.entries]
    static let options = [ScheduleOptions.by, ScheduleOptions.ledger]

    /// Where all in one state can be meant, e.g. after a backup was put back.
    static let manyOperands = EntryOptions.operands
    static let manyOptions = [
        all, EntryOptions.campaign, ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger,
    ]
    private static let all = Option.flag(
        "all", Words(de: "alles Ungewisse, nach einer Rückfrage", en: "all that is unconfirmed, after asking"))

    init(_ decision: Queue.Decision, _ arguments: Arguments, _ command: [String]) throws(UsageFault) {
        self.decision = decision
        choice = try EntryOptions.choice(arguments, all: Self.all, command)
        isSure = arguments.contains(ScheduleOptions.yes)
        by = try ScheduleOptions.person(arguments, command)
        place = arguments[ScheduleOptions.ledger]
    }

    /// - Parameter done: What is said of an entry when it is done.
    func run(_ session: Session, done: Words) throws -> ExitStatus {
        let console = session.console
        let queue = try Queue(session.office, at: place)
        let entries = try queue.entries(choice)
        if case .all = choice, !entries.isEmpty, !isSure {
            EntryTable.lines(entries, console.settings).forEach(console.complain)
            let question = Words(
                de: "Für diese \(entries.count) Einträge: \(done.de)?",
                en: "For these \(entries.count) entries: \(done.en)?")
            guard try Confirmation.ask(question, console) else { return .faulty }
        }
        var status = ExitStatus.done
        for entry in entries {
            if try queue.decide(decision, entry.id, by: by) {
                console.say(Words(de: "\(entry.id): \(done.de)", en: "\(entry.id): \(done.en)"), .good)
            } else {
                status = .faulty
                console.complain(
                    console.text(
                        Words(
                            de: "\(entry.id) ist \(entry.decidedState.de); dafür geht das nicht.",
                            en: "\(entry.id) is \(entry.decidedState.en); it cannot be done for that.")))
            }
        }
        if session.isJSON {
            console.print(.object([.init("entries", .array(try entries.map { try queue.entry($0.id).json }))]))
        }
        return status
    }
}
