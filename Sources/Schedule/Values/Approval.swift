/// Who let an entry out, when, and exactly which content.
public struct Approval: Hashable, Sendable {
    public var by: String
    /// Seconds since 1970.
    public var at: Int
    /// The content's hash.
    public var hash: String
    /// The text was an unread translation, and the person said that it may go out all the same.
    public var allowsDraft: Bool

    public init(by: String, at: Int, hash: String, allowsDraft: Bool) {
        self.by = by
        self.at = at
        self.hash = hash
        self.allowsDraft = allowsDraft
    }
}
