internal import Desk
internal import Findings
internal import Terminal
internal import Workspace

/// `litfass build CAMPAIGN…`
struct Build: Command {
    static let syntax = Syntax(
        "build",
        summary: Words(
            de: "baut Plakate, Flyer, Beiträge und die Pressemappe",
            en: "makes posters, flyers, posts and the press kit"),
        details: Words(
            de:
                """
                Was schon stimmt, wird nicht noch einmal gezeichnet; ein abgebrochener Lauf macht da weiter, wo er \
                aufgehört hat.
                """,
            en: "What is up to date is not drawn again; a run that was stopped goes on where it ended."),
        operands: [SelectionOptions.campaigns],
        options: SelectionOptions.all + [SelectionOptions.verify, SelectionOptions.watch],
        examples: [
            .init(
                "litfass build willkommen",
                Words(
                    de: "baut alles und nennt am Ende die Pressemappe",
                    en: "makes everything and names the press kit at the end")),
            .init(
                "litfass build willkommen --region augsburg --language ar,uk --material poster-a3",
                Words(de: "baut nur zwei Plakate", en: "makes two posters only")),
            .init(
                "litfass build willkommen --material Entwurf/plakat.yaml --watch",
                Words(
                    de: "zeichnet eine Vorlage neu, während Sie daran arbeiten",
                    en: "draws a template anew while you work on it")),
        ])

    private let request: BuildRequest
    private let isWatching: Bool

    init(_ arguments: Arguments) throws {
        request = try SelectionOptions.request(arguments)
        isWatching = arguments.contains(SelectionOptions.watch)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.desk.workspace()
        let cancellation = Interruption.watch()
        let jobs = try request.jobs(session.desk, in: workspace)
        guard isWatching else { return try await build(jobs, session, cancellation) }
        let console = session.console
        try await BuildWatch(jobs, in: workspace, cancellation: cancellation).run {
            _ = try await build(jobs, session, cancellation)
        } failed: { error in
            console.progress(nil)
            console.printError(Failure(error))
        } waiting: {
            console.say(
                Words(de: "Wartet auf Änderungen; Strg-C beendet.", en: "Waiting for changes; Ctrl-C ends."), .hint)
        }
        // To be ended is how it ends.
        return .done
    }

    private func build(_ jobs: [BuildJob], _ session: Session, _ cancellation: Cancellation) async throws -> ExitStatus
    {
        let console = session.console
        var status = ExitStatus.done
        for job in jobs {
            let report = try await job.build(
                cancellation: cancellation,
                waiting: {
                    console.say(
                        Words(
                            de: "Die Kampagne wird gerade schon gebaut; es geht weiter, sobald das fertig ist.",
                            en: "The campaign is being built already; this goes on when that is done."), .hint)
                }, progress: session.progress(job.name))
            console.progress(nil)
            Report.findings(report, console.settings, console.settings.errorPaint).forEach(console.printError)
            status = Report.status(report, after: status)
            if report.findings.hasErrors {
                console.proceed(report.findings, again: "litfass build \(job.name)", next: "")
            }
            session.answer(report.json(session.uiLanguage))
            guard !session.isJSON else { continue }
            session.say(report.notices(job.name) + [session.desk.changedSinceApproval(job.name)].compactMap(\.self))
            if let address = report.address { console.print(address) }
        }
        return status
    }
}
