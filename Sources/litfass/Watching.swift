internal import Build
internal import Foundation
internal import Model
internal import Terminal
internal import Workspace

/// `build --watch`: builds, waits until a file changes, and builds again, until Ctrl-C.
struct Watching: Sendable {
    let session: Session
    let workspace: Workspace
    let cancellation: Cancellation
    let orders: [(name: String, order: BuildOrder)]

    private var watch: FileWatch {
        let own = orders.flatMap { [$0.order.campaign] + ($0.order.template.map { [$0.path] } ?? []) }
        let shared = workspace.shelves.flatMap { [$0 + "/Templates", $0 + "/Assets"] }
        return FileWatch(paths: Array(Set(own + shared)).sorted())
    }

    /// - Parameter build: Builds everything once and says what came of it.
    /// - Returns: `done`: to be ended is how it ends.
    func run(_ build: () async throws -> Void) async throws -> ExitStatus {
        let watch = watch
        while !cancellation.isCancelled {
            // What changes while it is built is built again.
            let before = watch.snapshot()
            do {
                try await build()
            } catch is CancellationError {
                break
            } catch {
                // What can't be read while one edits it, can be read soon.
                session.console.progress(nil)
                session.console.complain(Failure(error))
            }
            guard !cancellation.isCancelled else { break }
            session.console.say(
                Words(de: "Wartet auf Änderungen; Strg-C beendet.", en: "Waiting for changes; Ctrl-C ends."), .hint)
            guard try await watch.change(from: before, until: { cancellation.isCancelled }) else { break }
        }
        return .done
    }
}
