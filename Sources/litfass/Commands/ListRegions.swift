internal import Build
internal import Desk
internal import Findings
internal import Formats
internal import Terminal

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
        let console = session.console
        let (regions, findings) = try session.office.listRegions()
        let errors = findings.filter { $0.severity == .error }
        if session.isJSON {
            console.print(
                JSON.object([
                    .init("regions", .array(regions.map(\.json))),
                    .init("findings", .array(findings.map { $0.json(session.speech) })),
                ]))
        } else {
            let head = [
                Words(de: "Kürzel", en: "Slug"), Words(de: "Name", en: "Name"), Words(de: "Adresse", en: "Address"),
                Words(de: "Sprachen", en: "Languages"),
            ]
            var table = Table(head.map { .init(console.text($0)) })
            table.rows = regions.map { region in
                return [
                    .init(region.slug), .init(region.name), .init(region.address),
                    .init(region.languages.joined(separator: " "), .faint),
                ]
            }
            if !regions.isEmpty { table.lines(console.settings.paint).forEach(console.print) }
            session.complain(errors)
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
}
