internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule list`
struct ListSchedule: Command {
    private static let state = Option.list(
        "state", Words(de: "STAND", en: "STATE"),
        Words(de: "nur Einträge in diesem Stand", en: "only entries in this state"),
        candidates: .choices(QueueState.allCases.map(\.rawValue) + german.keys.sorted()))

    /// As the table calls them in German.
    private static let german = Dictionary(
        QueueState.allCases.map { ($0.words.de, $0) } + [(QueueState.taskDone.de, .sent)],
        uniquingKeysWith: { first, _ in first })

    private static let all = Option.flag("all", Words(de: "zeigt auch Abgesagtes", en: "shows what was cancelled, too"))

    static let syntax = Syntax(
        "schedule", "list",
        summary: Words(
            de: "zeigt, was wann wohin hinausgeht und was daraus wurde",
            en: "shows what goes out when and where, and what became of it"),
        operands: [ScheduleOptions.optionalCampaign], options: [state, all, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule list willkommen --state planned",
                Words(de: "was noch auf eine Freigabe wartet", en: "what still waits for an approval"))
        ])

    private let campaign: String?
    private let states: Set<QueueState>
    private let showsAll: Bool

    init(_ arguments: Arguments) {
        campaign = arguments.operands.first
        states = Set(arguments.all(Self.state).compactMap { Self.german[$0] ?? QueueState(rawValue: $0) })
        showsAll = arguments.contains(Self.all)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let entries = try session.queue().entries(of: campaign).filter {
            states.isEmpty || states.contains($0.state)
        }
        if session.isJSON {
            session.answer(.object([.init("entries", .array(entries.map(\.json)))]))
            return .done
        }
        let shown = entries.filter { showsAll || !states.isEmpty || $0.state != .cancelled }
        if shown.isEmpty {
            session.console.say(
                Words(
                    de: "Hier ist nichts. Einplanen: litfass schedule plan KAMPAGNE",
                    en: "There is nothing here. Plan it: litfass schedule plan CAMPAIGN"), .hint)
        } else {
            EntryTable.lines(shown, session.console.settings).forEach(session.console.print)
        }
        let hidden = entries.count - shown.count
        if hidden > 0 {
            session.console.say(
                Words(de: "Abgesagt: \(hidden). Das zeigt --all.", en: "Cancelled: \(hidden). --all shows it."), .hint)
        }
        return .done
    }
}
