import Loading
import Model
import Workspace

/// The sums of all that a campaign's sheets and posts are made of, each taken once and not once a sheet.
struct SourceSums: Sendable {
    /// Who draws, and with which fonts and dictionaries.
    let program: [BuildKey.Part]
    /// What all sheets share, such as languages and inks.
    let sheets: String
    /// The same, and all that posts and plans go by: platforms, holidays, names of domains.
    let shared: String
    /// `campaign.yaml`.
    let campaign: String
    /// By the language's code.
    let texts: [String: String]
    /// By the region's slug.
    let regions: [String: String]
    /// The short paths of a region, by its slug.
    let links: [String: String]
    /// Templates and signs by their path.
    private let files: [String: String]

    init(_ project: Project, _ program: BuildOrder.Program) {
        let resources = project.resources
        self.program = [
            .init("program", program.identity), .init("name", program.name), .init("machine", resources.machine.sum),
        ]
        let isOfDesign: (String) -> Bool = { $0.hasPrefix("Templates/") || $0.hasPrefix(PictogramLibrary.folder) }
        files = resources.sources.filter { isOfDesign($0.key) }.mapValues { SHA256.hex(of: $0) }
        let assets = resources.sources.filter { !isOfDesign($0.key) }
        let sheets = Self.sum(assets.filter { !SharedResources.isOfPosts($0.key) })
        self.sheets = sheets
        shared =
            BuildKey(
                [
                    .init("sheets", sheets),
                    .init("posts", Self.sum(assets.filter { SharedResources.isOfPosts($0.key) })),
                ]
                    + files.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
            ).hex
        let folder = CampaignLoader.textsFolder + "/"
        let sources = project.loaded.sources
        campaign = Self.sum(sources.filter { !$0.key.hasPrefix(folder) })
        texts = Dictionary(
            uniqueKeysWithValues: sources.filter { $0.key.hasPrefix(folder) }.map { file, bytes in
                (String(file.dropFirst(folder.count).prefix { $0 != "." }), SHA256.hex(of: bytes))
            })
        links = Dictionary(grouping: project.links.entries, by: \.key.region).mapValues { entries in
            SHA256.hex(of: entries.map { "\($0.path.text) \($0.key)" }.joined(separator: "\n").utf8)
        }
        regions = Dictionary(
            project.regions.map { ($0.region.slug, Self.sum($0.sources)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Of a template's files, or a sign's.
    func file(_ path: String) -> [BuildKey.Part] { files[path].map { [.init(path, $0)] } ?? [] }

    /// Of some languages' texts, in the order of their codes.
    func texts(_ codes: some Sequence<String>) -> [BuildKey.Part] {
        codes.sorted().map { .init("texts " + $0, texts[$0] ?? "") }
    }

    private static func sum(_ sources: [String: [UInt8]]) -> String {
        BuildKey(sources.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }).hex
    }
}

/// What the machine adds to a sheet: the fonts that `fonts.conf` declares, and the dictionaries of hyphenation.
struct MachineSources: Sendable {
    /// Where files of fonts lie, absolute.
    var fontFolders: [String]
    /// Where Debian's hyphen-* packages put their patterns, and its lists of words.
    var hyphenationFolders = ["/usr/share/hyphen", "/usr/share/dict"]

    /// - Parameter configuration: `fonts.conf`.
    init(_ configuration: [UInt8]) {
        fontFolders = String(decoding: configuration, as: UTF8.self).matches(of: #/<dir>([^<]+)</dir>/#).map {
            String($0.output.1)
        }
    }

    /// Another one where a file has come, gone or changed.
    var sum: String {
        let lines = (fontFolders + hyphenationFolders).flatMap(FileStamp.listing)
        return SHA256.hex(of: lines.joined(separator: "\n").utf8)
    }
}
