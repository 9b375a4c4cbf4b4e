internal import Desk
internal import Findings
internal import Model
internal import Terminal

/// `litfass new NAME --kind KIND`
struct New: Command {
    private static let kind = Option.value(
        "kind", Words(de: "ART", en: "KIND"),
        Words(de: "welche Vorlage; sonst willkommen", en: "which ready-made one; else willkommen"),
        candidates: .choices(CampaignKind.allCases.map(\.rawValue)))
    private static let title = Option.value(
        "title", Words(de: "TITEL", en: "TITLE"),
        Words(de: "der Titel; sonst der der Vorlage", en: "the title; else the ready-made one's"))
    private static let region = Option.list(
        "region", Words(de: "REGION", en: "REGION"),
        Words(de: "für diese Regionen", en: "for these regions"), candidates: .names("regions"))
    private static let from = Option.value(
        "from", Words(de: "KAMPAGNE", en: "CAMPAIGN"),
        Words(de: "übernimmt, was von einer früheren wirkte", en: "takes over what worked of an earlier one"),
        candidates: .names("campaigns"))
    private static let language = Option.list(
        "language", Words(de: "SPRACHE", en: "LANGUAGE"),
        Words(de: "in diesen Sprachen; sonst die der Vorlage", en: "in these languages; else the ready-made one's"),
        candidates: .names("languages"))

    static let syntax = Syntax(
        "new",
        summary: Words(
            de: "beginnt eine Kampagne aus einer fertigen Vorlage", en: "starts a campaign from a ready-made one"),
        details: Words(
            de:
                """
                Sie beginnt am ersten Werktag einer Woche, frühestens in 15 Werktagen, und läuft sechs Wochen; an \
                Sonn- und Feiertagen und zwischen den Jahren ruht sie. Alle Termine stehen in campaign.yaml.
                """,
            en:
                """
                It begins on the first working day of a week, 15 working days ahead at the earliest, and runs for six \
                weeks; it rests on Sundays, holidays and between Christmas and New Year. All dates are in campaign.yaml.
                """
        ),
        operands: [Operand(Words(de: "NAME", en: "NAME"))], options: [kind, title, region, language, from],
        examples: [
            .init(
                "litfass new willkommen-2027 --kind willkommen --region augsburg",
                Words(
                    de: "legt Campaigns/willkommen-2027 an, fertig zum Bauen",
                    en: "makes Campaigns/willkommen-2027, ready to build"))
        ])

    private let campaign: NewCampaign

    init(_ arguments: Arguments) throws {
        campaign = try NewCampaign(
            arguments.operands[0], kind: arguments[Self.kind].flatMap(CampaignKind.init) ?? .willkommen,
            title: arguments[Self.title], regions: arguments.all(Self.region), languages: arguments.all(Self.language),
            from: arguments[Self.from])
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let made = try campaign.make(in: session.desk, ask: console.answer)
        console.print(made.folder)
        session.say(made.notices)
        return .done
    }
}
