internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass doctor`
struct Doctor: Command {
    static let syntax = Syntax(
        "doctor",
        summary: Words(
            de: "prüft, ob alles da ist, was Litfass braucht", en: "checks whether all that Litfass needs is there"),
        details: Words(
            de:
                """
                Bibliotheken, Schriften für jede Sprache, Arbeitsordner, Platz, Uhr, Sendebuch und Konten; zu \
                allem, was fehlt, der Befehl, der hilft.
                """,
            en:
                """
                Libraries, fonts for every language, workspace, space, clock, ledger and accounts; for all that is \
                missing the command that helps.
                """
        ),
        examples: [
            .init(
                "litfass doctor",
                Words(
                    de: "nach der Installation, und wenn etwas nicht geht",
                    en: "after installing, and when something fails"))
        ])

    init(_ arguments: Arguments) throws(UsageFault) {}

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let lines = try Health.all(session.office)
        let isFit = !lines.contains { $0.state == .missing }
        if session.isJSON {
            console.print(
                JSON.object([
                    .init("ok", .bool(isFit)),
                    .init(
                        "parts",
                        .array(
                            lines.map { line in
                                .object([
                                    .init("part", .string(console.text(line.part).drop { $0 == " " }.description)),
                                    .init("state", .string(line.state.rawValue)),
                                    .init("detail", .string(console.text(line.detail))),
                                    .init("remedy", .optional(line.remedy.map(console.text))),
                                ])
                            })),
                ]))
        } else {
            var table = Table()
            table.rows = lines.map { line in
                [
                    Self.sign(line.state, console), .init(console.text(line.part)),
                    .init(console.text(line.detail)),
                ]
            }
            for (line, health) in zip(table.lines(console.settings.paint), lines) {
                console.print(line)
                if let remedy = health.remedy {
                    console.print(console.settings.paint("    → " + console.text(remedy), .hint))
                }
            }
            console.say(Self.next(isFit, session), .hint)
        }
        return isFit ? .done : .unavailable
    }

    private static func next(_ isFit: Bool, _ session: Session) -> Words {
        guard isFit else {
            return Words(
                de: "Bitte holen Sie nach, was fehlt; dann noch einmal: litfass doctor",
                en: "Please add what is missing; then again: litfass doctor")
        }
        let campaign = session.office.firstCampaign
        let line = campaign.map { "litfass check \($0)" } ?? "litfass new NAME --kind willkommen"
        return Words(de: "Es kann losgehen: \(line)", en: "Ready to go: \(line)")
    }

    private static func sign(_ state: Health.State, _ console: Console) -> Table.Cell {
        let (words, style): (Words, Painter.Style) =
            switch state {
            case .good: (Words(de: "✓ ok", en: "✓ ok"), .good)
            case .wanting: (Words(de: "! Hinweis", en: "! note"), .warning)
            case .missing: (Words(de: "✗ fehlt", en: "✗ missing"), .error)
            }
        return .init(console.text(words), style)
    }
}
