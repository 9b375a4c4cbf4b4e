import Loading
import Model
import Workspace

/// A template that is named by its file, wherever it lies.
public struct TemplateFile: Hashable, Sendable {
    /// Absolute.
    public var path: String
    /// As findings name it.
    public var name: String

    public init(path: String, name: String) {
        self.path = path
        self.name = name
    }
}

extension Supplies {
    /// Puts a template among the others, in the place of one of its name.
    ///
    /// - Returns: The template, nil where it is broken; and all that is wrong with it.
    /// - Throws: `LoadingFault.file` where the file can't be read at all.
    mutating func add(_ file: TemplateFile) throws(LoadingFault) -> (template: Template?, findings: [Finding]) {
        let bytes: [UInt8]
        do { bytes = try BoundedFile.read(file.path, limit: YAML.largestFile) } catch { throw .file(error) }
        let (template, faults) = TemplateLoader.load(bytes, file: file.name) { templates[$0] }
        guard let template else { return (nil, faults) }
        templates[template.name] = template
        if !templateNames.contains(template.name) { templateNames.append(template.name) }
        // What an earlier file of that name had is no longer of interest.
        findings.removeAll { $0.place?.file == "Templates/\(template.name).yaml" }
        findings += faults
        sources[file.name] = bytes
        return (template, faults)
    }
}
