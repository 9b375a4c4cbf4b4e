package import Findings
package import Plan
package import Publish

/// One entry of the queue, as the ledger holds it.
package struct Entry: Hashable, Sendable {
    /// Short, to be typed.
    package var id: String
    package var key: EntryKey
    /// The sender's name.
    package var account: String
    /// Seconds since 1970.
    package var due: Int
    /// IANA; the region's.
    package var timeZone: String
    package var state: EntryState
    /// The content's hash.
    package var hash: String
    /// The hash of what is out, where it is another one than `hash`.
    package var sentHash: String?
    /// The entry that this one answers.
    package var parent: String?
    /// The place in a thread, from 0; nil for a post of its own.
    package var thread: Int?
    /// How many requests were made since the entry was last planned or approved.
    package var attempts: Int
    /// Not to be tried before, `due` at the earliest; seconds since 1970.
    package var notBefore: Int
    /// When the first request began whose end is not known; seconds since 1970. Nil while it is surely not out.
    package var uncertainSince: Int?
    /// The key of all attempts, once there was one.
    package var idempotencyKey: String?
    /// The attempt that runs, and who runs it.
    package var attempt: String?
    /// When that attempt began, in seconds since 1970.
    package var attemptAt: Int?
    package var runner: String?
    /// There once it is sent.
    package var receipt: Receipt?
    /// Nil until it is approved by as many as must, and again when the approval has lapsed.
    package var approval: Approval?
    /// The first of two, where the campaign asks for two people.
    package var firstApproval: Approval?
    /// How many people must approve it: one or two.
    package var requiredApprovals: Int
    /// The approval that it had before it became another one; nil once it is approved again.
    package var lapsed: LapsedApproval?
    /// The last that was said of it, e.g. why it failed.
    package var remark: Words?
    /// Whether the campaign or the whole queue is paused.
    package var isPaused: Bool
    /// The language's texts have been read by nobody yet.
    package var isDraft: Bool
    /// A draft because its source has changed since it was translated.
    package var isStale = false

    /// As `list` shows it: `paused` stands for what would go out otherwise.
    package var shownState: String { isPaused && isWaiting ? "paused" : state.rawValue }

    /// Whether it has left Litfass: readers have it, or the person who posts it.
    package var isOut: Bool { state == .sent || state == .ready }

    /// Who has approved it so far.
    package var approvers: [String] { [firstApproval?.by, approval?.by].compactMap(\.self) }

    /// Whether two different people have approved it where two must.
    var isApprovedByEnough: Bool {
        guard let approval else { return false }
        guard requiredApprovals > 1 else { return true }
        return firstApproval.map { $0.hash == approval.hash && !$0.isBy(approval.by) } ?? false
    }

    /// What it was approved with before it became another one, which a person should see again; nil for all else.
    package var change: LapsedApproval? {
        guard state == .planned, let lapsed, !lapsed.causes.isEmpty, lapsed.causes != [.second] else { return nil }
        return lapsed
    }

    /// Whether it waits for a person and is so late that it does not go out by itself any more.
    package func isOverdue(at now: Int) -> Bool { state == .planned && key.kind.needsApproval && isLate(at: now) }

    /// Whether its time is so long ago that a person is asked before it goes out.
    package func isLate(at now: Int) -> Bool { now - due > Runner.longestDelay }

    /// Whether it is still to go out.
    package var isWaiting: Bool { state == .planned || state == .approved }
}
