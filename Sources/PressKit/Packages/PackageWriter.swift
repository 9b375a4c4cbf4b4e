internal import Build
internal import Workspace

/// Writes the packages of the languages that a run made, and of those that have none.
struct PackageWriter {
    let contents: KitContents
    let words: Phrasebook<PackagePhrase>
    let selection: Selection
    let folder: OutputFolder

    /// The largest sum of files that is put into one package, in bytes: an archive is made in memory.
    private static let largest = 512 << 20

    /// A package tells of all materials, whichever of them a run was to make.
    func write(stamp: Int) throws -> [Artifact] {
        let touched = Selection(regions: selection.regions, languages: selection.languages)
        var artifacts: [Artifact] = []
        for region in contents.regions.map(\.slug) {
            for language in LanguagePackage.languages(of: contents, in: region) {
                let package = LanguagePackage(contents: contents, region: region, language: language)
                let isTouched = touched.contains(region: region, language: language, material: nil)
                let sizes = package.artifacts.map { folder.size(of: $0.path) ?? 0 }
                guard isTouched || !folder.contains(package.path), sizes.reduce(0, +) <= Self.largest,
                    ZipArchive.holds(sizes)
                else { continue }
                let bytes = try package.bytes(words, stamp: stamp) { try folder.read($0, limit: Self.largest) }
                try folder.update(bytes, at: package.path)
                artifacts.append(
                    Artifact(
                        path: package.path, kind: .package, purpose: .package, format: .zip, region: region,
                        language: language, sha256: Artifact.sum(of: bytes)))
            }
        }
        return artifacts
    }
}
