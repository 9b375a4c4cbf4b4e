/// How far a batch is.
package struct BatchProgress: Hashable, Sendable {
    /// Jobs that are done.
    package var done: Int
    /// All jobs.
    package var total: Int
    /// The job that was done just now, by its place in the batch.
    package var job: Int
}
