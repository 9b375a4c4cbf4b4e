package import Model
internal import Plan
internal import Schedule

/// What somebody wants to see and approve: some by name, else all that wait, or those of them that are meant.
package struct ApprovalChoice: Hashable, Sendable {
    /// IDs of entries, and posts as a page of them wrote into its command: `start@1a2b3c4d`.
    package var names: [String] = []
    package var campaign: String?
    /// Posts by their names in the campaign; none takes all.
    package var posts: [String] = []
    /// Codes of `Languages.yaml`; none takes all.
    package var languages: [String] = []
    /// The last day, as the region's clocks show it, on which they go out.
    package var until: Day?
    /// Only what was approved and is another since.
    package var isChangedOnly = false
    /// Unread translations, too.
    package var allowsDrafts = false

    package init() {}

    /// The posts among the names, with the fingerprint of what was seen of each.
    var seen: [String] { names.filter { $0.contains(ApprovalSheet.separator) } }

    /// The entries that are meant.
    ///
    /// - Parameter isMeant: Among those that are not named.
    /// - Throws: For a name that nothing bears.
    func entries(_ queue: Queue) throws -> [Entry] {
        let ids = names.filter { !$0.contains(ApprovalSheet.separator) }
        if seen.isEmpty, !ids.isEmpty { return try ids.map { try queue.ledger.entry($0) } }
        let all = try which.all(in: queue).filter(\.key.kind.needsApproval)
        return all.filter { $0.state == .planned && isMeant($0) } + (try ids.map { try queue.ledger.entry($0) })
    }

    /// As other decisions choose.
    private var which: EntryChoice {
        var choice = EntryChoice()
        (choice.campaign, choice.posts, choice.languages) = (campaign, posts, languages)
        return choice
    }

    private func isMeant(_ entry: Entry) -> Bool {
        let day = Zone(entry.timeZone)?.localTime(at: entry.due)?.day
        return which.contains(entry)
            && (until.map { last in day.map { $0 <= last } ?? false } ?? true)
            && (!isChangedOnly || entry.change != nil)
    }
}
