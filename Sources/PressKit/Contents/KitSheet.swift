internal import Build

/// One sheet in the press kit: what is seen of it, and its files.
struct KitSheet: Hashable, Sendable {
    struct Download: Hashable, Sendable {
        var path: String
        var label: String
    }

    let sheet: OutputTree.Sheet
    let kind: Artifact.Kind
    /// In the order of the pages.
    let pictures: [KitContents.Picture]
    /// The first one is what most people come for.
    let downloads: [Download]
    /// What the codes on it say.
    let codes: [String]
    /// The id of the photo that it shows.
    let photo: String?

    /// The sums of its files, sorted: two sheets that have the same are one.
    let sums: [String]

    /// What is opened to look at it closely.
    var large: String { pictures.first?.path ?? downloads.first?.path ?? "" }

    /// All sheets of a campaign, in the order of its regions, materials and languages.
    static func all(of contents: KitContents) -> [KitSheet] {
        var files: [OutputTree.Sheet: [Artifact]] = [:]
        for artifact in contents.artifacts {
            guard let material = artifact.material, let language = artifact.language,
                [.poster, .flyer, .card, .post].contains(artifact.kind)
            else { continue }
            let sheet = OutputTree.Sheet(
                region: artifact.region, material: material, language: language, placement: artifact.placement)
            files[sheet, default: []].append(artifact)
        }
        func rank(_ name: String, in names: [String]) -> Int { names.firstIndex(of: name) ?? names.count }
        let regions = contents.regions.map(\.slug)
        let materials = contents.materials.map(\.name)
        // What speaks to all comes first.
        let languages = ["mul"] + contents.languages.map(\.code)
        let order = files.keys.map { sheet in
            let ranks = [
                rank(sheet.region, in: regions), rank(sheet.material, in: materials),
                rank(sheet.language, in: languages),
            ]
            let names = [sheet.region, sheet.material, sheet.language, sheet.placement ?? ""]
            return (sheet: sheet, ranks: ranks, names: names)
        }.sorted { a, b in
            a.ranks != b.ranks
                ? a.ranks.lexicographicallyPrecedes(b.ranks) : a.names.lexicographicallyPrecedes(b.names)
        }
        return order.compactMap { entry in
            KitSheet(entry.sheet, files[entry.sheet] ?? [], thumbnail: contents.thumbnails[entry.sheet])
        }
    }

    private init?(_ sheet: OutputTree.Sheet, _ artifacts: [Artifact], thumbnail: KitContents.Picture?) {
        guard let first = artifacts.first else { return nil }
        self.sheet = sheet
        kind = first.kind
        let pngs = artifacts.filter { $0.path.hasSuffix(".png") }.sorted { Self.inOrder($0.path, $1.path) }
        let previews = pngs.filter { Self.isPreview($0.path) }
        pictures =
            thumbnail.map { [$0] }
            ?? (previews.isEmpty ? pngs : previews).map { png in
                .init(path: png.path, width: Int(png.width), height: Int(png.height))
            }
        let pdfs = artifacts.filter { $0.path.hasSuffix(".pdf") }
        let web = pdfs.filter { $0.path.contains("/web/") }
        let office = pdfs.filter { OutputTree.officeFormat(of: $0.path) != nil }
        let pictureFiles = pngs.filter { !Self.isPreview($0.path) }
        downloads =
            pdfs.filter { !web.contains($0) && !office.contains($0) }.map {
                Download(path: $0.path, label: "PDF für den Druck")
            }
            + office.map { file in
                let format = OutputTree.officeFormat(of: file.path)?.uppercased() ?? ""
                return Download(path: file.path, label: "für den Bürodrucker (\(format))")
            }
            + pictureFiles.map { Download(path: $0.path, label: first.kind == .post ? "Bild" : "als Bild") }
            + web.map { Download(path: $0.path, label: "barrierefreies PDF") }
        photo = artifacts.lazy.compactMap(\.photo?.id).first
        sums = artifacts.map(\.sha256).sorted()
        codes = artifacts.flatMap(\.codes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// `….page2.png` or a thumbnail: a picture to look at, not to pass on.
    private static func isPreview(_ path: String) -> Bool {
        path.contains("/previews/") || path.split(separator: ".").dropLast().last?.hasPrefix("page") ?? false
    }

    /// `page2` before `page10`.
    private static func inOrder(_ a: String, _ b: String) -> Bool {
        a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a < b
    }
}
