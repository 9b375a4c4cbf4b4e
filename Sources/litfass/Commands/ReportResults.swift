internal import Desk
internal import Findings
internal import Terminal

/// `litfass results report CAMPAIGN`
struct ReportResults: Command {
    static let syntax = Syntax(
        "results", "report",
        summary: Words(de: "sagt, was eine Kampagne gebracht hat", en: "says what a campaign brought"),
        operands: [Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), candidates: .names("campaigns"))],
        examples: [
            .init(
                "litfass results report willkommen",
                Words(
                    de: "schreibt wirkung.html, wirkung.pdf und wirkung.csv",
                    en: "writes wirkung.html, wirkung.pdf and wirkung.csv"))
        ])

    private let campaign: String

    init(_ arguments: Arguments) { campaign = arguments.operands[0] }

    func run(_ session: Session) async throws -> ExitStatus {
        let report = try session.desk.reportResults(campaign)
        session.answer(report.json(session.uiLanguage))
        guard !session.isJSON else { return .done }
        session.printError(report.findings)
        for line in report.lines { session.console.print(Printable.line(session.console.text(line))) }
        report.files.forEach(session.console.print)
        return .done
    }
}
