/// How far a batch is.
public struct BatchProgress: Hashable, Sendable {
    /// Jobs that are done.
    public var done: Int
    /// All jobs.
    public var total: Int
    /// The job that was done just now, by its place in the batch.
    public var job: Int
}
