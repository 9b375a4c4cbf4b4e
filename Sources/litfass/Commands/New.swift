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
        Words(de: "für diese Regionen; sonst die der Vorlage", en: "for these regions; else the ready-made one's"),
        candidates: .names("regions"))
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
                Sie beginnt an einem Montag in frühestens drei Wochen und läuft sechs; alle Termine lassen sich in \
                campaign.yaml ändern.
                """,
            en:
                """
                It begins on a Monday, three weeks ahead at the earliest, and runs for six; all dates can be \
                changed in campaign.yaml.
                """
        ),
        operands: [Operand(Words(de: "NAME", en: "NAME"))], options: [kind, title, region, language],
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
            title: arguments[Self.title], regions: arguments.all(Self.region), languages: arguments.all(Self.language))
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let folder = try campaign.make(in: session.desk) { folder in
            console.say(
                Words(
                    de: "Der Ordner \(folder) wird zum Arbeitsordner.",
                    en: "The folder \(folder) becomes the workspace."))
        }
        console.print(folder)
        session.say(campaign.howToGoOn)
        return .done
    }
}
