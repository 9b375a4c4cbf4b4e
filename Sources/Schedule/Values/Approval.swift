/// Who let an entry out, when, and exactly which content.
package struct Approval: Hashable, Sendable {
    package var by: String
    /// Seconds since 1970.
    package var at: Int
    /// The content's hash.
    package var hash: String
    /// The text was an unread translation, and the person said that it may go out all the same.
    package var allowsDraft: Bool

    package init(by: String, at: Int, hash: String, allowsDraft: Bool) {
        self.by = by
        self.at = at
        self.hash = hash
        self.allowsDraft = allowsDraft
    }
}
