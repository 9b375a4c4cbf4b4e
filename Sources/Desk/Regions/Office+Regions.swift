package import Build
package import Findings
internal import Foundation
internal import Loading
internal import Model
internal import Workspace

/// A region for which one can build, as it is shown.
package struct RegionLine: Sendable {
    package let slug: String
    package let name: String
    /// Where its pages stand on the web, without the language.
    package var address: String { "\(host)/\(slug)" }
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

extension Office {
    /// The workspace's regions, and what was found of them.
    package func listRegions() throws -> (regions: [RegionLine], findings: [Finding]) {
        let workspace = try workspace()
        let languages = try LanguageLoader.load(workspace)
        let loaded = try RegionShelf.slugs(workspace).map { RegionShelf.load($0, workspace, languages: languages) }
        return (loaded.compactMap(\.region).map(RegionLine.init), loaded.flatMap(\.findings))
    }

    /// A region that was taken, and its files in the workspace.
    package typealias TakenRegion = (slug: String, name: String, files: [String])

    /// Takes regions from the API's JSON, mends its known quirks and says what it mended.
    ///
    /// - Parameters:
    ///   - source: A file or an address.
    ///   - wanted: Slugs; none takes all.
    ///   - reading: Told the address that is read, and nil when that is done.
    package func importRegions(_ source: String, wanted: [String], reading: (String?) -> Void) async throws -> (
        regions: [TakenRegion], findings: [Finding]
    ) {
        let workspace = try workspace()
        let languages = try LanguageLoader.load(workspace)
        let (bytes, name) = try await bytes(of: source, workspace, reading)
        let (regions, found) = try RegionImport.read(bytes, file: name, wanted: wanted, languages: languages)
        var findings = found
        let taken = try regions.map { region -> TakenRegion in
            let (files, gaps) = try RegionImport.write(region, to: OutputFolder(workspace.root))
            findings += gaps
            return (region.slug, region.name, files)
        }
        return (taken, findings)
    }

    private func bytes(of source: String, _ workspace: Workspace, _ reading: (String?) -> Void) async throws -> (
        bytes: [UInt8], name: String
    ) {
        guard source.contains("://") else { return (try workspace.files.read(source, limit: Fetch.limit), source) }
        guard let url = URL(string: source) else {
            throw Fault(.usage, Words(de: "Das ist keine Adresse: \(source)", en: "This is no address: \(source)"))
        }
        reading(Fetch.shown(url))
        defer { reading(nil) }
        return (try await Fetch.bytes(url), Fetch.shown(url))
    }
}
