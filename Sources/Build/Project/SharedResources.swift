package import Colour
package import Loading
package import Model
package import Typography
package import Workspace

/// What all campaigns of a workspace share: languages, platforms, templates, fonts, the press's profile.
package struct SharedResources: Sendable {
    /// `Assets/Languages.yaml`.
    package var languages: LanguageTable
    /// By name.
    package var platforms: [String: PlatformRules]
    /// The standard family's by name, those that are sound.
    package var templates: [String: Template]
    /// Every family's designs.
    package var templateLibrary: TemplateLibrary
    /// Of all files, also those with faults: what is broken is not unknown besides.
    var platformNames: [String]
    /// Faults of platforms and templates.
    package var findings: [Finding]
    /// `fonts.conf`, and where it lies.
    let fonts: (bytes: [UInt8], path: String)
    /// The press's ICC profile.
    let profile: [UInt8]
    /// The bytes of every file read, by path: what build keys are made of.
    var sources: [String: [UInt8]]
    /// What else is read, which lies in no workspace.
    var machine: MachineSources

    /// Whether a file among the sources shows on no sheet.
    static func isOfPosts(_ file: String) -> Bool {
        file.hasPrefix(platformsFolder + "/") || [HolidayLoader.path, TopLevelDomainLoader.path].contains(file)
    }

    /// A material's design in a style; the standard one where the style is unknown.
    func template(_ material: String, family: String?) -> Template? {
        family.flatMap { templateLibrary.templates[$0]?[material] } ?? templates[material]
    }

    /// The files of a material's designs in all styles.
    func templateFiles(_ name: String) -> [String] {
        templateLibrary.families.flatMap {
            [TemplateLibrary.folder + ($0 == .standard ? "" : "/" + $0.name) + "/\(name).yaml"]
        }
            + templateLibrary.templates.values.flatMap { $0[name]?.files ?? [] }
    }

    /// - Throws: `FontFault`.
    func fontLibrary() throws(FontFault) -> FontLibrary {
        try FontLibrary(configuration: fonts.bytes, path: fonts.path, languages: languages)
    }

    /// What sets their texts; it belongs to one worker.
    ///
    /// - Throws: `FontFault`.
    package func typesetter() throws(FontFault) -> Typesetter {
        Typesetter(library: try fontLibrary(), hyphenationFolders: machine.hyphenationFolders)
    }

    /// The printing condition of all that goes to a print shop.
    package func pressProfile() throws(ColourFault) -> PressProfile { try PressProfile(icc: profile) }

    /// The largest ICC profile that is read, in bytes.
    private static let largestProfile = 8 << 20
    private static let fontsFile = "Assets/fonts.conf"
    private static let platformsFolder = "Assets/Platforms"

    /// - Throws: Where the workspace lacks what no build can do without.
    package static func load(_ workspace: Workspace) throws(LoadingFault) -> SharedResources {
        var sources: [String: [UInt8]] = [:]
        func bytes(_ relative: String, limit: Int = YAML.largestFile) throws(LoadingFault) -> [UInt8] {
            do {
                let bytes = try workspace.read(relative, limit: limit)
                sources[relative] = bytes
                return bytes
            } catch { throw .file(error) }
        }
        let languages = try LanguageLoader.table(try bytes(LanguageLoader.path))
        let fonts = (try bytes(fontsFile), workspace.find(fontsFile) ?? fontsFile)
        let domains = try TopLevelDomainLoader.domains(try bytes(TopLevelDomainLoader.path))
        // Regions are read with it; one that is missing is told there.
        sources[HolidayLoader.path] = try? workspace.read(HolidayLoader.path, limit: YAML.largestFile)
        let profile = try bytes("Assets/Profiles/FOGRA39.icc", limit: largestProfile)
        var findings: [Finding] = []
        var platforms: [String: PlatformRules] = [:]
        let platformNames: [String]
        do { platformNames = try workspace.list(platformsFolder, ending: ".yaml") } catch { throw .file(error) }
        for name in platformNames {
            let file = "\(platformsFolder)/\(name).yaml"
            let (rules, faults) = PlatformLoader.load(try bytes(file), file: file, domains: domains)
            findings += faults
            if let rules { platforms[rules.name] = rules }
        }
        let templateLibrary = try TemplateLibrary(workspace)
        sources.merge(templateLibrary.sources) { first, _ in first }
        return SharedResources(
            languages: languages, platforms: platforms,
            templates: templateLibrary.templates[DesignFamily.standard.name] ?? [:],
            templateLibrary: templateLibrary, platformNames: platformNames,
            findings: findings + templateLibrary.findings, fonts: fonts,
            profile: profile, sources: sources, machine: MachineSources(fonts.0))
    }
}
