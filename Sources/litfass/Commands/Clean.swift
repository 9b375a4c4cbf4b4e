internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass clean CAMPAIGN [--output FOLDER] [--yes]`
struct Clean: Command {
    static let syntax = Syntax(
        "clean",
        summary: Words(
            de: "löscht aus der Ausgabe einer Kampagne, was zu keinem Bau gehört",
            en: "removes from a campaign's output what belongs to no build"),
        operands: [Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), candidates: .names("campaigns"))],
        options: [SelectionOptions.output, ScheduleOptions.yes],
        examples: [
            .init(
                "litfass clean willkommen",
                Words(de: "zeigt, was es wäre, und fragt", en: "shows what it would be, and asks"))
        ])

    private let request: BuildRequest

    init(_ arguments: Arguments) throws { request = try SelectionOptions.request(arguments) }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        for job in try request.jobs(session.desk, in: session.desk.workspace()) {
            let cleaning = try job.cleaning()
            if !session.isJSON { cleaning.names.forEach(console.print) }
            if !cleaning.names.isEmpty, try session.isSure || console.asks(cleaning.question) {
                try cleaning.carryOut()
                session.answer(.object([.init("removed", .array(cleaning.names.map(JSON.string)))]))
            } else {
                session.answer(.object([.init("removed", .array([]))]))
            }
        }
        return .done
    }
}
