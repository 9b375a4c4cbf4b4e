internal import Build
internal import Findings
internal import Foundation
internal import Loading
internal import Model
internal import Translation
internal import Workspace

/// A campaign of the workspace whose texts go out to translators or come back.
struct TranslatedCampaign {
    let loaded: LoadedCampaign
    let languages: LanguageTable
    private let loader: CampaignLoader
    private let workspace: Workspace

    /// The folder's own, by which files that go out name it.
    var name: String { loaded.folder.name }
    /// Absolute.
    var folder: String { loaded.folder.path }

    /// - Parameter folder: Absolute.
    init(at folder: String, in workspace: Workspace) throws {
        self.workspace = workspace
        languages = try LanguageLoader.load(workspace)
        loader = CampaignLoader(
            languages: languages, regions: try RegionLibrary.slugs(workspace),
            channels: try workspace.list("Assets/Platforms", ending: ".yaml"), materials: nil)
        loaded = try loader.load(workspace.folder(folder))
        guard loaded.texts[loaded.campaign.source] != nil else {
            let file = TextUnits.file(of: loaded.campaign.source)
            let faults = loaded.findings.filter { $0.place?.file == file && $0.severity == .error }
            if !faults.isEmpty { throw LoadingFault.unreadable(faults) }
            throw Fault(
                .missing,
                Words(
                    de: "\(file) fehlt: das sind die Texte, aus denen übersetzt wird.",
                    en: "\(file) is missing: those are the texts from which others are translated."))
        }
    }

    /// How far a language has come, whether the campaign speaks it yet or not.
    ///
    /// - Throws: Where its records can't be read: nobody would know what they vouch for.
    func texts(_ language: String) throws -> LanguageTexts {
        let (review, findings) = ReviewFile.read(language, in: loaded.folder)
        if findings.contains(where: { $0.severity == .error }) { throw LoadingFault.unreadable(findings) }
        return LanguageTexts(loaded, language: language, review: review)
    }

    /// What would be wrong with the campaign's files that is not wrong now.
    ///
    /// - Parameter files: By path in the campaign's folder, laid over the disk.
    func faults(with files: [String: [UInt8]]) throws -> [Finding] {
        var changed = workspace
        for (path, bytes) in files { changed.files.overlay(bytes, over: folder + "/" + path) }
        let known = Set(loaded.findings.map(\.message))
        return try loader.load(changed.folder(folder)).findings.filter { finding in
            finding.severity == .error && !known.contains(finding.message) && !finding.isGap
                && finding.place.map { files.keys.contains($0.file) } == true
        }
    }
}

extension PressDesk {
    /// A path as somebody here would type it: from their folder on, where it lies in that.
    func shown(_ path: String) -> String {
        path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }

    /// The code of a language as somebody named it.
    ///
    /// - Throws: `Fault` that names those that there are.
    static func language(_ name: String, _ table: LanguageTable) throws(Fault) -> Language {
        if let language = table[name] { return language }
        try KnownNames.check(
            [name], among: table.languages.map(\.code), KnownNames.language,
            titles: Dictionary(table.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first }))
        throw Fault(.missing, Words(de: "Unbekannte Sprache: \(name)", en: "Unknown language: \(name)"))
    }
}
