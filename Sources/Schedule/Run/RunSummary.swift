/// What came of a run.
public struct RunSummary: Hashable, Sendable {
    public var sent = 0
    /// Will be tried again.
    public var again = 0
    /// Failed for good.
    public var failed = 0
    /// Wait for a person: unconfirmed, too late, or changed since they were approved.
    public var undecided = 0

    public init() {}
}
