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

    init(_ arguments: Arguments) throws {
        request = try SelectionOptions.request(arguments)
        isOfTemplate = arguments.contains(SelectionOptions.template)
        if let campaign = arguments.operands.first, isOfTemplate { throw UsageFault(.tooManyOperands(campaign)) }
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.desk.workspace()
        let (console, settings) = (session.console, session.console.settings)
        if isOfTemplate,
            let report = try await TemplateReport(
                request, session.desk, in: workspace, progress: { session.progress($0)($1, $2) })
        {
            console.progress(nil)
            session.answer(report.json(session.uiLanguage))
            if !session.isJSON {
                let campaign = report.campaigns.first ?? "willkommen"
                show(
                    report.file, report.campaigns.isEmpty ? nil : CoverageTable(report),
                    Report.findings(report.findings, settings, settings.paint), console)
                console.proceed(
                    report.findings, again: "litfass check --template \(report.file)",
                    next: "litfass build \(campaign) --material \(report.file) --watch")
            }
            return !report.isReadable ? .badInput : report.findings.hasErrors ? .faulty : .done
        }
        var status = ExitStatus.done
        for job in try request.jobs(session.desk, in: workspace) {
            let report = try await job.check(progress: session.progress(job.name))
            console.progress(nil)
            status = Report.status(report, after: status)
            session.answer(report.jsonOfCheck(session.uiLanguage))
            guard !session.isJSON else { continue }
            let texts = report.texts
            let standing =
                texts.map { TextTable($0).lines(settings.uiLanguage, settings.paint, width: settings.width) } ?? []
            show(
                job.name, CoverageTable(report),
                (standing.isEmpty ? [] : [""] + standing) + Report.findings(report, settings, settings.paint), console)
            session.say([texts?.next].compactMap(\.self))
            console.proceed(report.findings, again: "litfass check \(job.name)", next: "litfass build \(job.name)")
        }
        return status
    }

    private func show(_ name: String, _ table: CoverageTable?, _ findings: [String], _ console: Console) {
        let settings = console.settings
        console.print(settings.paint(name, .strong))
        let cells = table?.lines(settings.uiLanguage, settings.paint, width: settings.width) ?? []
        for line in cells + findings + [""] { console.print(line) }
    }
}
