internal import Kit
internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule list`
struct ListSchedule: Command {
    private static let state = Option.list(
        "state", Words(de: "STAND", en: "STATE"), Words(de: "nur Einträge in diesem Stand", en: "only entries in this state"),
        candidates: .choices(EntryState.allCases.map(\.rawValue) + ["paused"]))

    static let syntax = Syntax(
        "schedule", "list",
        summary: Words(de: "zeigt, was wann wohin hinausgeht und was daraus wurde", en: "shows what goes out when and where, and what became of it"),
        operands: [ScheduleOptions.optionalCampaign], options: [state, ScheduleOptions.ledger],
        examples: [
            .init("litfass schedule list willkommen --state planned", Words(de: "was noch auf eine Freigabe wartet", en: "what still waits for an approval"))
        ])

    private let campaign: String?
    private let states: Set<String>
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        campaign = arguments.operands.first
        states = Set(arguments.all(Self.state))
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let ledger = try session.ledger(place)
        let entries = try ledger.entries(campaign: campaign).filter { states.isEmpty || states.contains($0.shownState) }
        if session.isJSON {
            session.console.print(JSON.object([.init("entries", .array(entries.map(EntryView.json)))]))
        } else if entries.isEmpty {
            session.console.say(
                Words(de: "Hier ist nichts. Einplanen: litfass schedule plan KAMPAGNE", en: "There is nothing here. Plan it: litfass schedule plan CAMPAIGN"), .hint)
        } else {
            EntryView.table(entries, session.console.settings).forEach(session.console.print)
        }
        return .done
    }
}
