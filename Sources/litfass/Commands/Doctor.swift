internal import Build
internal import Model
internal import Terminal
internal import Workspace

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
        let lines =
            Health.libraries + Health.fonts(try session.assets()) + Health.workspace(session) + [Health.clock(session)]
            + Health.ledger(session) + Health.accounts(session)
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
                    .init(console.text(line.sign.text), line.sign.style), .init(console.text(line.part)),
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
        let campaign = try? session.workspace().campaigns().first
        let line = campaign.map { "litfass check \($0)" } ?? "litfass new NAME --kind willkommen"
        return Words(de: "Es kann losgehen: \(line)", en: "Ready to go: \(line)")
    }
}
