internal import Desk
internal import Findings
internal import Terminal

/// `litfass results take CAMPAIGN FILE…`
struct TakeResults: Command {
    private static let from = Option.value(
        "from", Words(de: "TAG", en: "DAY"),
        Words(de: "erster Tag einer Tabelle, die keinen nennt", en: "first day of a table that names none"))
    private static let to = Option.value(
        "to", Words(de: "TAG", en: "DAY"), Words(de: "ihr letzter Tag", en: "its last day"))

    private static let accounts = Option.flag(
        "accounts",
        Words(
            de: "fragt auch Mastodon und Bluesky, was sie von unseren Beiträgen zählen",
            en: "asks Mastodon and Bluesky, too, what they count of our posts"))

    static let syntax = Syntax(
        "results", "take",
        summary: Words(
            de: "zählt aus Protokollen und Tabellen, wie oft Codes gescannt wurden",
            en: "counts out of logs and tables how often codes were scanned"),
        details: Words(
            de: "Was zweimal kommt, zählt einmal; Adressen bleiben nirgends. Woher Zahlen kommen: docs/de/zaehlen.md.",
            en: "What comes twice counts once; addresses are kept nowhere. Where numbers come from: docs/links.md."),
        operands: [
            Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), candidates: .names("campaigns")),
            Operand(file, count: 0...Operand.many, candidates: .file),
        ], options: [accounts, from, to, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass results take willkommen /var/log/nginx/litfass.log*",
                Words(de: "auch gepackte (gz, zst)", en: "packed ones, too (gz, zst)")),
            .init(
                "litfass results take willkommen --accounts",
                Words(
                    de: "Favoriten, geteilt, Antworten: wie viele, nicht von wem",
                    en: "favourites, boosts, replies: how many, not whose")),
        ])
    private static let file = Words(de: "DATEI", en: "FILE")

    private let request: ResultsRequest

    init(_ arguments: Arguments) throws {
        let files = Array(arguments.operands.dropFirst())
        let isAsking = arguments.contains(Self.accounts)
        guard isAsking || !files.isEmpty else {
            let (de, en) = (Self.file.de + " oder --accounts", Self.file.en + " or --accounts")
            throw UsageFault(.missingOperand(Words(de: de, en: en)))
        }
        request = try ResultsRequest(
            campaign: arguments.operands[0], files: files,
            asking: isAsking ? arguments[ScheduleOptions.ledger].map { .at($0) } ?? .own : nil,
            from: arguments[Self.from], to: arguments[Self.to])
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let intake = try session.desk.takeResults(request)
        session.answer(intake.json)
        if !session.isJSON { session.printError(intake.findings) }
        session.say(intake.notices)
        return intake.isWhole ? .done : .tryAgain
    }
}
