internal import Findings
internal import Foundation
internal import Loading
package import Model
internal import Workspace

/// A campaign that is to begin: a copy of a ready-made one.
package struct NewCampaign: Hashable, Sendable {
    package var name: String
    package var kind: CampaignKind
    /// Nil and empty lists leave what the ready-made one has.
    package var title: String?
    package var regions: [String]
    package var languages: [String]

    /// - Throws: `InvalidInput` for a name that is no part of an address, and a title that is no line.
    package init(
        _ name: String, kind: CampaignKind = .willkommen, title: String? = nil, regions: [String] = [],
        languages: [String] = []
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
        self.kind = kind
        self.title = title
        self.regions = regions
        self.languages = languages
    }

    /// What to do with the new campaign.
    package var howToGoOn: [Notice] {
        let town = regions.first ?? "KÜRZEL"
        let place = regions.first ?? "SLUG"
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
        ]
    }

    /// Makes `Campaigns/<name>`, whole or not at all, and never over another one.
    ///
    /// - Parameter onNewWorkspace: Told the current folder where it becomes a workspace.
    /// - Returns: Its folder, absolute.
    package func make(in desk: PressDesk, onNewWorkspace: (String) -> Void) throws -> String {
        let workspace = try workspace(desk, onNewWorkspace)
        try KnownNames.check(regions, among: RegionLibrary.slugs(workspace), KnownNames.region)
        let table = try LanguageLoader.load(workspace)
        try KnownNames.check(
            languages.filter { table[$0] == nil }, among: table.languages.map(\.code), KnownNames.language,
            titles: Dictionary(table.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first })
        )
        guard let template = workspace.folder("Campaigns/\(kind.rawValue)", holding: CampaignLoader.file) else {
            throw Fault(
                .missing,
                Words(
                    de: "Eine fertige Kampagne „\(kind.rawValue)“ liegt hier nicht bereit.",
                    en: "There is no ready-made campaign “\(kind.rawValue)” here."),
                remedy: Words(
                    de: "Eine, die es immer gibt: --kind willkommen", en: "One that is always there: --kind willkommen")
            )
        }
        let leftOut = try needing(moreLanguagesThan: Set(languages).count, in: workspace)
        return try CampaignCopy(template: template, changes: self, leftOut: leftOut, now: workspace.now).make(
            name, in: workspace.root)
    }

    /// Materials that speak more languages on one sheet than were chosen; none where none were chosen.
    private func needing(moreLanguagesThan count: Int, in workspace: Workspace) throws -> [String] {
        guard count > 0 else { return [] }
        let templates = try TemplateLibrary(workspace).templates[DesignFamily.standard.name] ?? [:]
        return templates.values.filter { ($0.languageCount?.lowerBound ?? 0) > count }.map(\.name).sorted()
    }

    /// Who has no workspace yet starts one in the current folder.
    private func workspace(_ desk: PressDesk, _ onNewWorkspace: (String) -> Void) throws -> Workspace {
        do {
            return try desk.workspace()
        } catch {
            guard desk.namedWorkspace == nil else { throw error }
            onNewWorkspace(desk.folder)
            return try desk.assets()
        }
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
