package import Findings
internal import Foundation
internal import Loading
package import Model
internal import Workspace

/// A campaign that is to begin: a copy of a ready-made one, or of what worked of an earlier one.
package struct NewCampaign: Hashable, Sendable {
    package var name: String
    /// The earlier one, as somebody called it; nil takes the ready-made one of the kind.
    package var model: String?
    package var kind: CampaignKind
    /// Nil leaves what the ready-made one has, as an empty list of languages does.
    package var title: String?
    package var regions: [String]
    package var languages: [String]

    /// What was made, and what is to be said of it.
    package struct Made: Hashable, Sendable {
        /// Absolute.
        package let folder: String
        package let notices: [Notice]
    }

    /// - Throws: `InvalidInput` for a name that is no part of an address, and a title that is no line.
    package init(
        _ name: String, kind: CampaignKind = .willkommen, title: String? = nil, regions: [String] = [],
        languages: [String] = [], from model: String? = nil
    ) throws(InvalidInput) {
        guard CampaignName.isValid(name) else {
            let better = CampaignName.made(of: name)
            throw InvalidInput(
                name,
                Words(
                    de: "Der Name steht in Adressen: kleine Buchstaben a–z, Ziffern und Striche, z. B. \(better).",
                    en: "The name stands in addresses: small letters a–z, digits and hyphens, e.g. \(better)."))
        }
        if let title, title.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            throw InvalidInput(
                title,
                Words(
                    de: "Der Titel ist eine Zeile ohne Steuerzeichen.",
                    en: "The title is one line without control characters."))
        }
        self.name = name
        self.model = model
        self.kind = kind
        self.title = title
        self.regions = regions
        self.languages = languages
    }

    /// What to do with the new campaign.
    ///
    /// - Parameter regions: For which it is, as far as that is known.
    private func howToGoOn(_ regions: [String]) -> [Notice] {
        let town = regions.first ?? "KÜRZEL"
        let place = regions.first ?? "SLUG"
        let language = languages.first { $0 != LanguageTable.source } ?? LanguageTable.source
        return [
            Notice(
                .hint,
                Words(
                    de: "Farben, Wappen und Impressum der Stadt: litfass brand \(town) (docs/de/stadt.md)",
                    en: "The town's colours, crest and imprint: litfass brand \(place) (docs/de/stadt.md, in German)")),
            Notice(
                .hint,
                Words(
                    de: "Sehen Sie campaign.yaml und texts/ durch, dann: litfass check \(name)",
                    en: "Look through campaign.yaml and texts/, then: litfass check \(name)")),
            Notice(
                .hint,
                Words(
                    de:
                        """
                        Die Texte sind Entwürfe. Lesen lassen Sie sie so: litfass review pack \(name) --language \
                        \(language) (docs/de/sprachen.md)
                        """,
                    en:
                        """
                        The texts are drafts. Have them read by: litfass review pack \(name) --language \(language) \
                        (docs/languages.md)
                        """)),
        ]
    }

    /// Makes `Campaigns/<name>`, whole or not at all, and never over another one.
    ///
    /// - Parameter ask: Called where no region is named: what a person answers, nil where nobody does.
    package func make(in desk: PressDesk, ask: (Words) -> String?) throws -> Made {
        let (workspace, news) = try desk.workspaceToBegin()
        let known = try RegionLibrary.slugs(workspace)
        let earlier = try model.map { try EarlierCampaign($0, desk, workspace) }
        let regions = try regions.isEmpty && earlier == nil ? Self.region(among: known, ask) : regions
        try KnownNames.check(regions, among: known, KnownNames.region)
        let table = try LanguageLoader.load(workspace)
        try KnownNames.check(
            languages.filter { table[$0] == nil }, among: table.languages.map(\.code), KnownNames.language,
            titles: Dictionary(table.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first })
        )
        let readyMade = workspace.folder("Campaigns/\(kind.rawValue)", holding: CampaignLoader.file)
        guard let template = earlier?.folder ?? readyMade else {
            throw Fault(
                .missing,
                Words(
                    de: "Eine fertige Kampagne „\(kind.rawValue)“ liegt hier nicht bereit.",
                    en: "There is no ready-made campaign “\(kind.rawValue)” here."),
                remedy: Words(
                    de: "Eine, die es immer gibt: --kind willkommen", en: "One that is always there: --kind willkommen")
            )
        }
        var changes = self
        changes.regions = regions
        if let earlier { changes.kind = earlier.kind }
        let leftOut = try needing(moreLanguagesThan: Set(languages).count, in: workspace)
        let places = regions.isEmpty ? earlier?.regions ?? [] : regions
        let holidays = RegionLibrary.load(places, workspace, languages: table).flatMap {
            $0.region?.brand.holidays.holidays ?? []
        }
        var copy = CampaignCopy(
            template: template, changes: changes, leftOut: leftOut, holidays: PublicHolidays(holidays),
            now: workspace.now)
        if let earlier { copy.unscanned = (earlier.unscannedPlaces, earlier.unscannedLanguages) }
        let (folder, struck) = try copy.make(name, in: workspace.root)
        return Made(folder: folder, notices: news + (earlier?.notices ?? []) + changes.notices(struck, in: places))
    }

    /// Where nobody said which region: the only one there is, else the one that a person names.
    private static func region(among known: [String], _ ask: (Words) -> String?) throws -> [String] {
        guard known.count != 1 else { return known }
        let question = Words(
            de: "Für welche Region ist die Kampagne?", en: "For which region is the campaign?")
        let names = known.joined(separator: ", ")
        guard !known.isEmpty else { throw Fault(.usage, question, remedy: RegionList.howToBegin) }
        if let answer = ask(Words(de: "\(question.de) (\(names))", en: "\(question.en) (\(names))")) { return [answer] }
        throw Fault(
            .usage, question,
            remedy: Words(
                de: "Nennen Sie sie mit --region. Es gibt: \(names).", en: "Name it with --region. There are: \(names)."
            ))
    }

    private func notices(_ struck: [String], in regions: [String]) -> [Notice] {
        var notices = struck.map { post in
            Notice(
                .plain,
                Words(
                    de: "Der Beitrag „\(post)“ fehlt: Die Kampagne läuft nicht an dem Tag, für den er ist.",
                    en: "The post “\(post)” is left out: the campaign does not run on the day that it is for."))
        }
        if kind == .veranstaltung {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Wann und wo die Veranstaltung ist, wissen nur Sie: event in campaign.yaml.",
                        en: "When and where the event is, only you know: event in campaign.yaml.")))
        }
        // Who goes on with an earlier one has seen to it.
        if kind == .rueckmeldung, model == nil {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de:
                            """
                            Die Codes führen zur Suche von Integreat, unter der man sagen kann, was fehlt. Haben Sie \
                            eine Umfrage oder eine eigene Seite dafür, tragen Sie sie in campaign.yaml bei link ein.
                            """,
                        en:
                            """
                            The codes lead to Integreat's search, below which one can say what is missing. If you have \
                            a survey or a page of your own for it, enter it at link in campaign.yaml.
                            """)))
        }
        return notices + howToGoOn(regions)
    }

    /// Materials that speak more languages on one sheet than were chosen; none where none were chosen.
    private func needing(moreLanguagesThan count: Int, in workspace: Workspace) throws -> [String] {
        guard count > 0 else { return [] }
        let templates = try TemplateLibrary(workspace).templates[DesignFamily.standard.name] ?? [:]
        return templates.values.filter { ($0.languageCount?.lowerBound ?? 0) > count }.map(\.name).sorted()
    }
}

/// A campaign's name: its folder's, and a part of links.
enum CampaignName {
    private static let longest = 64

    static func isValid(_ name: String) -> Bool {
        (1...longest).contains(name.utf8.count) && name.first != "-"
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// A valid name that is like a text: `Frühling 2027!` gives `fruehling-2027`.
    static func made(of text: String) -> String {
        var plain = text.lowercased()
        for (letter, spelled) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")] {
            plain = plain.replacing(letter, with: spelled)
        }
        plain = plain.folding(options: .diacriticInsensitive, locale: nil)
        let words = plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let name = String(words.joined(separator: "-").prefix(longest))
        return isValid(name) ? name : "willkommen-2027"
    }
}
