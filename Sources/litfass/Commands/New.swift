internal import Foundation
internal import Loading
internal import Model
internal import Terminal
internal import Workspace

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

    private let name: String
    private let kind: CampaignKind
    private let changes: CampaignCopy.Changes

    init(_ arguments: Arguments) throws(UsageFault) {
        name = arguments.operands[0]
        guard CampaignName.isValid(name) else {
            let better = CampaignName.made(of: name)
            throw UsageFault(
                .invalid(
                    name,
                    expected: Words(
                        de: "Der Name steht in Adressen: kleine Buchstaben a–z, Ziffern und Striche, z. B. \(better).",
                        en: "The name stands in addresses: small letters a–z, digits and hyphens, e.g. \(better).")),
                command: Self.syntax.words)
        }
        kind = arguments[Self.kind].flatMap(CampaignKind.init) ?? .willkommen
        if let title = arguments[Self.title],
            title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
            throw UsageFault(
                .invalid(
                    Printable.line(title),
                    expected: Words(
                        de: "Der Titel ist eine Zeile ohne Steuerzeichen.",
                        en: "The title is one line without control characters.")),
                command: Self.syntax.words)
        }
        changes = CampaignCopy.Changes(
            title: arguments[Self.title], regions: arguments.all(Self.region), languages: arguments.all(Self.language))
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try newWorkspace(session)
        let console = session.console
        try Names.check(changes.regions, among: RegionShelf.slugs(workspace), Names.region)
        let languages = try LanguageLoader.load(workspace)
        try Names.check(
            changes.languages.filter { languages[$0] == nil }, among: languages.languages.map(\.code), Names.language,
            titles: Dictionary(languages.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first })
        )
        guard let template = workspace.folder("Campaigns/\(kind.rawValue)", holding: CampaignLoader.file) else {
            throw Failure(
                .missing,
                Words(
                    de: "Eine fertige Kampagne „\(kind.rawValue)“ liegt hier nicht bereit.",
                    en: "There is no ready-made campaign “\(kind.rawValue)” here."),
                remedy: Words(
                    de: "Eine, die es immer gibt: --kind willkommen", en: "One that is always there: --kind willkommen")
            )
        }
        let leftOut = try needing(moreLanguagesThan: Set(changes.languages).count, in: workspace)
        let folder = try CampaignCopy(template: template, changes: changes, leftOut: leftOut, now: workspace.now).make(
            name, in: workspace.root)
        console.print(folder)
        console.say(
            Words(
                de: "Sehen Sie campaign.yaml und texts/ durch, dann: litfass check \(name)",
                en: "Look through campaign.yaml and texts/, then: litfass check \(name)"), .hint)
        return .done
    }

    /// Materials that speak more languages on one sheet than were chosen; none where none were chosen.
    private func needing(moreLanguagesThan count: Int, in workspace: Workspace) throws -> [String] {
        guard count > 0 else { return [] }
        let templates = try TemplateShelf(workspace).templates[DesignStyle.standard.name] ?? [:]
        return templates.values.filter { ($0.languageCount?.lowerBound ?? 0) > count }.map(\.name).sorted()
    }

    /// Who has no workspace yet starts one in the current folder.
    private func newWorkspace(_ session: Session) throws -> Workspace {
        do {
            return try session.workspace()
        } catch {
            guard session.namedWorkspace == nil else { throw error }
            session.console.say(
                Words(
                    de: "Der Ordner \(session.environment.folder) wird zum Arbeitsordner.",
                    en: "The folder \(session.environment.folder) becomes the workspace."))
            return try session.assets()
        }
    }
}
