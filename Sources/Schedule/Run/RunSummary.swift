/// What came of a run.
package struct RunSummary: Hashable, Sendable {
    package var sent = 0
    /// Will be tried again.
    package var again = 0
    /// Failed for good.
    package var failed = 0
    /// Wait for a person: unconfirmed, too late, or changed since they were approved.
    package var undecided = 0

    package init() {}
}
