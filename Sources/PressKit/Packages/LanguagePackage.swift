internal import Build
internal import Model

/// All that one language of a region needs, in one archive to pass on: to a colleague, an association, a print shop.
///
/// It holds what is used as it is: print files, pictures for screens, texts. What stands there once more for other uses
/// (a poster as a picture of 35 million pixels, previews, the fields of a post for tools) stays in the kit alone.
struct LanguagePackage {
    let contents: KitContents
    let region: String
    let language: String

    /// A file of the kit and its place in the archive.
    struct Member: Hashable {
        let path: String
        let name: String
    }

    var path: String { OutputTree.package(campaign: contents.campaign, region: region, language: language) }

    /// In the order of their names.
    var members: [Member] {
        contents.artifacts.filter { $0.region == region && $0.language == language }.compactMap { artifact in
            Self.folder(of: artifact).map { folder in
                Member(
                    path: artifact.path, name: root + folder + "/" + (artifact.path.split(separator: "/").last ?? ""))
            }
        }.sorted { $0.name < $1.name }
    }

    /// The languages of a region in which there is something to pass on; `mul` comes first.
    static func languages(of contents: KitContents, in region: String) -> [String] {
        let present = Set(
            contents.artifacts.filter { $0.region == region && folder(of: $0) != nil }.compactMap(\.language))
        let known = ["mul"] + contents.languages.map(\.code)
        return known.filter(present.contains) + present.subtracting(known).sorted()
    }

    /// The archive; the same files and the same stamp give the same bytes.
    ///
    /// - Parameter read: A file of the kit; nil where it is not there any more.
    func bytes(stamp: Int, read: (String) throws -> [UInt8]?) rethrows -> [UInt8] {
        var archive = ZipArchive(stamp: stamp)
        archive.add(root + "LIESMICH.txt", PackageLetter(package: self).bytes)
        for member in members {
            if let content = try read(member.path) { archive.add(member.name, content) }
        }
        return archive.finish()
    }

    private var root: String {
        OutputTree.packageName(campaign: contents.campaign, region: region, language: language) + "/"
    }

    private static func folder(of artifact: Artifact) -> String? {
        let ending = artifact.path.split(separator: ".").last ?? ""
        let isPDF = ending == "pdf"
        return switch artifact.kind {
        case .poster where isPDF: "Plakate"
        case .flyer where isPDF, .card where isPDF: "Drucksachen"
        case .post where !isPDF: "Bilder"
        case .text where ending == "txt": "Texte"
        default: nil
        }
    }
}
