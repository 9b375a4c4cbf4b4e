internal import Findings
internal import Terminal

/// `litfass schedule resume [CAMPAIGN]`
struct ResumeSchedule: Command {
    static let syntax = Syntax(
        "schedule", "resume",
        summary: Words(de: "lässt Angehaltenes wieder hinaus", en: "lets out again what was paused"),
        operands: PauseDecision.operands, options: PauseDecision.options,
        examples: [
            .init(
                "litfass schedule resume willkommen",
                Words(
                    de: "was mehr als sechs Stunden überfällig ist, braucht eine neue Freigabe",
                    en: "what is more than six hours overdue needs a new approval"))
        ])

    private let decision: PauseDecision

    init(_ arguments: Arguments) throws { decision = try PauseDecision(isPaused: false, arguments) }

    func run(_ session: Session) async throws -> ExitStatus { try decision.run(session) }
}
