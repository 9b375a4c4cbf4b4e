internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule pause [CAMPAIGN]`
struct PauseSchedule: Command {
    static let syntax = Syntax(
        "schedule", "pause",
        summary: Words(de: "hält eine Kampagne oder alles an, etwa bei einer Krise in der Stadt", en: "holds a campaign or everything, say in a crisis in town"),
        operands: [ScheduleOptions.optionalCampaign], options: [ScheduleOptions.by, ScheduleOptions.ledger],
        examples: [
            .init("litfass schedule pause", Words(de: "bis „resume“ geht nichts mehr hinaus", en: "nothing goes out until “resume”"))
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
        let isDone = try ledger.pause(campaign, by: session.person(by), now: session.environment.now)
        session.console.say(
            isDone
                ? Words(de: "Angehalten. Weiter mit: litfass schedule resume", en: "Paused. Go on with: litfass schedule resume")
                : Words(de: "Das war schon angehalten.", en: "It was paused already."), isDone ? .good : .hint)
        return .done
    }
}
