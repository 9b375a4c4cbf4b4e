internal import Build
internal import Model
internal import Schedule
internal import Terminal

/// What a person decides of entries by their IDs: `retry`, `confirm`, `cancel`.
struct EntryDecision {
    private let choice: EntryChoice
    private let isSure: Bool
    private let by: String?
    private let place: String?

    static let operands = [ScheduleOptions.entries]
    static let options = [ScheduleOptions.by, ScheduleOptions.ledger]

    /// Where all in one state can be meant, e.g. after a backup was put back.
    static let manyOperands = EntryChoice.operands
    static let manyOptions = [
        all, EntryChoice.campaignOption, ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger,
    ]
    private static let all = Option.flag(
        "all", Words(de: "alles Ungewisse, nach einer Rückfrage", en: "all that is unconfirmed, after asking"))

    init(_ arguments: Arguments, _ command: [String]) throws(UsageFault) {
        choice = try EntryChoice(arguments, all: Self.all, command)
        isSure = arguments.contains(ScheduleOptions.yes)
        by = try PersonName.read(arguments, command)
        place = arguments[ScheduleOptions.ledger]
    }

    /// - Parameters:
    ///   - all: The state of those that `--all` means.
    ///   - done: What is said of an entry when it is done.
    ///   - decide: False where the entry is in no state for it.
    func run(
        _ session: Session, all state: EntryState? = nil, done: Words,
        decide: (Ledger, String, String, Int) throws -> Bool
    ) throws -> ExitStatus {
        let console = session.console
        let ledger = try session.ledgerAtHand(place)
        // All are looked up before any is touched.
        let entries =
            try choice.takesAll
            ? ledger.entries(campaign: choice.campaign).filter { $0.state == state }
            : choice.ids.map { try ledger.entry($0) }
        if choice.takesAll, !entries.isEmpty, !isSure {
            EntryView.table(entries, console.settings).forEach(console.complain)
            guard
                try Confirmation.ask(
                    Words(
                        de: "Für diese \(entries.count) Einträge: \(done.de)?",
                        en: "For these \(entries.count) entries: \(done.en)?"), console)
            else { return .faulty }
        }
        var status = ExitStatus.done
        for entry in entries {
            if try decide(ledger, entry.id, session.person(by), session.environment.now) {
                console.say(Words(de: "\(entry.id): \(done.de)", en: "\(entry.id): \(done.en)"), .good)
            } else {
                status = .faulty
                console.complain(
                    console.text(
                        Words(
                            de: "\(entry.id) ist \(entry.state.words.de); dafür geht das nicht.",
                            en: "\(entry.id) is \(entry.state.words.en); it cannot be done for that.")))
            }
        }
        if session.isJSON {
            console.print(
                .object([.init("entries", .array(try entries.map { EntryView.json(try ledger.entry($0.id)) }))]))
        }
        return status
    }
}
