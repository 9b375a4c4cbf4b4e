internal import Build
internal import Loading
internal import Model
internal import Terminal
internal import Workspace

/// `litfass region list`
struct ListRegions: Command {
    static let syntax = Syntax(
        "region", "list",
        summary: Words(
            de: "zeigt die Regionen, für die gebaut werden kann", en: "shows the regions for which one can build"),
        examples: [
            .init(
                "litfass region list",
                Words(
                    de: "Kürzel, Name, Sprachen und Adresse jeder Region",
                    en: "slug, name, languages and address of each region"))
        ])

    init(_ arguments: Arguments) throws(UsageFault) {}

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.workspace()
        let console = session.console
        let languages = try LanguageLoader.load(workspace)
        let loaded = try RegionShelf.slugs(workspace).map { RegionShelf.load($0, workspace, languages: languages) }
        let regions = loaded.compactMap(\.region)
        let errors = loaded.flatMap(\.findings).filter { $0.severity == .error }
        if session.isJSON {
            console.print(
                JSON.object([
                    .init("regions", .array(regions.map(Self.json))),
                    .init("findings", .array(loaded.flatMap(\.findings).map { $0.json(session.speech) })),
                ]))
        } else {
            let head = [
                Words(de: "Kürzel", en: "Slug"), Words(de: "Name", en: "Name"), Words(de: "Adresse", en: "Address"),
                Words(de: "Sprachen", en: "Languages"),
            ]
            var table = Table(head.map { .init(console.text($0)) })
            table.rows = regions.map { region in
                let codes = region.languages.map(\.code).joined(separator: " ")
                return [
                    .init(region.slug), .init(region.name), .init("\(region.brand.host)/\(region.slug)"),
                    .init(codes, .faint),
                ]
            }
            if !regions.isEmpty { table.lines(console.settings.paint).forEach(console.print) }
            Report.findings(errors, console.settings, console.settings.errorPaint).forEach(console.complain)
            if regions.isEmpty {
                console.say(
                    Words(
                        de:
                            """
                            Noch keine Region. Holen Sie eine: litfass region import \
                            https://cms.integreat-app.de/api/v3/regions/ KÜRZEL
                            """,
                        en:
                            """
                            No region yet. Take one: litfass region import \
                            https://cms.integreat-app.de/api/v3/regions/ SLUG
                            """
                    ), .hint)
            }
        }
        return errors.isEmpty ? .done : .faulty
    }

    private static func json(_ region: Region) -> JSON {
        .object([
            .init("slug", .string(region.slug)), .init("name", .string(region.name)),
            .init("host", .string(region.brand.host)),
            .init("languages", .array(region.languages.map { .string($0.code) })),
        ])
    }
}
