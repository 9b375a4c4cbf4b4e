internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule resume [CAMPAIGN]`
struct ResumeSchedule: Command {
    static let syntax = Syntax(
        "schedule", "resume",
        summary: Words(de: "lässt Angehaltenes wieder hinaus", en: "lets out again what was paused"),
        operands: [ScheduleOptions.optionalCampaign], options: [ScheduleOptions.by, ScheduleOptions.ledger],
        examples: [
            .init("litfass schedule resume willkommen", Words(de: "was mehr als sechs Stunden überfällig ist, braucht eine neue Freigabe", en: "what is more than six hours overdue needs a new approval"))
        ])

    private let campaign: String?
    private let by: String?
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        campaign = arguments.operands.first
        by = arguments[ScheduleOptions.by]
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let ledger = try session.ledger(place)
        if let campaign { try Names.check([campaign], among: try ledger.titles().keys.sorted(), Words(de: "Eine Kampagne", en: "campaign")) }
        let isDone = try ledger.resume(campaign, by: session.person(by), now: session.environment.now)
        session.console.say(
            isDone
                ? Words(de: "Es geht weiter.", en: "It goes on.")
                : Words(de: "Das war nicht angehalten.", en: "It was not paused."), isDone ? .good : .hint)
        return .done
    }
}
