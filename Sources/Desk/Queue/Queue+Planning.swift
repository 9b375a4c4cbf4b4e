internal import Findings
internal import Plan
internal import Schedule
package import Workspace

extension Office {
    /// Puts a campaign's posts and chores into the queue, or brings it up to what the campaign wants now.
    ///
    /// - Parameter place: The ledger's; nil takes the office's own.
    package func plan(
        _ campaign: String, at place: String?, cancellation: Cancellation, progress: @escaping BuildJob.Progress,
        composed: () -> Void
    ) async throws -> PlanOutcome {
        let shelf = PublisherShelf(self)
        let hand = CampaignAtHand(
            office: self, workspace: try workspace(), accounts: shelf.choice, progress: progress)
        let settled = try SettledTimes(Queue(self, at: place).ledger, campaign: hand.name(campaign), now: now)
        let posts = try await hand.posts(campaign, now: now, settled: settled.time, cancellation)
        composed()
        let wanted = try hand.wanted(posts, now: now)
        let ledger = try Queue(self, at: place, isNewKept: true).ledger
        try ledger.backUp(now: now)
        let changes = try ledger.plan(wanted, by: person, now: now)
        if changes.contains(where: { ![.kept, .withheld, .missed].contains($0.kind) }) {
            try ledger.backUpPlan(now: now)
        }
        return try PlanOutcome(
            campaign: wanted.name, posts: posts, entries: ledger.entries(campaign: wanted.name), changes: changes,
            doubles: ledger.doubles(campaign: wanted.name), shelf: shelf)
    }
}
