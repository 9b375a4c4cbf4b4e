internal import Desk
internal import Findings
internal import Terminal

/// `litfass translate export CAMPAIGN --format xliff|xliff2|csv [--language L,…] [--output DIR]`
struct ExportTranslation: Command {
    private static let format = Option.value(
        "format", Words(de: "xliff|xliff2|csv", en: "xliff|xliff2|csv"),
        Words(
            de: "XLIFF 1.2 (die meisten Programme; gilt auch ohne --format), XLIFF 2.0 oder Tabelle",
            en: "XLIFF 1.2 (most tools; taken where nothing is said), XLIFF 2.0 or table"),
        candidates: .choices(TranslationExport.Format.allCases.map(\.rawValue)))
    private static let language = Option.list(
        "language", Words(de: "SPRACHE", en: "LANGUAGE"),
        Words(
            de: "diese Sprachen, auch neue; sonst die der Kampagne",
            en: "these languages, new ones too; else the campaign's"),
        candidates: .names("languages"))
    private static let output = Option.value(
        "output", Words(de: "ORDNER", en: "FOLDER"),
        Words(
            de: "wohin die Dateien kommen; sonst Output/Translations", en: "where files go; else Output/Translations"),
        candidates: .folder)

    static let syntax = Syntax(
        "translate", "export",
        summary: Words(
            de: "gibt Texte an Übersetzerinnen und Agenturen, je Sprache eine Datei",
            en: "hands texts to translators and agencies, one file a language"),
        details: Words(
            de:
                """
                Darin steht, was schon übersetzt ist, wo jeder Text steht und wie lang er sein darf. Was zurückkommt, \
                nimmt „litfass translate import“ auf.
                """,
            en:
                """
                It says what is translated already, where each text stands and how long it may be. What comes back is \
                taken by “litfass translate import”.
                """),
        operands: [ScheduleOptions.campaign],
        options: [format, language, output],
        examples: [
            .init(
                "litfass translate export willkommen --format csv --language ro",
                Words(de: "eine Tabelle für eine neue Sprache", en: "a table for a new language")),
            .init(
                "litfass translate export willkommen --format xliff",
                Words(
                    de: "alle Sprachen der Kampagne für eine Agentur", en: "all the campaign's languages for an agency")
            ),
        ])

    private let request: TranslationExport

    init(_ arguments: Arguments) throws {
        request = try TranslationExport(
            arguments.operands[0], format: arguments[Self.format], languages: arguments.all(Self.language),
            output: arguments[Self.output])
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let outcome = try request.run(session.desk)
        let console = session.console
        session.answer(outcome.json(session.uiLanguage))
        if !session.isJSON {
            var table = Table()
            table.rows = outcome.files.map { file in
                [
                    .init(file.language), .init(console.text(file.languageName)),
                    .init(console.text(file.summary), file.missing + file.stale == 0 ? .good : nil),
                    .init(file.path, .strong),
                ]
            }
            table.lines(console.settings.paint).forEach(console.print)
            session.say(outcome.notices)
        }
        return .done
    }
}

extension TranslationExport.Outcome.File {
    fileprivate var summary: Words {
        var (de, en) = ("\(texts) Texte", "\(texts) texts")
        if missing > 0 { (de, en) = (de + ", \(missing) fehlen", en + ", \(missing) missing") }
        if stale > 0 { (de, en) = (de + ", \(stale) veraltet", en + ", \(stale) out of date") }
        return Words(de: de, en: en)
    }
}
