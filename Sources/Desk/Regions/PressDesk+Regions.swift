internal import Build
package import Findings
package import Formats
internal import Loading
internal import Model
internal import Transfer
internal import Workspace

/// A region for which one can build, as it is shown.
package struct RegionLine: Sendable {
    package let slug: String
    package let name: String
    /// Where its pages stand on the web, without the language.
    package var address: String { "\(host)/\(slug)" }
    /// Codes of `Languages.yaml` that it offers.
    package let languages: [String]
    private let host: String

    init(_ region: Region) {
        slug = region.slug
        name = region.name
        host = region.brand.host
        languages = region.languages.map(\.code)
    }

    package var json: JSON {
        .object([
            .init("slug", .string(slug)), .init("name", .string(name)), .init("host", .string(host)),
            .init("languages", .array(languages.map(JSON.string))),
        ])
    }
}

/// The workspace's regions, and what was found of them.
package struct RegionList: Sendable {
    package let regions: [RegionLine]
    let findings: [Finding]

    /// What to do where there is none.
    package static let howToBegin = Words(
        de:
            """
            Noch keine Region. Holen Sie eine: litfass region import https://cms.integreat-app.de/api/v3/regions/ \
            KÜRZEL
            """,
        en: "No region yet. Take one: litfass region import https://cms.integreat-app.de/api/v3/regions/ SLUG")

    /// Why others cannot be built for.
    package var errors: [Finding] { findings.filter { $0.severity == .error } }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("regions", .array(regions.map(\.json))),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }
}

/// Regions that were taken from the API, what was mended of them and what is wanting.
package struct ImportedRegions: Sendable {
    /// A region, and its files in the workspace.
    package typealias Region = (slug: String, name: String, files: [String])

    package let regions: [Region]
    package let findings: [Finding]
    fileprivate let news: [Notice]

    /// How many were taken, and the command for what is wanting of them.
    package var notices: [Notice] { news + [Notice(.hint, howToGoOn)] }

    private var howToGoOn: Words {
        guard let first = regions.first else { return Words(de: "Keine Region aufgenommen.", en: "No region taken.") }
        let count = regions.count
        let next = "litfass brand \(first.slug)"
        return Words(
            de: "\(count) Region\(count == 1 ? "" : "en") aufgenommen. Farben, Wappen, Kontakt, Impressum: \(next)",
            en: "\(count) region\(count == 1 ? "" : "s") taken. Colours, crest, contact, imprint: \(next)")
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init(
                "regions",
                .array(
                    regions.map { region in
                        .object([
                            .init("slug", .string(region.slug)), .init("name", .string(region.name)),
                            .init("files", .array(region.files.map(JSON.string))),
                        ])
                    })),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }
}

extension PressDesk {
    package func listRegions() throws -> RegionList {
        let workspace = try workspace()
        let languages = try LanguageLoader.load(workspace)
        let loaded = try RegionLibrary.load(RegionLibrary.slugs(workspace), workspace, languages: languages)
        return RegionList(
            regions: loaded.compactMap(\.region).map(RegionLine.init), findings: loaded.flatMap(\.findings))
    }

    /// Takes regions from the API's JSON, repairs its known quirks and says what it repaired.
    ///
    /// - Parameters:
    ///   - source: A file or an address.
    ///   - wanted: Slugs; none takes all.
    ///   - reading: Told the address that is read, and nil when that is done.
    package func importRegions(_ source: String, wanted: [String], reading: (String?) -> Void) throws
        -> ImportedRegions
    {
        let (workspace, news) = try workspaceToBegin()
        let languages = try LanguageLoader.load(workspace)
        let (bytes, name) = try bytes(of: source, workspace, reading)
        let (regions, found) = try RegionImport.read(bytes, file: name, wanted: wanted, languages: languages)
        var findings = found
        let taken = try regions.map { region -> ImportedRegions.Region in
            let (files, gaps) = try RegionImport.write(region, to: OutputFolder(workspace.root))
            findings += gaps
            return (region.slug, region.name, files)
        }
        guard !taken.isEmpty else { return ImportedRegions(regions: [], findings: findings, news: []) }
        if !news.isEmpty { try OutputFolder(workspace.root + "/Campaigns").make() }
        return ImportedRegions(regions: taken, findings: findings, news: news)
    }

    private func bytes(of source: String, _ workspace: Workspace, _ reading: (String?) -> Void) throws -> (
        bytes: [UInt8], name: String
    ) {
        guard source.contains("://") else { return (try workspace.files.read(source, limit: Download.limit), source) }
        guard let download = Download(source) else {
            throw Fault(
                .usage,
                Words(
                    de: "Das ist keine Adresse, die gelesen wird: aus dem Netz nur über https.",
                    en: "This is no address that is read: from the network by https only."),
                remedy: Words(
                    de: "Bitte nennen Sie eine Adresse mit https://.", en: "Please name an address with https://."))
        }
        reading(download.shown)
        defer { reading(nil) }
        do throws(Download.Fault) { return (try download.bytes(), download.shown) } catch {
            throw Fault(error, download.shown)
        }
    }
}

extension Fault {
    fileprivate init(_ fault: Download.Fault, _ shown: String) {
        let later = Words(
            de: "Bitte prüfen Sie die Verbindung und versuchen Sie es später noch einmal.",
            en: "Please check the connection and try again later.")
        self =
            switch fault {
            case .tooLarge:
                Fault(
                    .badInput,
                    Words(
                        de: "\(shown) ist größer als \(Download.limit >> 20) MB; so viel wird nicht gelesen.",
                        en: "\(shown) is larger than \(Download.limit >> 20) MB; that much is not read."))
            case .unsafeRedirect:
                Fault(
                    .badInput,
                    Words(
                        de: "\(shown) leitet an eine Adresse ohne https weiter.",
                        en: "\(shown) leads on to an address without https."))
            case .unreachable:
                Fault(
                    .tryAgain, Words(de: "\(shown) ist nicht erreichbar.", en: "\(shown) cannot be reached."),
                    remedy: later)
            case .refused(404), .refused(410):
                Fault(.missing, Words(de: "\(shown) gibt es nicht.", en: "\(shown) does not exist."))
            case .refused(let status) where status == 429 || status >= 500:
                Fault(
                    .tryAgain,
                    Words(
                        de: "\(shown) antwortet gerade nicht (\(status)).",
                        en: "\(shown) does not answer now (\(status))."),
                    remedy: later)
            case .refused(let status):
                Fault(
                    .badInput,
                    Words(de: "\(shown) gibt nichts heraus (\(status)).", en: "\(shown) gives nothing (\(status))."))
            }
    }
}
