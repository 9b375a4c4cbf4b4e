internal import Build
package import Workspace

/// Makes campaigns again whenever a file changes, until it is cancelled.
package struct BuildWatch: Sendable {
    private let watch: FileWatch
    private let cancellation: Cancellation

    package init(_ jobs: [BuildJob], in workspace: Workspace, cancellation: Cancellation) {
        let own = jobs.flatMap { [$0.order.campaign] + ($0.order.template.map { [$0.path] } ?? []) }
        let shared = workspace.searchPath.flatMap { [$0 + "/Templates", $0 + "/Assets"] }
        watch = FileWatch(paths: Array(Set(own + shared)).sorted())
        self.cancellation = cancellation
    }

    /// - Parameters:
    ///   - build: Makes everything once and says what came of it.
    ///   - failed: Told why it could not; what can't be read while one edits it, can be read soon.
    ///   - waiting: Told each time that a change is waited for.
    package func run(_ build: () async throws -> Void, failed: (any Error) -> Void, waiting: () -> Void) async throws {
        while !cancellation.isCancelled {
            // What changes while it is built is built again.
            let before = watch.snapshot()
            do {
                try await build()
            } catch is CancellationError {
                return
            } catch {
                failed(error)
            }
            guard !cancellation.isCancelled else { return }
            waiting()
            guard try await watch.change(from: before, until: { cancellation.isCancelled }) else { return }
        }
    }
}
