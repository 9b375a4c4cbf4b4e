internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// What a person decides of a campaign, or of everything: `pause`, `resume`.
struct PauseDecision {
    private let isPaused: Bool
    private let campaign: String?
    private let by: String?
    private let place: String?

    static let operands = [ScheduleOptions.optionalCampaign]
    static let options = [ScheduleOptions.by, ScheduleOptions.ledger]

    init(isPaused: Bool, _ arguments: Arguments, _ command: [String]) throws(UsageFault) {
        self.isPaused = isPaused
        campaign = arguments.operands.first
        by = try ScheduleOptions.person(arguments, command)
        place = arguments[ScheduleOptions.ledger]
    }

    /// - Parameters:
    ///   - done: What is said when it is done, given the campaign as it is typed after a command.
    ///   - already: What is said where it was so before.
    func run(_ session: Session, done: (String) -> Words, already: Words) throws -> ExitStatus {
        let queue = try Queue(session.office, at: place, isNewKept: true)
        let (isNew, paused) = try queue.pause(isPaused, campaign, by: by)
        session.console.say(isNew ? done(campaign.map { " " + $0 } ?? "") : already, isNew ? .good : .hint)
        for name in paused where !isNew && name != campaign ?? "" {
            let resume = "litfass schedule resume" + (name.isEmpty ? "" : " " + name)
            session.console.say(
                Words(
                    de: "Angehalten ist \(name.isEmpty ? "alles" : "„\(name)“"); weiter mit: \(resume)",
                    en: "\(name.isEmpty ? "Everything" : "“\(name)”") is paused; go on with: \(resume)"), .hint)
        }
        if session.isJSON {
            session.console.print(
                .object([
                    .init("everything", .bool(paused.contains(""))),
                    .init("paused", .array(paused.filter { !$0.isEmpty }.map(JSON.string))),
                ]))
        }
        return .done
    }
}
