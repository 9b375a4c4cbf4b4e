internal import Kit
internal import Model
internal import Schedule
internal import Terminal

/// What a person decides of entries by their IDs: `retry`, `confirm`, `cancel`.
struct EntryDecision {
    private let ids: [String]
    private let by: String?
    private let place: String?

    static let operands = [ScheduleOptions.entries]
    static let options = [ScheduleOptions.by, ScheduleOptions.ledger]

    init(_ arguments: Arguments, _ command: [String]) throws(UsageFault) {
        ids = arguments.operands
        by = try PersonName.read(arguments, command)
        place = arguments[ScheduleOptions.ledger]
    }

    /// - Parameters:
    ///   - done: What is said of an entry when it is done.
    ///   - decide: False where the entry is in no state for it.
    func run(_ session: Session, done: Words, decide: (Ledger, String, String, Int) throws -> Bool) throws -> ExitStatus {
        let console = session.console
        let ledger = try session.ledgerAtHand(place)
        // All are looked up before any is touched.
        let entries = try ids.map { try ledger.entry($0) }
        var status = ExitStatus.done
        for entry in entries {
            if try decide(ledger, entry.id, session.person(by), session.environment.now) {
                console.say(Words(de: "\(entry.id): \(done.de)", en: "\(entry.id): \(done.en)"), .good)
            } else {
                status = .faulty
                console.complain(
                    console.text(
                        Words(
                            de: "\(entry.id) ist \(entry.state.words.de); dafür geht das nicht.", en: "\(entry.id) is \(entry.state.words.en); it cannot be done for that.")))
            }
        }
        if session.isJSON {
            console.print(.object([.init("entries", .array(try entries.map { EntryView.json(try ledger.entry($0.id)) }))]))
        }
        return status
    }
}
