internal import Foundation
internal import Kit
internal import Model
internal import Terminal

/// `litfass build CAMPAIGN…`
struct Build: Command {
    static let syntax = Syntax(
        "build",
        summary: Words(de: "baut Plakate, Flyer, Beiträge und die Pressemappe", en: "makes posters, flyers, posts and the press kit"),
        details: Words(
            de: "Was schon stimmt, wird nicht noch einmal gezeichnet; ein abgebrochener Lauf macht da weiter, wo er aufgehört hat.",
            en: "What is up to date is not drawn again; a run that was stopped goes on where it ended."),
        operands: [SelectionOptions.campaigns], options: SelectionOptions.all,
        examples: [
            .init(
                "litfass build willkommen",
                Words(de: "baut alles und nennt am Ende die Pressemappe", en: "makes everything and names the press kit at the end")),
            .init(
                "litfass build willkommen --region augsburg --language ar,uk --material poster-a3",
                Words(de: "baut nur zwei Plakate", en: "makes two posters only")),
        ])

    private let request: BuildRequest

    init(_ arguments: Arguments) throws(UsageFault) {
        request = try BuildRequest(arguments, command: Self.syntax.words)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.workspace()
        let console = session.console
        var status = ExitStatus.done
        for order in try request.orders(session, in: workspace) {
            let name = URL(fileURLWithPath: order.campaign).lastPathComponent
            let outcome = try await Production.build(order, in: workspace, progress: Report.progress(name, console))
            console.progress(nil)
            if outcome.findings.hasErrors { status = .faulty }
            Report.findings(outcome.findings, console.settings, console.settings.errorPaint).forEach(console.complain)
            if outcome.findings.hasErrors { Report.askForRepair(outcome.findings, "litfass build \(name)", console) }
            if session.isJSON {
                console.print(outcome.manifest.json(session.speech))
            } else if let pressKit = outcome.pressKit {
                let count = outcome.manifest.artifacts.count
                console.say(
                    Words(
                        de: "\(name): \(count) Dateien. Öffnen Sie die Pressemappe im Browser:",
                        en: "\(name): \(count) files. Open the press kit in the browser:"), .hint)
                console.print(URL(fileURLWithPath: pressKit).absoluteString)
            }
        }
        return status
    }
}
