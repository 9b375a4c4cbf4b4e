internal import Synchronization

/// Asks a batch to stop after the jobs that have begun, e.g. when the user presses Ctrl-C.
public final class Cancellation: Sendable {
    private let flag = Atomic(false)

    public init() {}

    public func cancel() { flag.store(true, ordering: .relaxed) }

    public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
