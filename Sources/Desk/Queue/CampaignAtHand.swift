internal import Build
internal import Foundation
internal import Loading
internal import Plan
internal import Schedule
internal import Workspace

/// A campaign of this workspace, as the queue needs it.
struct CampaignAtHand: Sendable {
    let office: Office
    let workspace: Workspace
    let accounts: AccountChoice
    var progress: BuildJob.Progress = { _, _ in }

    private func order(_ name: String) throws -> BuildOrder {
        BuildRequest().order(office, campaign: try path(name), in: workspace)
    }

    private func path(_ campaign: String) throws -> String {
        URL(fileURLWithPath: try office.campaignFolder(campaign, in: workspace)).standardizedFileURL.path
    }

    /// A campaign's own name, however somebody called it.
    func name(_ campaign: String) throws -> String { URL(fileURLWithPath: try path(campaign)).lastPathComponent }

    /// Its posts as they would go out, their pictures drawn where they are not up to date.
    ///
    /// - Parameters:
    ///   - now: The clock, before which no open time is set; nil where times do not matter.
    ///   - settled: When an open post goes out in a region by an earlier plan.
    func posts(
        _ name: String, now: Int?, settled: (_ region: String, _ post: String) -> Int?,
        _ cancellation: Cancellation = Cancellation()
    ) async throws -> Production.Posts {
        try await order(name).posts(in: workspace, now: now, settled: settled, cancellation, progress: progress)
    }

    func wanted(_ posts: Production.Posts, now: Int) throws -> WantedCampaign {
        try CampaignQueue(posts: posts, origin: workspace.root, accounts: accounts, now: now, speech: office.speech)
            .wanted()
    }

    /// What a campaign wants now in some regions, with the pictures as they were built: nothing is drawn.
    ///
    /// - Parameter settled: When its open posts go out by the queue.
    func wanted(_ name: String, regions: Set<String>, settled: SettledTimes) throws -> WantedCampaign {
        let posts = try Production.postsAsBuilt(order(name), in: workspace, regions: regions, settled: settled.time)
        return try wanted(posts, now: office.now)
    }
}
