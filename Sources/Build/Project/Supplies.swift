package import Loading
package import Model
package import Workspace

/// What all campaigns of a workspace share: languages, platforms, templates, fonts, the press's profile.
package struct Supplies: Sendable {
    package var languages: LanguageTable
    /// By name.
    package var platforms: [String: PlatformRules]
    /// The standard family's by name, those that are sound.
    package var templates: [String: Template]
    /// Every family's designs.
    package var shelf: TemplateShelf
    /// Of all files, also those with faults: what is broken is not unknown besides.
    var platformNames: [String]
    /// Faults of platforms and templates.
    package var findings: [Finding]
    /// The path of `fonts.conf`.
    let fonts: String
    /// The press's ICC profile.
    let profile: [UInt8]
    /// The bytes of every file read, by path: what build keys are made of.
    var sources: [String: [UInt8]]

    /// A material's design in a style; the standard one where the style is unknown.
    func template(_ material: String, style: String?) -> Template? {
        style.flatMap { shelf.templates[$0]?[material] } ?? templates[material]
    }

    /// The files of a material's designs in all styles.
    func templateFiles(_ name: String) -> [String] {
        shelf.styles.flatMap { [TemplateShelf.folder + ($0 == .standard ? "" : "/" + $0.name) + "/\(name).yaml"] }
            + shelf.templates.values.flatMap { $0[name]?.files ?? [] }
    }

    /// The largest ICC profile that is read, in bytes.
    private static let largestProfile = 8 << 20

    /// - Throws: Where the workspace lacks what no build can do without.
    package static func load(_ workspace: Workspace) throws(LoadingFault) -> Supplies {
        var sources: [String: [UInt8]] = [:]
        func bytes(_ relative: String, limit: Int) throws(LoadingFault) -> (path: String, bytes: [UInt8]) {
            guard let path = workspace.find(relative) else { throw .file(FileFault(.missing, path: relative)) }
            do {
                let bytes = try BoundedFile.read(path, limit: limit)
                sources[relative] = bytes
                return (path, bytes)
            } catch { throw .file(error) }
        }
        let languages = try LanguageLoader.load(workspace)
        _ = try bytes(LanguageLoader.path, limit: YAML.largestFile)
        let fonts = try bytes("Assets/fonts.conf", limit: YAML.largestFile).path
        let profile = try bytes("Assets/Profiles/FOGRA39.icc", limit: largestProfile).bytes
        var findings: [Finding] = []
        var platforms: [String: PlatformRules] = [:]
        for name in workspace.names(in: "Assets/Platforms") where name.hasSuffix(".yaml") {
            let file = "Assets/Platforms/" + name
            let (rules, faults) = PlatformLoader.load(try bytes(file, limit: YAML.largestFile).bytes, file: file)
            findings += faults
            if let rules { platforms[rules.name] = rules }
        }
        let shelf = try TemplateShelf(workspace)
        sources.merge(shelf.sources) { first, _ in first }
        return Supplies(
            languages: languages, platforms: platforms, templates: shelf.templates[DesignStyle.standard.name] ?? [:],
            shelf: shelf,
            platformNames: Self.names(workspace, "Assets/Platforms"), findings: findings + shelf.findings, fonts: fonts,
            profile: profile, sources: sources)
    }

    private static func names(_ workspace: Workspace, _ folder: String) -> [String] {
        workspace.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    }
}
