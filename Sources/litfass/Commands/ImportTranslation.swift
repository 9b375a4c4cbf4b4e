internal import Desk
internal import Findings
internal import Terminal

/// `litfass translate import FILE… [--by NAME] [--dry-run] [--force]`
struct ImportTranslation: Command {
    private static let by = Option.value(
        "by", Words(de: "NAME", en: "NAME"),
        Words(
            de: "wer übersetzt hat; sonst, wer angemeldet ist", en: "who translated; else who is logged in"))
    private static let dryRun = Option.flag(
        "dry-run", Words(de: "nur zeigen, was übernommen würde", en: "only show what would be taken"))
    private static let force = Option.flag(
        "force", Words(de: "auch geprüfte Texte ersetzen", en: "replace reviewed texts, too"))

    static let syntax = Syntax(
        "translate", "import",
        summary: Words(
            de: "nimmt zurückgekommene Übersetzungen auf und sagt Zeile für Zeile, was davon",
            en: "takes translations that came back, and says line by line what of them"),
        details: Words(
            de:
                """
                XLIFF 1.2 und 2.0 aus den Programmen der Agenturen, Tabellen aus Excel und LibreOffice. Was nicht \
                passt, bleibt mit Begründung draußen; der Rest wird übernommen.
                """,
            en:
                """
                XLIFF 1.2 and 2.0 from agencies' tools, tables from Excel and LibreOffice. What does not fit stays \
                out, with the reason; the rest is taken.
                """),
        operands: [Operand(Words(de: "DATEI", en: "FILE"), count: 1...Operand.many, candidates: .file)],
        options: [by, dryRun, force, ScheduleOptions.yes],
        examples: [
            .init(
                "litfass translate import willkommen.ro.xlf --by \"Maria Pop\"",
                Words(de: "übernimmt rumänische Texte", en: "takes Romanian texts")),
            .init(
                "litfass translate import *.csv --dry-run",
                Words(de: "zeigt, was übernommen würde", en: "shows what would be taken")),
        ])

    private let request: TranslationImport

    init(_ arguments: Arguments) throws {
        request = try TranslationImport(
            arguments.operands, by: arguments[Self.by], isForced: arguments.contains(Self.force),
            isDryRun: arguments.contains(Self.dryRun))
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let outcome = try request.run(session.desk, lists: session.lists)
        session.answer(outcome.json(session.uiLanguage))
        if !session.isJSON {
            outcome.sections.flatMap { $0.lines(session.console.settings) }.forEach(session.console.print)
            session.say(outcome.warnings + outcome.notices)
        }
        return outcome.hasRefusals ? .faulty : .done
    }
}
