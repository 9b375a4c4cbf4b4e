package import Findings
package import Formats
internal import Plan
internal import Publish
internal import Schedule

/// An entry of the queue as it is shown.
package struct QueueEntry: Sendable {
    let entry: Entry
    /// Whether it waits for a person and is so late that it does not go out by itself any more.
    package let isOverdue: Bool

    /// - Parameter now: What the clock shows, in seconds since 1970; nil where nobody asks what is late.
    init(_ entry: Entry, now: Int? = nil) {
        self.entry = entry
        isOverdue = now.map(entry.isOverdue) ?? false
    }

    package var id: String { entry.id }
    package var campaign: String { entry.key.campaign }
    /// The region's slug; empty for what is the whole campaign's.
    package var region: String { entry.key.region }
    package var language: String { entry.key.language }
    /// Empty where there is none.
    package var account: String { entry.account }
    /// What it is called to people.
    package var title: Words { entry.key.title }
    /// The channel, or what an entry is that is no post.
    package var destination: Words {
        entry.key.channel.isEmpty
            ? entry.key.kind.words : Words(de: entry.key.channel, en: entry.key.channel)
    }
    /// When it is due, as the region's clocks show it.
    package func when(_ uiLanguage: UILanguage) -> String {
        TimeText.short(entry.due, zone: entry.timeZone, uiLanguage)
    }
    /// Before which it is not tried, in the same way.
    func retry(_ uiLanguage: UILanguage) -> String {
        TimeText.short(entry.notBefore, zone: entry.timeZone, uiLanguage)
    }
    package var state: QueueState { QueueState(entry) }
    /// Where it stands, for people: a task is done where a post is sent.
    package var stateWords: Words {
        state == .sent && entry.key.kind != .post ? QueueState.taskDone : state.words
    }
    /// Where it stands, a pause aside.
    package var decidedState: Words { entry.state.words }
    /// Whether it was approved and is another since: a person should look again.
    package var isChangedSinceApproval: Bool { entry.change != nil }
    /// Who has approved it so far, where two must and one has; nil for all else.
    package var firstApprover: String? { entry.state == .planned ? entry.firstApproval?.by : nil }
    /// Its texts have been read by nobody yet, and it is still to go out.
    package var isUnreadDraft: Bool { entry.isDraft && entry.isWaiting }
    /// What was said of it last, where that is still of interest.
    package var remark: Words? {
        entry.remark != nil && !entry.state.isSettled || entry.state == .failed
            ? entry.remark ?? Words(de: "", en: "") : nil
    }

    package var json: JSON {
        .object([
            .init("id", .string(entry.id)), .init("kind", .string(entry.key.kind.rawValue)),
            .init("campaign", .string(entry.key.campaign)),
            .init("region", .string(entry.key.region)), .init("language", .string(entry.key.language)),
            .init("channel", .string(entry.key.channel.isEmpty ? entry.key.kind.rawValue : entry.key.channel)),
            .init("account", .string(entry.account)), .init("name", .string(entry.key.name)),
            .init("due", .string(TimeText.iso(entry.due, zone: entry.timeZone))),
            .init("state", .string(entry.shownState)),
            .init("attempts", .integer(entry.attempts)), .init("hash", .string(entry.hash)),
            .init("remote", .optional(entry.receipt.map { $0.url ?? $0.id })),
            .init("approvedBy", .optional(entry.approval?.by)),
            .init("approvals", .array(entry.approvers.map(JSON.string))),
            .init("approvalsRequired", .integer(entry.key.kind.needsApproval ? entry.requiredApprovals : 0)),
            .init("changed", entry.change.map { .object($0.members) } ?? .null), .init("draft", .bool(entry.isDraft)),
            .init("stale", .bool(entry.isStale)),
            .init("remark", .optional(entry.remark?.en)),
        ])
    }
}

/// Where an entry stands, as it is shown: `paused` stands for what would go out otherwise.
package enum QueueState: String, Hashable, Sendable, CaseIterable {
    case planned, approved, sending, ready, sent, unconfirmed, failed, cancelled, paused

    init(_ entry: Entry) { self = QueueState(rawValue: entry.shownState) ?? .planned }

    /// What a task is called that is behind us.
    package static let taskDone = Words(de: "erledigt", en: "done")

    /// For tables and the calendar.
    package var words: Words {
        EntryState(rawValue: rawValue)?.words ?? Words(de: "angehalten", en: "paused")
    }
}
