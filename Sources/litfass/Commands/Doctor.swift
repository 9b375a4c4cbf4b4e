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

    init(_ arguments: Arguments) {}

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let parts = try Health.all(session.desk)
        let isFit = !parts.contains { $0.state == .missing }
        session.answer(
            .object([.init("ok", .bool(isFit)), .init("parts", .array(parts.map { $0.json(session.uiLanguage) }))]))
        if !session.isJSON {
            var table = Table()
            table.rows = parts.map {
                [Self.sign($0.state, console), .init(console.text($0.part)), .init(console.text($0.detail))]
            }
            for (line, part) in zip(table.lines(console.settings.paint), parts) {
                console.print(line)
                if let remedy = part.remedy {
                    console.print(console.settings.paint("    → " + console.text(remedy), .hint))
                }
            }
            console.say(Health.next(parts, session.desk), .hint)
        }
        return isFit ? .done : .unavailable
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
