public import Loading
public import Model
public import Workspace

/// What all campaigns of a workspace share: languages, platforms, templates, fonts, the press's profile.
public struct Supplies: Sendable {
    public var languages: LanguageTable
    /// By name.
    public var platforms: [String: PlatformRules]
    /// By name, those that are sound.
    public var templates: [String: Template]
    /// Of all files, also those with faults: what is broken is not unknown besides.
    var platformNames: [String]
    var templateNames: [String]
    /// Faults of platforms and templates.
    public var findings: [Finding]
    /// The path of `fonts.conf`.
    let fonts: String
    /// The press's ICC profile.
    let profile: [UInt8]
    /// The bytes of every file read, by path: what build keys are made of.
    var sources: [String: [UInt8]]

    /// The file of a template, and of the one that it is like.
    func templateFiles(_ name: String) -> [String] {
        ["Templates/\(name).yaml"] + [templates[name]?.file, templates[name]?.model].compactMap(\.self)
    }

    /// The largest ICC profile that is read, in bytes.
    private static let largestProfile = 8 << 20

    /// - Throws: Where the workspace lacks what no build can do without.
    public static func load(_ workspace: Workspace) throws(LoadingFault) -> Supplies {
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
        var templates: [String: Template] = [:]
        var files: [(name: String, bytes: [UInt8])] = []
        for name in workspace.names(in: "Templates") where name.hasSuffix(".yaml") {
            let file = "Templates/" + name
            files.append((file, try bytes(file, limit: YAML.largestFile).bytes))
        }
        // Those with pages of their own first: others may be like them.
        let derived = files.map { TemplateLoader.isDerived($0.bytes) }
        for isDerived in [false, true] {
            for (file, _) in zip(files, derived).filter({ $0.1 == isDerived }) {
                let (template, faults) = TemplateLoader.load(file.bytes, file: file.name) { templates[$0] }
                findings += faults
                if let template { templates[template.name] = template }
            }
        }
        return Supplies(
            languages: languages, platforms: platforms, templates: templates,
            platformNames: Self.names(workspace, "Assets/Platforms"), templateNames: Self.names(workspace, "Templates"),
            findings: findings, fonts: fonts, profile: profile, sources: sources)
    }

    private static func names(_ workspace: Workspace, _ folder: String) -> [String] {
        workspace.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    }
}
