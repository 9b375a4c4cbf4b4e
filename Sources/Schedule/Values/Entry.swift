public import Findings
public import Publish

/// One entry of the queue, as the ledger holds it.
public struct Entry: Hashable, Sendable {
    /// Short, to be typed.
    public var id: String
    public var key: EntryKey
    public var account: String
    /// Seconds since 1970.
    public var due: Int
    /// IANA; the region's.
    public var timeZone: String
    public var state: EntryState
    /// The content's hash.
    public var hash: String
    /// The hash of what is out, where it is another one than `hash`.
    public var sentHash: String?
    /// The entry that this one answers.
    public var parent: String?
    /// The place in a thread, from 0; nil for a post of its own.
    public var thread: Int?
    public var attempts: Int
    /// Not to be tried before, `due` at the earliest; seconds since 1970.
    public var wake: Int
    /// When the first request began whose end is not known; seconds since 1970. Nil while it is surely not out.
    public var uncertainSince: Int?
    /// The key of all attempts, once there was one.
    public var idempotencyKey: String?
    /// The attempt that runs, and who runs it.
    public var attempt: String?
    public var attemptAt: Int?
    public var runner: String?
    public var receipt: Receipt?
    public var approval: Approval?
    /// The last that was said of it, e.g. why it failed.
    public var remark: Words?
    /// Whether the campaign or the whole queue is paused.
    public var isPaused: Bool
    /// The language's texts have been read by nobody yet.
    public var isDraft: Bool

    /// As `list` shows it: `paused` stands for what would go out otherwise.
    public var shownState: String { isPaused && isWaiting ? "paused" : state.rawValue }

    /// Whether it is still to go out.
    public var isWaiting: Bool { state == .planned || state == .approved }
}
