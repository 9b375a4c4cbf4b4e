internal import Build
import Formats

/// One sheet in the press kit: what is seen of it, and its files.
struct KitSheet: Hashable, Sendable {
    let sheet: OutputTree.Sheet
    let kind: Artifact.Kind
    /// In the order of the pages.
    let pictures: [Artifact.Picture]
    /// The first one is what most people come for.
    let downloads: [Artifact]
    /// What the codes on it say.
    let codes: [String]
    /// The id of the photo that it shows.
    let photo: String?

    /// The sums of its files, sorted: two sheets that have the same are one.
    let sums: [String]

    /// What is opened to look at it closely.
    var large: String { pictures.first?.path ?? downloads.first?.path ?? "" }

    /// The print shop's file.
    var printed: Artifact? { downloads.first { $0.purpose == .print } }

    /// All sheets of a campaign, in the order of its regions, materials and languages.
    static func all(of contents: KitContents) -> [KitSheet] {
        let files = Dictionary(
            grouping: contents.artifacts.filter { [.poster, .flyer, .card, .post].contains($0.kind) }, by: \.sheet)
        func rank(_ name: String, in names: [String]) -> Int { names.firstIndex(of: name) ?? names.count }
        let regions = contents.regions.map(\.slug)
        let materials = contents.materials.map(\.name)
        // What speaks to all comes first.
        let languages = ["mul"] + contents.languages.map(\.code)
        let order = files.keys.compactMap(\.self).map { sheet in
            let ranks = [
                rank(sheet.region, in: regions), rank(sheet.material, in: materials),
                // What all posts share comes before what one has of its own.
                sheet.post.map { 1 + rank($0, in: contents.messages(in: sheet.region)) } ?? 0,
                rank(sheet.language, in: languages),
            ]
            let names = [sheet.region, sheet.material, sheet.post ?? "", sheet.language, sheet.placement ?? ""]
            return (sheet: sheet, ranks: ranks, names: names)
        }.sorted { a, b in
            a.ranks != b.ranks
                ? a.ranks.lexicographicallyPrecedes(b.ranks) : a.names.lexicographicallyPrecedes(b.names)
        }
        return order.compactMap { KitSheet($0.sheet, files[$0.sheet] ?? []) }
    }

    private init?(_ sheet: OutputTree.Sheet, _ artifacts: [Artifact]) {
        guard let first = artifacts.first else { return nil }
        self.sheet = sheet
        kind = first.kind
        let artifacts = artifacts.sorted { $0.path < $1.path }
        let files = Dictionary(grouping: artifacts, by: \.purpose)
        let previews = (files[.preview] ?? []).sorted { ($0.page ?? 0) < ($1.page ?? 0) }
        // What platforms take as JPEG is the same picture once more.
        let screens = (files[.screen] ?? []).filter { $0.format == .png }
        pictures = (previews.isEmpty ? screens : previews).map { $0.thumbnail ?? $0.picture }
        downloads = (files[.print] ?? []) + (files[.office] ?? []) + screens + (files[.web] ?? [])
        photo = artifacts.lazy.compactMap(\.photo?.id).first
        sums = artifacts.map(\.sha256).sorted()
        codes = artifacts.flatMap(\.codes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
