internal import Synchronization

/// Asks a batch to stop after the jobs that have begun, e.g. when the user presses Ctrl-C.
package final class Cancellation: Sendable {
    private let flag = Atomic(false)

    package init() {}

    /// May be called from any thread, and more than once.
    package func cancel() { flag.store(true, ordering: .relaxed) }

    /// Asked between pieces of work, by as many threads as there are.
    package var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
