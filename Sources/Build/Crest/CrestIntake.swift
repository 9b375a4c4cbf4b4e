import Formats
package import Layout
import Loading
package import Model
package import Workspace

/// Where a town's crest comes in: whatever file it is, sheets have it as a drawing of plain colours, or as pixels of
/// 600 dpi, cut to what is drawn.
///
/// That is made once, in a process of its own with bounds of time and memory, and lies beside `brand.yaml` under the
/// hash of the file that it was made from. Who only looks reads it there and draws nothing.
package struct CrestIntake {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// How far a run goes to have a crest.
    package enum Effort: Hashable, Sendable {
        /// Takes what was made of it earlier; where there is nothing, its place stays with the town's name.
        case reading
        /// The same; where there is nothing, the file is looked at in a process of its own, and nothing is drawn.
        case looking
        /// Makes it, and stores nothing.
        case trying
        /// Makes it where that is not done, and stores it.
        case making

        fileprivate var isDrawn: Bool { self == .trying || self == .making }
    }

    /// What became of a crest.
    package struct Result: Sendable {
        /// Nil where the region has none, or it cannot be shown: the town's name stands in its place.
        package var crest: SheetCrest?
        /// They name the crest's own file.
        package var findings: [Finding] = []
    }

    /// The largest file that is read, in bytes: drawings, and pixels.
    private static let largestFile = 16 << 20

    /// A region's crest: its file is read at once, and taken in when somebody asks for what came of it.
    package func crest(of region: Region, _ effort: Effort) -> RegionCrest {
        guard let name = region.brand.crest else { return RegionCrest(Result()) }
        let slug = region.slug
        let scope = Finding.Scope(region: slug)
        let folder = "\(RegionLibrary.folder)/\(slug)"
        guard let input = workspace.folder(folder, holding: "brand.yaml") else { return RegionCrest(Result()) }
        let file = "\(folder)/\(name.value)"
        let bytes: [UInt8]
        do { bytes = try input.read(name.value, limit: Self.largestFile) } catch {
            var fault = error
            fault.path = file
            let unreadable = CrestUnreadable(reason: fault.message, isMissing: fault.kind == .missing)
            return RegionCrest(Result(findings: [Finding(unreadable, at: name.place, scope: scope)]))
        }
        let stored = CrestStore(folder: input.path, files: workspace.files, of: bytes).read()
        return RegionCrest(
            source: bytes, known: stored?.findings.map { Finding($0, at: SourcePlace(file: file)).scoped(scope) }
        ) {
            var result = take(bytes, from: file, in: input.path, effort)
            result.findings = result.findings.map { $0.scoped(scope) }
            return result
        }
    }

    /// Takes a crest in, and stores what was made of it.
    ///
    /// - Parameters:
    ///   - bytes: Of the file, whichever it is.
    ///   - file: As findings name it.
    ///   - folder: Absolute, where `brand.yaml` lies or will lie.
    package func take(
        _ bytes: [UInt8], from file: String, in folder: String, _ effort: Effort = .making
    ) -> Result {
        let store = CrestStore(folder: folder, files: workspace.files, of: bytes)
        let place = SourcePlace(file: file)
        let stored = store.read()
        let crest = stored.flatMap { SheetCrest(format: $0.format, data: $0.data, file: file) }
        if effort == .reading { return Result(crest: crest) }
        // A drawing is drawn by whoever has it; only what a bounded process has just drawn is drawn without one.
        if let stored, let crest, !effort.isDrawn || stored.format == .png {
            return Result(crest: crest, findings: stored.findings.map { Finding($0, at: place) })
        }
        let answer = CrestAnswer.of(bytes, isDrawn: effort.isDrawn, workspace.limitedProcess)
        var result = Result(findings: answer.findings.map { Finding($0, at: place) })
        if let format = answer.format, let data = answer.data {
            result.crest = SheetCrest(format: format, data: Array(data), file: file)
            do { if effort == .making { try store.write(Array(data), format, answer.findings) } } catch {
                result.findings.append(Finding(CrestNotStored(reason: error.message), at: place))
            }
        } else if effort == .looking, !result.findings.contains(where: { $0.severity == .error }) {
            result.findings.append(Finding(CrestNotTaken(file: file), at: place))
        }
        return result
    }
}
