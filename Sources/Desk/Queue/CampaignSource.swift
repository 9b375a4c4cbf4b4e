internal import Build
internal import Foundation
internal import Loading
internal import Plan
internal import Schedule
internal import Workspace

/// Composes a campaign of this workspace as the queue needs it.
struct CampaignSource: Sendable {
    let desk: PressDesk
    let workspace: Workspace
    let accounts: AccountChoice
    var progress: BuildJob.Progress = { _, _ in }

    private func order(_ name: String) throws -> BuildOrder {
        BuildRequest().order(desk, campaign: try path(name), in: workspace)
    }

    private func path(_ campaign: String) throws -> String {
        URL(fileURLWithPath: try desk.campaignFolder(campaign, in: workspace)).standardizedFileURL.path
    }

    /// A campaign's own name, however somebody called it.
    func name(_ campaign: String) throws -> String { URL(fileURLWithPath: try path(campaign)).lastPathComponent }

    /// Its posts as they would go out, their pictures drawn where they are not up to date.
    ///
    /// - Parameters:
    ///   - now: The clock, before which no open time is set; nil where times do not matter.
    ///   - earlierTimes: When an open post goes out in a region by an earlier plan.
    func posts(
        _ name: String, now: Int?, earlierTimes: (_ region: String, _ post: String) -> Int?,
        _ cancellation: Cancellation = Cancellation()
    ) async throws -> Production.Posts {
        try await order(name).posts(
            in: workspace, now: now, earlierTimes: earlierTimes, cancellation, progress: progress)
    }

    func wanted(_ posts: Production.Posts, now: Int) throws -> WantedCampaign {
        try CampaignQueue(
            posts: posts, origin: workspace.root, accounts: accounts, now: now, uiLanguage: desk.uiLanguage
        )
        .wanted()
    }

    /// What a campaign wants now in some regions, with the pictures as they were built: nothing is drawn.
    ///
    /// - Parameter earlierTimes: When its open posts go out by the queue.
    func wanted(_ name: String, regions: Set<String>, earlierTimes: QueuedTimes) throws -> WantedCampaign {
        let posts = try Production.postsAsBuilt(
            order(name), in: workspace, regions: regions, earlierTimes: earlierTimes.time)
        return try wanted(posts, now: desk.now)
    }
}

/// The times that a campaign's posts have in the queue: a post whose campaign leaves its time open keeps the one it
/// got.
struct QueuedTimes: Sendable, Codable {
    private struct Slot: Hashable, Codable { let region, post: String }
    private let times: [Slot: Int]

    /// - Parameter now: What was never approved and is over its time gets a new one.
    init(_ ledger: Ledger, campaign: String, now: Int) throws {
        let entries = try ledger.entries(campaign: campaign).filter {
            $0.key.kind == .post && $0.state != .cancelled && ($0.due >= now || $0.state != .planned)
        }
        times = Dictionary(
            entries.map { (Slot(region: $0.key.region, post: $0.key.name), $0.due) }, uniquingKeysWith: min)
    }

    func time(region: String, post: String) -> Int? { times[Slot(region: region, post: post)] }
}
