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
        /// The file as it was read, for a build's key.
        var source: [UInt8]?
    }

    /// The largest file that is read, in bytes: drawings, and pixels.
    private static let largestFile = 16 << 20

    /// A region's crest.
    package func crest(of region: Region, _ effort: Effort) -> Result {
        guard let name = region.brand.crest else { return Result() }
        let slug = region.slug
        let scope = Finding.Scope(region: slug)
        let folder = "\(RegionLibrary.folder)/\(slug)"
        guard let input = workspace.folder(folder, holding: "brand.yaml") else { return Result() }
        let bytes: [UInt8]
        do { bytes = try input.read(name.value, limit: Self.largestFile) } catch {
            var fault = error
            fault.path = "\(folder)/\(name.value)"
            let unreadable = CrestUnreadable(reason: fault.message, isMissing: fault.kind == .missing)
            return Result(findings: [Finding(unreadable, at: name.place, scope: scope)])
        }
        var result = take(bytes, from: "\(folder)/\(name.value)", in: input.path, effort)
        result.findings = result.findings.map { $0.scoped(scope) }
        result.source = bytes
        return result
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
        let stored = store.read().flatMap { SheetCrest(format: $0.format, data: $0.data, file: file) }
        // A drawing is drawn by whoever has it; only what a bounded process has just drawn is drawn without one.
        let isDone = stored.map { !effort.isDrawn || $0.format == .png } ?? false
        // Of pixels all was said when they were taken in; of a drawing, the machine may have other fonts now.
        if effort == .reading || isDone && PictureFormat(recognising: bytes) != nil { return Result(crest: stored) }
        let answer = CrestAnswer.of(bytes, isDrawn: effort.isDrawn && !isDone, workspace.limitedProcess)
        var result = Result(findings: answer.findings.map { Finding($0, at: place) })
        if isDone {
            // Whatever keeps a process from looking, the crest is there.
            return Result(crest: stored, findings: result.findings.filter { $0.severity != .error })
        }
        if let format = answer.format, let data = answer.data {
            result.crest = SheetCrest(format: format, data: Array(data), file: file)
            do { if effort == .making { try store.write(Array(data), format) } } catch {
                result.findings.append(Finding(CrestNotStored(reason: error.message), at: place))
            }
        } else if effort == .looking, !result.findings.contains(where: { $0.severity == .error }) {
            result.findings.append(Finding(CrestNotTaken(file: file), at: place))
        }
        return result
    }
}
