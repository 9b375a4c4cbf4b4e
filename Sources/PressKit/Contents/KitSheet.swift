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
        let regions = Ranks(contents.regions.map(\.slug))
        let materials = Ranks(contents.materials.map(\.name))
        // What speaks to all comes first.
        let languages = Ranks(["mul"] + contents.languages.map(\.code))
        let messages = Dictionary(grouping: contents.posts, by: \.region).mapValues { Ranks($0.map(\.id)) }
        let order = files.keys.compactMap(\.self).map { sheet in
            let ranks = [
                regions[sheet.region], materials[sheet.material],
                // What all posts share comes before what one has of its own.
                sheet.post.map { 1 + (messages[sheet.region]?[$0] ?? 0) } ?? 0, languages[sheet.language],
            ]
            let names = [sheet.region, sheet.material, sheet.post ?? "", sheet.language, sheet.placement ?? ""]
            return (sheet: sheet, ranks: ranks, names: names)
        }.sorted { a, b in
            a.ranks != b.ranks
                ? a.ranks.lexicographicallyPrecedes(b.ranks) : a.names.lexicographicallyPrecedes(b.names)
        }
        return order.compactMap { KitSheet($0.sheet, files[$0.sheet] ?? []) }
    }

    /// In which order names stand; those that are not among them come last.
    private struct Ranks {
        private var places: [String: Int] = [:]

        /// - Parameter names: The first of those that are alike counts.
        init(_ names: [String]) {
            for name in names where places[name] == nil { places[name] = places.count }
        }

        subscript(name: String) -> Int { places[name] ?? places.count }
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
