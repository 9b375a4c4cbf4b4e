internal import Desk
internal import Terminal

/// What a person decides of a campaign, or of everything: `pause`, `resume`.
struct PauseDecision {
    private let isPaused: Bool
    private let campaign: String?
    private let by: String?

    static let operands = [ScheduleOptions.optionalCampaign]
    static let options = [ScheduleOptions.by, ScheduleOptions.ledger]

    init(isPaused: Bool, _ arguments: Arguments) throws {
        self.isPaused = isPaused
        campaign = arguments.operands.first
        by = try ScheduleOptions.person(arguments)
    }

    func run(_ session: Session) throws -> ExitStatus {
        let outcome = try session.queue(isNewKept: true).pause(isPaused, campaign, by: by)
        session.say(outcome.notices)
        session.answer(outcome.json)
        return .done
    }
}
