internal import Publish

/// One request that has been recorded and may now be made.
struct Attempt {
    /// Its own name, in the ledger before the request goes out.
    var id: String
    var entry: Entry
    var content: EntryContent
    /// The same for every attempt at the entry.
    var key: String
    /// What the request carries, with the pictures' bytes as they were approved.
    var post: OutgoingPost
    var means: Means

    enum Means {
        case publisher(any Publisher)
        /// Litfass itself makes the campaign's files.
        case build(() async -> PublishOutcome)
    }
}
