internal import Kit
internal import Model
internal import Terminal
internal import Workspace

/// What `check` and `build` ask of the other rooms: here the command line ends and the work begins.
enum Workshop {
    /// What is asked for.
    struct Order: Sendable {
        /// The campaign's folder, absolute.
        var campaign: String
        var selection: Selection
        /// The folder that gets `<campaign>/`, absolute.
        var output: String
        /// Threads.
        var jobs: Int
        var shard: Shard?
        /// Draws also what is up to date.
        var force: Bool
        /// SOURCE_DATE_EPOCH; nil takes the campaign's `period.from`.
        var artifactDate: Int?
    }

    /// What came of it.
    struct Outcome: Sendable {
        /// Of this run.
        var manifest: Manifest
        /// All findings, those of the artifacts too.
        var findings: [Finding]
        var coverage: CoverageTable
        /// `index.html`, absolute; nil where none was written.
        var pressKit: String?
    }

    /// All findings; nothing is written.
    static func check(
        _ order: Order, in workspace: Workspace, progress: @escaping @Sendable (BatchProgress) -> Void
    ) async throws -> Outcome {
        throw Failure(.unavailable, Words(de: "„check“ ist noch nicht angeschlossen.", en: "“check” is not connected yet."))
    }

    /// Makes the artifacts.
    static func build(
        _ order: Order, in workspace: Workspace, progress: @escaping @Sendable (BatchProgress) -> Void
    ) async throws -> Outcome {
        throw Failure(.unavailable, Words(de: "„build“ ist noch nicht angeschlossen.", en: "“build” is not connected yet."))
    }
}
