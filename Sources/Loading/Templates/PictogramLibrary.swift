package import Model
internal import Page
internal import SVG
package import Workspace

/// All pictograms of a workspace: `Assets/Pictograms/<name>.svg`, a town's own before those of the house.
package struct PictogramLibrary: Sendable {
    /// By name, those that are sound.
    package var pictograms: [String: Pictogram] = [:]
    /// Also of those with faults: what is broken is not unknown besides.
    package var names: [String] = []
    package var findings: [Finding] = []
    /// The bytes of every file read, by its path relative to the folder of the search path.
    package var sources: [String: [UInt8]] = [:]

    package static let folder = "Assets/Pictograms"
    private static let ending = ".svg"
    private static let largestFile = 64 << 10

    package init() {}

    /// - Throws: Where a file that is there cannot be read.
    package init(_ workspace: Workspace) throws(LoadingFault) {
        names = try TemplateLibrary.names(workspace, Self.folder, ending: Self.ending)
        for name in names {
            let file = Self.path(of: name)
            do { sources[file] = try workspace.read(file, limit: Self.largestFile) } catch { throw .file(error) }
            do { pictograms[name] = try Self.pictogram(name, sources[file] ?? []) } catch {
                findings.append(Finding(PictogramUnusable(fault: error), at: SourcePlace(file: file, line: error.line)))
            }
        }
    }

    package static func path(of name: String) -> String { folder + "/" + name + ending }

    /// A drawing on a square is brought to the grid of signs.
    static func pictogram(_ name: String, _ bytes: [UInt8]) throws(PictogramUnusable.Fault) -> Pictogram {
        let drawing: SVGShapes
        do { drawing = try SVGShapes.read(bytes) } catch { throw .init(error) }
        guard drawing.width == drawing.height else { throw .notSquare }
        let scale = Pictogram.grid / drawing.width
        var parts: [Pictogram.Part] = []
        for shape in drawing.shapes {
            guard let role = Pictogram.Role(rawValue: shape.role) else { throw .role(shape.role, line: shape.line) }
            parts.append(.init(role: role, path: shape.path.scaled(by: scale)))
        }
        guard !parts.isEmpty else { throw .empty }
        return Pictogram(
            name: name, title: drawing.title, isMirrored: drawing.data["data-mirror"] == "true", parts: parts)
    }
}
