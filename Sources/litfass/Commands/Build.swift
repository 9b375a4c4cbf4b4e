internal import Build
internal import Foundation
internal import Model
internal import PressKit
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
        operands: [SelectionOptions.campaigns], options: SelectionOptions.all + [SelectionOptions.watch],
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

    init(_ arguments: Arguments) throws(UsageFault) {
        request = try BuildRequest(arguments, command: Self.syntax.words)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.workspace()
        let cancellation = Interruption.watch()
        let orders = try request.orders(session, in: workspace)
        guard request.isWatching else { return try await build(orders, session, workspace, cancellation) }
        return try await Watching(session: session, workspace: workspace, cancellation: cancellation, orders: orders)
            .run {
                _ = try await build(orders, session, workspace, cancellation)
            }
    }

    private func build(
        _ orders: [(name: String, order: BuildOrder)], _ session: Session, _ workspace: Workspace,
        _ cancellation: Cancellation
    ) async throws -> ExitStatus {
        let console = session.console
        var status = ExitStatus.done
        for (name, order) in orders {
            let design = try KitDesign(from: workspace)
            let outcome = try await Production.build(
                order, in: workspace, cancellation: cancellation,
                waiting: {
                    console.say(
                        Words(
                            de: "Die Kampagne wird gerade schon gebaut; es geht weiter, sobald das fertig ist.",
                            en: "The campaign is being built already; this goes on when that is done."), .hint)
                }, progress: Report.progress(name, console),
                finishing: { try PressKitWriter(design: design).write($0) })
            console.progress(nil)
            if outcome.findings.hasErrors { status = .faulty }
            Report.findings(outcome, console.settings, console.settings.errorPaint).forEach(console.complain)
            if outcome.findings.hasErrors { Report.askForRepair(outcome.findings, "litfass build \(name)", console) }
            if session.isJSON {
                console.print(outcome.manifest.json(session.speech))
            } else {
                tell(outcome, name, console)
            }
        }
        return status
    }

    private func tell(_ outcome: Production.Outcome, _ name: String, _ console: Console) {
        let count = outcome.manifest.artifacts.count
        guard let pressKit = outcome.pressKit else {
            // A shard has no press kit; of a campaign that could not be made, the findings have told.
            if count > 0 { console.say(Words(de: "\(name): \(count) Dateien.", en: "\(name): \(count) files."), .hint) }
            return
        }
        guard count > 0 else {
            console.say(
                Words(de: "\(name): Es konnte nichts gemacht werden.", en: "\(name): nothing could be made."), .warning)
            return
        }
        console.say(
            Words(
                de: "\(name): \(count) Dateien. Öffnen Sie die Pressemappe im Browser:",
                en: "\(name): \(count) files. Open the press kit in the browser:"), .hint)
        console.print(URL(fileURLWithPath: pressKit).absoluteString)
    }
}
