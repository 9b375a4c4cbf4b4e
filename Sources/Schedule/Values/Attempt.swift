public import Publish

/// One request that has been recorded and may now be made.
public struct Attempt: Hashable, Sendable {
    /// Its own name, in the ledger before the request goes out.
    public var id: String
    public var entry: Entry
    public var content: EntryContent
    /// The same for every attempt at the entry.
    public var key: String
    /// What the request carries, with the pictures' bytes as they were approved.
    public var post: OutgoingPost
}
