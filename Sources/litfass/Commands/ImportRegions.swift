internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass region import FILE|URL [SLUG …]`
struct ImportRegions: Command {
    static let syntax = Syntax(
        "region", "import",
        summary: Words(de: "nimmt Regionen aus Integreats JSON auf", en: "takes regions from Integreat's JSON"),
        details: Words(
            de:
                """
                Bekannte Eigenheiten der Schnittstelle werden in Ordnung gebracht und genannt. Eine brand.yaml, \
                die schon da ist, bleibt unberührt.
                """,
            en: "Known quirks of the API are mended and named. A brand.yaml that is there stays untouched."),
        operands: [
            Operand(Words(de: "DATEI|URL", en: "FILE|URL"), candidates: .file),
            Operand(Words(de: "KÜRZEL", en: "SLUG"), count: 0...Operand.many),
        ],
        examples: [
            .init(
                "litfass region import https://cms.integreat-app.de/api/v3/regions/ augsburg birkenfeld",
                Words(de: "holt zwei Regionen von der Schnittstelle", en: "takes two regions from the API")),
            .init(
                "litfass region import regions.json",
                Words(de: "nimmt alle aus einer Datei auf", en: "takes all from a file")),
        ])

    private let source: String
    private let wanted: [String]

    init(_ arguments: Arguments) {
        source = arguments.operands[0]
        wanted = Array(arguments.operands.dropFirst())
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let taken = try session.desk.importRegions(source, wanted: wanted, reading: console.progress)
        session.answer(taken.json(session.uiLanguage))
        if !session.isJSON {
            var table = Table()
            table.rows = taken.regions.map { [.init($0.slug), .init($0.name)] }
            table.lines(console.settings.paint).forEach(console.print)
            session.printError(taken.findings)
            session.say(taken.notices)
        }
        return taken.findings.hasErrors ? .faulty : .done
    }
}
