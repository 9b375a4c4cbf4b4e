internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass review pack CAMPAIGN --language L,…`
struct PackReview: Command {
    private static let language = Option.list(
        "language", Words(de: "SPRACHE", en: "LANGUAGE"),
        Words(
            de: "für diese Sprachen, auch für neue, z. B. ar,ro", en: "for these languages, new ones too, e.g. ar,ro"),
        candidates: .names("languages"))

    static let syntax = Syntax(
        "review", "pack",
        summary: Words(
            de: "schreibt je Sprache eine Seite, auf der jemand die Texte liest und verbessert",
            en: "writes one page a language on which somebody reads and corrects the texts"),
        details: Words(
            de:
                """
                Eine Datei, die ohne Netz und Konto in jedem Browser aufgeht, auch am Telefon: die fertigen Blätter, \
                daneben jede Zeile zum Abhaken oder Verbessern, in der Sprache der Person. Für eine Sprache ohne Texte \
                ein leerer Bogen. Zurück kommt die ausgefüllte Seite oder ein Text in einer E-Mail.
                """,
            en:
                """
                One file that opens in any browser without network or account, on a phone too: the finished sheets, \
                and beside them each line to tick or to correct, in the person's own language. For a language without \
                texts an empty form. What comes back is the filled page, or a text in a mail.
                """),
        operands: [Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), candidates: .names("campaigns"))],
        options: [language, SelectionOptions.output],
        examples: [
            .init(
                "litfass review pack willkommen --language ro",
                Words(de: "schreibt Output/willkommen.ro.html", en: "writes Output/willkommen.ro.html"))
        ])

    private let campaign: String
    private let languages: [String]
    private let output: String?

    init(_ arguments: Arguments) throws {
        campaign = arguments.operands[0]
        languages = arguments.all(Self.language)
        output = arguments[SelectionOptions.output]
        guard !languages.isEmpty else { throw UsageFault(.missingOption(Self.language)) }
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let made = try session.desk.packReview(
            of: campaign, languages: languages, into: output, progress: session.progress(campaign))
        session.console.progress(nil)
        session.answer(made.json(session.uiLanguage))
        if !session.isJSON {
            for page in made.pages { session.console.print(page.path) }
            session.say(made.notices)
        }
        return .done
    }
}
