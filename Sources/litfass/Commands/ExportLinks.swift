internal import Desk
internal import Findings
internal import Terminal

/// `litfass links export CAMPAIGN… --format nginx|apache|caddy|html|csv`
struct ExportLinks: Command {
    private static let format = Option.value(
        "format", Words(de: "FORMAT", en: "FORMAT"),
        Words(de: "nginx, apache, caddy, html oder csv", en: "nginx, apache, caddy, html or csv"),
        candidates: .choices(LinkExport.formats))
    private static let output = Option.value(
        "output", Words(de: "ORDNER", en: "FOLDER"),
        Words(de: "dorthin; sonst nach Output/links", en: "there; else to Output/links"), candidates: .folder)

    static let syntax = Syntax(
        "links", "export",
        summary: Words(
            de: "schreibt für den Webserver der Stadt, wohin die gedruckten Codes führen",
            en: "writes for the town's web server where the printed codes lead"),
        details: Words(
            de: "Ohne KAMPAGNE sind es alle des Arbeitsordners. Wie man zählt: docs/de/zaehlen.md.",
            en: "Without CAMPAIGN it is all of the workspace. How to count: docs/links.md."),
        operands: [SelectionOptions.someCampaigns], options: [format, output],
        examples: [
            .init(
                "litfass links export --format nginx",
                Words(de: "alle Kampagnen in einer Datei, für nginx", en: "all campaigns in one file, for nginx")),
            .init(
                "litfass links export willkommen --format csv --output Output",
                Words(de: "eine Tabelle für das Redaktionssystem", en: "a table for the content management system")),
        ])

    private let campaigns: [String]
    private let format: String
    private let output: String?

    init(_ arguments: Arguments) throws {
        campaigns = arguments.operands
        guard let format = arguments[Self.format] else { throw UsageFault(.missingOption(Self.format)) }
        self.format = format
        output = arguments[Self.output]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let export = try session.desk.exportLinks(campaigns, as: format, into: output)
        session.answer(export.json(session.uiLanguage))
        if !session.isJSON {
            session.printError(export.findings)
            session.say(export.notices)
            export.files.forEach(session.console.print)
        }
        return export.findings.hasErrors ? .faulty : .done
    }
}
