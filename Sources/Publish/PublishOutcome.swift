package import Findings

/// How a request to a platform ended. There is no fifth way: a publisher that does not know says so.
package enum PublishOutcome: Hashable, Sendable {
    /// The platform has it.
    case sent(Receipt)
    /// Surely not out, and worth another try under the same key; not before `after` (seconds since 1970) where the
    /// platform named a time.
    case again(Words, after: Int?)
    /// Surely not out, and no repetition helps: the words say what to change.
    case refused(Words)
    /// The request may have been received: the answer was lost. Whether repeating is safe, and from when on, the
    /// publisher's `repetition` says; not before `after` (seconds since 1970) where the platform named a time.
    case unknown(Words, after: Int? = nil)
}
