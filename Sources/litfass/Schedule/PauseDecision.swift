internal import Build
internal import Model
internal import Schedule
internal import Terminal

/// What a person decides of a campaign, or of everything: `pause`, `resume`.
struct PauseDecision {
    private let campaign: String?
    private let by: String?
    private let place: String?

    static let operands = [ScheduleOptions.optionalCampaign]
    static let options = [ScheduleOptions.by, ScheduleOptions.ledger]

    init(_ arguments: Arguments, _ command: [String]) throws(UsageFault) {
        campaign = arguments.operands.first
        by = try PersonName.read(arguments, command)
        place = arguments[ScheduleOptions.ledger]
    }

    /// - Parameters:
    ///   - done: What is said when it is done, given the campaign as it is typed after a command.
    ///   - already: What is said where it was so before.
    ///   - decide: False where it was so before; a nil campaign stands for everything.
    func run(
        _ session: Session, done: (String) -> Words, already: Words,
        decide: (Ledger, String?, String, Int) throws -> Bool
    ) throws -> ExitStatus {
        let ledger = try session.ledger(place)
        if let campaign { try Names.check([campaign], among: try ledger.titles().keys.sorted(), Names.campaign) }
        let isDone = try decide(ledger, campaign, session.person(by), session.environment.now)
        session.console.say(isDone ? done(campaign.map { " " + $0 } ?? "") : already, isDone ? .good : .hint)
        for name in try ledger.pauses() where !isDone && name != campaign ?? "" {
            let resume = "litfass schedule resume" + (name.isEmpty ? "" : " " + name)
            session.console.say(
                Words(
                    de: "Angehalten ist \(name.isEmpty ? "alles" : "„\(name)“"); weiter mit: \(resume)",
                    en: "\(name.isEmpty ? "Everything" : "“\(name)”") is paused; go on with: \(resume)"), .hint)
        }
        if session.isJSON {
            let paused = try ledger.pauses()
            session.console.print(
                .object([
                    .init("everything", .bool(paused.contains(""))),
                    .init("paused", .array(paused.filter { !$0.isEmpty }.map(JSON.string))),
                ]))
        }
        return .done
    }
}
