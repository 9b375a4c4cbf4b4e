internal import Desk
internal import Findings
internal import Terminal

/// `litfass schedule cancel ID…`
struct CancelSchedule: Command {
    static let syntax = Syntax(
        "schedule", "cancel",
        summary: Words(de: "sagt Einträge ab", en: "calls entries off"),
        details: Words(
            de: "Auch neues Einplanen holt sie nicht zurück. Was schon draußen ist, nimmt delete zurück.",
            en: "Planning again does not bring them back. What is out already is taken back by delete."),
        operands: EntryDecision.operands, options: EntryDecision.options,
        examples: [
            .init(
                "litfass schedule cancel k7f3qm 0d2xwe",
                Words(de: "zwei Beiträge gehen nicht hinaus", en: "two posts do not go out")),
            .init(
                "litfass schedule cancel --campaign fest --post einladung",
                Words(
                    de: "in keiner Sprache, nirgends; zeigt alle und fragt",
                    en: "in no language, nowhere; shows them all and asks")),
        ])

    private let decision: EntryDecision

    init(_ arguments: Arguments) throws { decision = try EntryDecision(.cancel, arguments) }

    func run(_ session: Session) async throws -> ExitStatus { try decision.run(session) }
}
