internal import Desk
internal import Findings
internal import Terminal

/// `litfass brand SLUG [--colors …] [--crest FILE] [--preview FILE.png]`
struct BrandTown: Command {
    private static let colors = Option.value(
        "colors", Words(de: "\"#RRGGBB,…\"", en: "\"#RRGGBB,…\""),
        Words(
            de: "eine bis drei Farben, die wichtigste zuerst, in Anführungszeichen",
            en: "one to three colours, the most important first, in quotes"))
    private static let crest = Option.value(
        "crest", Words(de: "DATEI", en: "FILE"),
        Words(de: "das Wappen oder Logo, als SVG, PNG oder JPEG", en: "the crest or logo, as SVG, PNG or JPEG"),
        candidates: .file)
    private static let preview = Option.value(
        "preview", Words(de: "DATEI.png", en: "FILE.png"),
        Words(de: "wohin das Bild kommt; sonst Output/KÜRZEL.png", en: "where the picture goes; else Output/SLUG.png"),
        candidates: .file)

    static let syntax = Syntax(
        "brand",
        summary: Words(
            de: "richtet Ihre Stadt ein: Farben, Wappen, Kontakt, Impressum, mit einem Bild von allem",
            en: "sets your town up: colours, crest, contact, imprint, with a picture of it all"),
        details: Words(
            de:
                """
                Am Terminal fragt es nach Kontakt und Impressum, soweit sie fehlen; --yes fragt nichts. In brand.yaml \
                ändert sich nur, was Sie nennen. Zeile für Zeile: docs/de/stadt.md.
                """,
            en:
                """
                On a terminal it asks for contact and imprint as far as they are missing; --yes asks nothing. In \
                brand.yaml only that changes which you name. Line by line, in German: docs/de/stadt.md.
                """),
        operands: [Operand(Words(de: "KÜRZEL", en: "SLUG"), candidates: .names("regions"))],
        options: [colors, crest, preview, ScheduleOptions.yes],
        examples: [
            .init(
                "litfass brand hof --colors \"#0B5D3B\" --crest wappen.png",
                Words(
                    de: "nimmt Farbe und Wappen auf und zeigt, wie alles aussieht",
                    en: "takes colour and crest, and shows what everything looks like")),
            .init("litfass brand hof", Words(de: "zeigt die Stadt, wie sie ist", en: "shows the town as it is")),
        ])

    private let request: BrandRequest

    init(_ arguments: Arguments) throws {
        request = try BrandRequest(
            arguments.operands[0], colors: arguments[Self.colors], crest: arguments[Self.crest],
            preview: arguments[Self.preview])
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        var edit = try BrandEdit(request, session.desk)
        if console.canAsk, !session.isSure, !session.isJSON {
            for question in edit.questions {
                try console.ask(question.words, instead: question.example) { try edit.answer(question, with: $0) }
            }
        }
        let outcome = try edit.finish(request, session.desk, progress: session.progress(request.slug))
        console.progress(nil)
        session.answer(outcome.json(session.uiLanguage))
        if !session.isJSON {
            var table = Table()
            table.rows = outcome.areas.map { [.init(console.text($0.name)), .init($0.fill), .init($0.ink)] }
            table.lines(console.settings.paint).forEach(console.print)
            session.printError(outcome.findings)
            session.say(outcome.notices)
            console.print(outcome.address)
        }
        return outcome.findings.hasErrors ? .faulty : .done
    }
}
