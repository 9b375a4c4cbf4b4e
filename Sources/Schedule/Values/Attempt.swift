internal import Publish

/// One request that has been recorded and may now be made.
struct Attempt: Sendable {
    /// Its own name, in the ledger before the request goes out.
    var id: String
    var entry: Entry
    var content: EntryContent
    /// The same for every attempt at the entry.
    var key: String
    /// What the request carries, with the pictures' bytes as they were approved.
    var post: OutgoingPost
    /// Who makes it; nil for what Litfass does itself.
    var publisher: (any Publisher)?
}
