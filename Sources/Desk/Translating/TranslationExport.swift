internal import Build
package import Findings
package import Formats
internal import Foundation
internal import Loading
internal import Model
internal import Translation
internal import Workspace

/// A campaign's texts as files for translators, one a language.
package struct TranslationExport: Sendable {
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case xliff, xliff2, csv

        fileprivate var suffix: String { self == .csv ? "csv" : "xlf" }
    }

    private let campaign: String
    private let format: Format
    /// None takes the campaign's.
    private let languages: [String]
    private let output: String?

    /// - Parameters:
    ///   - campaign: As somebody called it.
    ///   - format: As somebody wrote it.
    /// - Throws: `InvalidInput` for a format that there is not.
    package init(
        _ campaign: String, format: String?, languages: [String] = [], output: String? = nil
    ) throws(InvalidInput) {
        guard let known = format.map({ Format(rawValue: $0) }) ?? .xliff else {
            throw InvalidInput(
                format ?? "",
                Words(
                    de: "Es gibt --format xliff (1.2, die meisten Programme), xliff2 und csv (Tabellen).",
                    en: "There are --format xliff (1.2, most tools), xliff2 and csv (spreadsheets)."))
        }
        self.campaign = campaign
        self.format = known
        self.languages = languages
        self.output = output
    }

    /// What was written.
    package struct Outcome: Sendable {
        package struct File: Hashable, Sendable {
            /// Absolute.
            package let path: String
            package let language: String
            package let languageName: Words
            /// How many texts there are, and how many of them have no translation or one of an older source.
            package let texts: Int
            package let missing: Int
            package let stale: Int
        }

        package let campaign: String
        package let files: [File]
        package let notices: [Notice]

        package func json(_ uiLanguage: UILanguage) -> JSON {
            .object([
                .init("campaign", .string(campaign)),
                .init(
                    "files",
                    .array(
                        files.map { file in
                            .object([
                                .init("path", .string(file.path)), .init("language", .string(file.language)),
                                .init("texts", .integer(file.texts)), .init("missing", .integer(file.missing)),
                                .init("stale", .integer(file.stale)),
                            ])
                        })),
            ])
        }
    }

    package func run(_ desk: PressDesk) throws -> Outcome {
        let workspace = try desk.workspace()
        let campaign = try TranslatedCampaign(at: desk.campaignFolder(self.campaign, in: workspace), in: workspace)
        let notes = try UnitNotes(campaign.loaded, workspace, desk.uiLanguage)
        let source = campaign.loaded.campaign.source
        let folder = OutputFolder(output.map(desk.absolute) ?? workspace.root + "/Output/Translations")
        let wanted = try codes(of: campaign)
        let sheets = try TextSheets(BuildRequest().order(desk, campaign: campaign.folder, in: workspace), in: workspace)
        var files: [Outcome.File] = []
        for language in wanted {
            let texts = try campaign.texts(language.code)
            let limits = try sheets.limits(of: texts.units, in: language, workspace)
            let values = sheets.values(in: language)
            let units = texts.units.map { unit in
                let standing = texts.standing(of: unit)
                let limit = limits[unit.key]
                var out = InterchangeUnit(
                    keys: [unit.key], source: unit.source, mark: TextRecord.mark(of: unit.source),
                    target: unit.target, state: texts.record(of: unit).state)
                out.isStale = standing == .stale
                out.limit = limit
                out.notes = notes.notes(on: unit, isStale: out.isStale, limit: limit, values: values)
                return out
            }
            let file = InterchangeFile(
                campaign: campaign.name, source: source, language: language.code, units: units
            ).merged()
            let name = "\(campaign.name).\(language.code).\(format.suffix)"
            try folder.write(bytes(file, campaign.languages, desk.uiLanguage), to: name)
            files.append(
                Outcome.File(
                    path: URL(fileURLWithPath: folder.path + "/" + name).standardizedFileURL.path,
                    language: language.code, languageName: language.names, texts: file.units.count,
                    missing: file.units.count { $0.target == nil }, stale: file.units.count(where: \.isStale)))
        }
        return Outcome(campaign: campaign.name, files: files, notices: [howToGoOn(files, desk)])
    }

    private func codes(of campaign: TranslatedCampaign) throws -> [Language] {
        let (table, source) = (campaign.languages, campaign.loaded.campaign.source)
        let named = try languages.map { name throws(Fault) in try PressDesk.language(name, table) }
        if named.contains(where: { $0.code == source }) {
            throw Fault(
                .usage,
                Words(
                    de: "Aus „\(source)“ wird übersetzt; als Ziel geht es nicht.",
                    en: "“\(source)” is what others are translated from; it cannot be the target."))
        }
        if !named.isEmpty { return named }
        let own = campaign.loaded.campaign.languages?.map(\.value) ?? campaign.loaded.texts.keys.sorted()
        let found = own.filter { $0 != source }.compactMap { table[$0] }
        guard !found.isEmpty else {
            throw Fault(
                .usage,
                Words(de: "Die Kampagne hat noch keine andere Sprache.", en: "The campaign has no other language yet."),
                remedy: Words(de: "Nennen Sie eine: --language ro", en: "Name one: --language ro"))
        }
        return found
    }

    private func bytes(_ file: InterchangeFile, _ table: LanguageTable, _ uiLanguage: UILanguage) -> [UInt8] {
        guard format != .csv else { return TranslationTable.write(file, uiLanguage) }
        var tagged = file
        tagged.source = file.source.map { table[$0]?.bcp47 ?? $0 }
        tagged.language = file.language.map { table[$0]?.bcp47 ?? $0 }
        return format == .xliff ? XLIFF1Writer.write(tagged) : XLIFF2Writer.write(tagged)
    }

    private func howToGoOn(_ files: [Outcome.File], _ desk: PressDesk) -> Notice {
        let name = files.first.map { desk.shown($0.path) } ?? ""
        return Notice(
            .hint,
            Words(
                de: "Was zurückkommt, nimmt auf: litfass translate import \(name)",
                en: "What comes back is taken by: litfass translate import \(name)"))
    }
}
