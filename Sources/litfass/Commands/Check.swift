internal import Build
internal import Foundation
internal import Model
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
        request = try BuildRequest(arguments, command: Self.syntax.words)
        let isOfTemplate = arguments.contains(SelectionOptions.template)
        if let campaign = arguments.operands.first, isOfTemplate {
            throw UsageFault(.tooManyOperands(campaign), command: Self.syntax.words)
        }
        self.isOfTemplate = isOfTemplate
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.workspace()
        let console = session.console
        if isOfTemplate, let file = request.templateFile(session, in: workspace) {
            let order = request.order(session, campaign: "", in: workspace)
            let review = try await TemplateReview(
                file, in: workspace, order: order, progress: Report.progress(file.name, console))
            console.progress(nil)
            return TemplateReport(review: review, file: file.name).show(session)
        }
        var status = ExitStatus.done
        for (name, order) in try request.orders(session, in: workspace) {
            let outcome = try await Production.check(order, in: workspace, progress: Report.progress(name, console))
            console.progress(nil)
            if outcome.findings.hasErrors { status = .faulty }
            if session.isJSON {
                console.print(outcome.manifest.json(session.speech))
                continue
            }
            let settings = console.settings
            console.print(settings.paint(name, .strong))
            CoverageTable(outcome)
                .lines(settings.speech, settings.paint, width: settings.width).forEach(console.print)
            Report.findings(outcome, console.settings, settings.paint).forEach(console.print)
            console.print()
            if outcome.findings.hasErrors {
                Report.askForRepair(outcome.findings, "litfass check \(name)", console)
            } else {
                let summary = FindingList(outcome.findings).findings.summary
                console.say(
                    Words(
                        de: "\(summary.de). Weiter mit: litfass build \(name)",
                        en: "\(summary.en). Go on with: litfass build \(name)"), .hint)
            }
        }
        return status
    }
}
