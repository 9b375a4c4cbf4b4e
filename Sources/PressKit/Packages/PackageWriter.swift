internal import Build
internal import Model
internal import Workspace

/// Makes the packages of the languages that a run made, and of those that have none.
struct PackageWriter {
    let contents: KitContents
    let design: KitDesign
    let built: BuiltRegion

    /// The largest sum of files that is put into one package, in bytes: an archive is made in memory.
    private static let largest = 512 << 20

    /// A package tells of all materials, whichever of them a run was to make.
    func write() throws -> [Artifact] {
        let (campaign, region) = (built.campaign, built.region.slug)
        let touched = Selection(regions: campaign.selection.regions, languages: campaign.selection.languages)
        return try LanguagePackage.languages(of: contents, in: region).flatMap { language -> [Artifact] in
            let package = LanguagePackage(contents: contents, region: region, language: language)
            guard
                touched.contains(region: region, language: language, material: nil)
                    || !campaign.folder.contains(package.path)
            else { return [] }
            return try built.make(
                package.path, of: [design.sum] + package.artifacts.map { "\($0.path) \($0.sha256)" }
            ) { try files(of: package) }
        }
    }

    /// None where there is too much of it.
    private func files(of package: LanguagePackage) throws -> [MadeFile] {
        let folder = built.campaign.folder
        let sizes = package.artifacts.map { folder.size(of: $0.path) ?? 0 }
        guard sizes.reduce(0, +) <= Self.largest, ZipArchive.holds(sizes) else { return [] }
        let bytes = try package.bytes(design.packageWords, stamp: built.campaign.date) {
            try folder.read($0, limit: Self.largest)
        }
        return [
            MadeFile(
                Artifact(
                    path: package.path, kind: .package, purpose: .package, format: .zip, region: package.region,
                    language: package.language, sha256: ""), bytes: bytes)
        ]
    }
}
