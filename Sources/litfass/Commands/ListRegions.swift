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

    init(_ arguments: Arguments) {}

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let list = try session.desk.listRegions()
        session.answer(list.json(session.uiLanguage))
        if !session.isJSON {
            let head = [
                Words(de: "Kürzel", en: "Slug"), Words(de: "Name", en: "Name"), Words(de: "Adresse", en: "Address"),
                Words(de: "Sprachen", en: "Languages"),
            ]
            var table = Table(head.map { .init(console.text($0)) })
            table.rows = list.regions.map { region in
                [
                    .init(region.slug), .init(region.name), .init(region.address),
                    .init(region.languages.joined(separator: " "), .faint),
                ]
            }
            if !list.regions.isEmpty { table.lines(console.settings.paint).forEach(console.print) }
            session.printError(list.errors)
            if list.regions.isEmpty { console.say(RegionList.howToBegin, .hint) }
        }
        return list.errors.isEmpty ? .done : .faulty
    }
}
