internal import Findings
internal import Terminal

/// `litfass schedule pause [CAMPAIGN]`
struct PauseSchedule: Command {
    static let syntax = Syntax(
        "schedule", "pause",
        summary: Words(
            de: "hält eine Kampagne oder alles an, etwa bei einer Krise in der Stadt",
            en: "holds a campaign or everything, say in a crisis in town"),
        operands: PauseDecision.operands, options: PauseDecision.options,
        examples: [
            .init(
                "litfass schedule pause",
                Words(de: "bis „resume“ geht nichts mehr hinaus", en: "nothing goes out until “resume”"))
        ])

    private let decision: PauseDecision

    init(_ arguments: Arguments) throws { decision = try PauseDecision(isPaused: true, arguments) }

    func run(_ session: Session) async throws -> ExitStatus { try decision.run(session) }
}
