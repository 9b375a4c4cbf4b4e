internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass check CAMPAIGN…`
struct Check: Command {
    static let syntax = Syntax(
        "check",
        summary: Words(
            de: "prüft Kampagnen und zeigt alle Befunde; schreibt nichts",
            en: "checks campaigns and shows all findings; writes nothing"),
        details: Words(
            de: "Ohne KAMPAGNE ist es die, in deren Ordner Sie stehen, sonst jede des Arbeitsordners.",
            en: "Without CAMPAIGN it is the one in whose folder you are, else each of the workspace."),
        operands: [SelectionOptions.someCampaigns],
        options: [
            SelectionOptions.template, SelectionOptions.region, SelectionOptions.language, SelectionOptions.material,
            SelectionOptions.jobs,
        ],
        examples: [
            .init(
                "litfass check willkommen",
                Words(
                    de: "zeigt eine Tabelle Sprache × Material und darunter, was zu tun ist",
                    en: "shows a table language × material and what to do")),
            .init(
                "litfass check willkommen --language ar,uk",
                Words(de: "prüft nur Arabisch und Ukrainisch", en: "checks Arabic and Ukrainian only")),
            .init(
                "litfass check --template Entwurf/plakat.yaml",
                Words(
                    de: "prüft eine Vorlage mit allen Sprachen der fertigen Kampagnen",
                    en: "checks a template with every language of the ready-made campaigns")),
        ])

    private let request: BuildRequest
    private let isOfTemplate: Bool

    init(_ arguments: Arguments) throws(UsageFault) {
        request = try SelectionOptions.request(arguments, Self.syntax.words)
        let isOfTemplate = arguments.contains(SelectionOptions.template)
        if let campaign = arguments.operands.first, isOfTemplate {
            throw UsageFault(.tooManyOperands(campaign), command: Self.syntax.words)
        }
        self.isOfTemplate = isOfTemplate
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.office.workspace()
        let console = session.console
        if isOfTemplate,
            let report = try await TemplateReport(
                request, session.office, in: workspace,
                progress: { session.progress($0)($1, $2) })
        {
            console.progress(nil)
            return show(report, session)
        }
        var status = ExitStatus.done
        for job in try request.jobs(session.office, in: workspace) {
            let report = try await job.check(progress: session.progress(job.name))
            console.progress(nil)
            if report.findings.hasErrors { status = .faulty }
            if session.isJSON {
                console.print(report.json(session.speech))
                continue
            }
            let settings = console.settings
            console.print(settings.paint(job.name, .strong))
            CoverageTable(report)
                .lines(settings.speech, settings.paint, width: settings.width).forEach(console.print)
            Report.findings(report, settings, settings.paint).forEach(console.print)
            console.print()
            if report.findings.hasErrors {
                Report.askForRepair(report.findings, "litfass check \(job.name)", console)
            } else {
                Report.goOn(report.findings, "litfass build \(job.name)", console)
            }
        }
        return status
    }

    private func show(_ report: TemplateReport, _ session: Session) -> ExitStatus {
        let (console, settings) = (session.console, session.console.settings)
        let findings = report.findings
        let status: ExitStatus = !report.isReadable ? .badInput : findings.hasErrors ? .faulty : .done
        if session.isJSON {
            console.print(report.json(session.speech))
            return status
        }
        console.print(settings.paint(report.file, .strong))
        if !report.campaigns.isEmpty {
            CoverageTable(report)
                .lines(settings.speech, settings.paint, width: settings.width).forEach(console.print)
        }
        Report.findings(findings, settings, settings.paint).forEach(console.print)
        console.print()
        if findings.hasErrors {
            Report.askForRepair(findings, "litfass check --template \(report.file)", console)
        } else {
            let campaign = report.campaigns.first ?? "willkommen"
            Report.goOn(findings, "litfass build \(campaign) --material \(report.file) --watch", console)
        }
        return status
    }
}
