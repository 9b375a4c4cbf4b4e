import Loading
import Model
import Workspace

/// A template that is named by its file, wherever it lies.
package struct TemplateFile: Hashable, Sendable {
    /// Absolute.
    package var path: String
    /// As findings name it.
    package var name: String

    package init(path: String, name: String) {
        self.path = path
        self.name = name
    }
}

extension SharedResources {
    /// Puts a template among the others, in the place of one of its name.
    ///
    /// - Returns: The template, nil where it is broken; and all that is wrong with it.
    /// - Throws: `LoadingFault.file` where the file can't be read at all.
    mutating func add(
        _ file: TemplateFile, _ files: Files
    ) throws(LoadingFault) -> (template: Template?, findings: [Finding]) {
        let bytes: [UInt8]
        do { bytes = try files.read(file.path, limit: YAML.largestFile) } catch { throw .file(error) }
        // In the folder of a style, its format and its siblings are that style's.
        let folders = file.path.split(separator: "/").dropLast().map(String.init)
        let family = templateLibrary.families.first { $0 != .standard && $0.name == folders.last } ?? .standard
        let material = file.path.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) } ?? ""
        let (read, faults) = TemplateLoader.load(
            bytes, file: file.name, format: family == .standard ? nil : templates[material],
            pictograms: templateLibrary.pictograms.names
        ) { templateLibrary.templates[family.name]?[$0] }
        guard var template = read else { return (nil, faults) }
        template.family = family.name
        // It counts whatever style a campaign has.
        templates[template.name] = template
        for family in templateLibrary.families { templateLibrary.templates[family.name]?[template.name] = template }
        if !templateLibrary.materials.contains(template.name) { templateLibrary.materials.append(template.name) }
        // What an earlier file of that name had is no longer of interest.
        findings.removeAll { $0.place?.file == template.file || $0.place?.file == "Templates/\(template.name).yaml" }
        findings += faults
        sources[file.name] = bytes
        return (template, faults)
    }
}
