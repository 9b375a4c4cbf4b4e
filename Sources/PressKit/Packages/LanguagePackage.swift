internal import Build
internal import Model

/// All that one language of a region needs, in one archive to pass on: to a colleague, an association, a print shop.
///
/// It holds what is used as it is: print files, their accessible twins, pictures for screens, texts. What stands there
/// once more for other uses (a poster as a picture of 35 million pixels, previews, the fields of a post for tools)
/// stays in the kit alone.
struct LanguagePackage {
    let contents: KitContents
    let region: String
    let language: String

    /// A folder of the archive.
    enum ArchiveFolder: CaseIterable {
        case posters, pieces, web, pictures, texts

        /// Where an artifact is put; nil for one that is not passed on.
        init?(_ artifact: Artifact) {
            switch (artifact.kind, artifact.purpose) {
            case (_, .web): self = .web
            case (.poster, .print), (.poster, .office): self = .posters
            case (.flyer, .print), (.flyer, .office), (.card, .print), (.card, .office): self = .pieces
            case (.post, .screen): self = .pictures
            case (.text, _) where artifact.format == .text: self = .texts
            default: return nil
            }
        }

        /// What it is called, and what is in it for whom.
        var phrases: (name: PackagePhrase, use: PackagePhrase) {
            switch self {
            case .posters: (.posters, .postersUse)
            case .pieces: (.pieces, .piecesUse)
            case .web: (.web, .webUse)
            case .pictures: (.pictures, .picturesUse)
            case .texts: (.texts, .textsUse)
            }
        }
    }

    /// A file of the kit and its place in the archive.
    struct Member: Hashable {
        let path: String
        let name: String
    }

    var path: String { OutputTree.package(campaign: contents.campaign, region: region, language: language) }

    /// What is in it, in the kit's order.
    var artifacts: [Artifact] {
        contents.artifacts.filter { $0.region == region && $0.language == language && ArchiveFolder($0) != nil }
    }

    /// In the order of their names.
    func members(_ words: Phrasebook<PackagePhrase>) -> [Member] {
        artifacts.compactMap { artifact in
            ArchiveFolder(artifact).map { folder in
                let file = artifact.path.split(separator: "/").last ?? ""
                return Member(path: artifact.path, name: root + words[folder.phrases.name] + "/" + file)
            }
        }.sorted { $0.name < $1.name }
    }

    /// The languages of a region in which there is something to pass on; `mul` comes first.
    static func languages(of contents: KitContents, in region: String) -> [String] {
        let present = Set(
            contents.artifacts.filter { $0.region == region && ArchiveFolder($0) != nil }.compactMap(\.language))
        let known = ["mul"] + contents.languages.map(\.code)
        return known.filter(present.contains) + present.subtracting(known).sorted()
    }

    /// The archive; the same files and the same stamp give the same bytes.
    ///
    /// - Parameters:
    ///   - stamp: When all files count as changed, in seconds since 1970.
    ///   - read: A file of the kit; nil where it is not there any more.
    func bytes(
        _ words: Phrasebook<PackagePhrase>, stamp: Int, read: (String) throws -> [UInt8]?
    ) rethrows -> [UInt8] {
        var archive = ZipArchive(stamp: stamp)
        archive.add(root + words[.letter] + ".txt", PackageLetter(package: self, words: words).bytes)
        for member in members(words) {
            if let content = try read(member.path) { archive.add(member.name, content) }
        }
        return archive.finish()
    }

    private var root: String {
        OutputTree.packageName(campaign: contents.campaign, region: region, language: language) + "/"
    }
}

/// LIESMICH.txt: what is in a package and how to use it.
struct PackageLetter {
    let package: LanguagePackage
    let words: Phrasebook<PackagePhrase>

    /// UTF-8, with line ends that every editor knows.
    var bytes: [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }

    private var lines: [String] {
        let contents = package.contents
        let language = contents.language(package.language)
        let name =
            language.isForeign
            ? words(.foreign, ["german": language.germanName, "own": language.name]) : language.name
        let period = GermanFormat.period(contents.from, contents.to)
        var lines = [
            words(.title, ["title": contents.title, "language": name]),
            words(.subtitle, ["region": contents.regionName(package.region), "period": period]), "",
        ]
        if language.isDraft { lines += [words[.draft], words[.draftRemedy], ""] }
        let folders = Set(package.artifacts.compactMap { LanguagePackage.ArchiveFolder($0) })
        for folder in LanguagePackage.ArchiveFolder.allCases where folders.contains(folder) {
            lines += [words[folder.phrases.name], "  " + words[folder.phrases.use], ""]
        }
        return lines + [words(.made, ["program": contents.program])]
    }
}

/// The texts of a package: `Assets/Kit/package.yaml`.
enum PackagePhrase: String, PhraseName {
    case letter, title, foreign, subtitle, draft, draftRemedy, made
    case posters, postersUse, pieces, piecesUse, web, webUse, pictures, picturesUse, texts, textsUse

    var placeholders: Set<String> {
        switch self {
        case .title: ["title", "language"]
        case .foreign: ["german", "own"]
        case .subtitle: ["region", "period"]
        case .made: ["program"]
        default: []
        }
    }
}
