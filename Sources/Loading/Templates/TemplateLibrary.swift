package import Model
package import Workspace

/// All designs of a workspace: the standard family in `Templates/`, and one more in each folder there that holds a
/// `style.yaml`.
package struct TemplateLibrary: Sendable {
    package static let folder = "Templates"
    static let styleFile = "style.yaml"

    /// The standard one first, the others by name.
    package var families = [DesignFamily.standard]
    /// By style and by material, those that are sound. A style that has no design for a material takes the standard
    /// one's.
    package var templates: [String: [String: Template]] = [:]
    /// The materials, those with faults too: what is broken is not unknown besides.
    package var materials: [String] = []
    /// What its sheets may show instead of words.
    package var pictograms = PictogramLibrary()
    /// Of all families.
    package var findings: [Finding] = []
    /// The bytes of every file read, by its path relative to the folder of the search path.
    package var sources: [String: [UInt8]] = [:]

    /// - Throws: Where a file that is there cannot be read.
    package init(_ workspace: Workspace) throws(LoadingFault) {
        pictograms = try PictogramLibrary(workspace)
        (findings, sources) = (pictograms.findings, pictograms.sources)
        materials = try Self.names(workspace, Self.folder, ending: ".yaml")
        let standard = try load(workspace, in: Self.folder, family: .standard, formats: [:])
        templates[DesignFamily.standard.name] = standard
        for name in try Self.names(workspace, Self.folder) {
            let folder = Self.folder + "/" + name
            let file = folder + "/" + Self.styleFile
            guard workspace.find(file) != nil else { continue }
            guard let family = family(name, try bytes(workspace, file), file: file) else { continue }
            families.append(family)
            var own = try load(workspace, in: folder, family: family, formats: standard)
            for (material, template) in standard where own[material] == nil {
                own[material] = Self.derived(template, own, family) ?? template
            }
            templates[name] = own
        }
    }

    /// A format that the standard family has as a sibling of another one is that one's sibling here, too.
    private static func derived(_ format: Template, _ own: [String: Template], _ family: DesignFamily) -> Template? {
        guard let model = format.modelName.flatMap({ own[$0] }) else { return nil }
        var template = format
        template.family = family.name
        template.styles = model.styles
        template.pages = model.pages
        template.designs = model.designs
        template.compositions = model.compositions
        template.model = model.file
        return template
    }

    private mutating func family(_ name: String, _ bytes: [UInt8], file: String) -> DesignFamily? {
        let reading = Reading()
        defer { findings += reading.findings }
        guard let top = reading.file(bytes, named: file) else { return nil }
        let title = top.mapping("title").flatMap { title -> Words? in
            defer { title.finish() }
            guard let de = title.string("de"), let en = title.string("en") else { return nil }
            return Words(de: de, en: en)
        }
        top.finish()
        return title.map { DesignFamily(name: name, title: $0) }
    }

    /// - Parameter formats: The standard family's templates, whose size and kind those of another style take over.
    private mutating func load(
        _ workspace: Workspace, in folder: String, family: DesignFamily, formats: [String: Template]
    ) throws(LoadingFault) -> [String: Template] {
        let names = try Self.names(workspace, folder, ending: ".yaml").filter { $0 + ".yaml" != Self.styleFile }
        var waiting: [String: [UInt8]] = [:]
        for name in names { waiting[name] = try bytes(workspace, folder + "/" + name + ".yaml") }
        var loaded: [String: Template] = [:]
        var findings: [Finding] = []
        /// One that others are like is loaded when the first of them asks for it.
        func template(_ name: String) -> Template? {
            // Taken out before, so that a circle of siblings ends.
            guard let bytes = waiting.removeValue(forKey: name) else { return loaded[name] }
            let (template, faults) = TemplateLoader.load(
                bytes, file: folder + "/" + name + ".yaml", format: formats[name], pictograms: pictograms.names,
                sibling: template)
            findings += faults
            guard var template else { return nil }
            template.family = family.name
            loaded[template.name] = template
            return template
        }
        for name in names { _ = template(name) }
        self.findings += findings
        return loaded
    }

    private mutating func bytes(_ workspace: Workspace, _ relative: String) throws(LoadingFault) -> [UInt8] {
        do {
            let bytes = try workspace.read(relative, limit: YAML.largestFile)
            sources[relative] = bytes
            return bytes
        } catch { throw .file(error) }
    }

    static func names(
        _ workspace: Workspace, _ folder: String, ending: String = ""
    ) throws(LoadingFault) -> [String] {
        do { return try workspace.list(folder, ending: ending) } catch { throw .file(error) }
    }
}
