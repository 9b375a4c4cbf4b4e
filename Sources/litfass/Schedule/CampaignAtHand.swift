internal import Build
internal import Foundation
internal import Model
internal import PressKit
internal import Schedule
internal import Workspace

/// A campaign of this workspace, as the queue's commands need it.
struct CampaignAtHand {
    let session: Session
    let workspace: Workspace
    let accounts: AccountChoice

    private func order(_ name: String) throws -> BuildOrder {
        let folder = try session.campaignFolder(name, in: workspace)
        return BuildOrder(
            campaign: URL(fileURLWithPath: folder).standardizedFileURL.path, output: workspace.root + "/Output",
            workers: ProcessInfo.processInfo.activeProcessorCount, date: session.environment.artifactDate,
            program: .init(name: "Litfass " + Program.version, identity: session.environment.programIdentity))
    }

    /// A campaign's own name, however it was named on the command line.
    func name(_ campaign: String) throws -> String {
        URL(fileURLWithPath: try session.campaignFolder(campaign, in: workspace)).standardizedFileURL.lastPathComponent
    }

    /// Its posts as they would go out, their pictures drawn where they are not up to date.
    ///
    /// - Parameters:
    ///   - now: The clock, before which no open time is set; nil where times do not matter.
    ///   - settled: When an open post goes out in a region by an earlier plan.
    func posts(
        _ name: String, now: Int?, settled: (_ region: String, _ post: String) -> Int? = { _, _ in nil },
        cancellation: Cancellation = Cancellation()
    ) async throws -> Production.Posts {
        let design = try KitDesign(from: workspace)
        return try await Production.posts(
            order(name), in: workspace, now: now, settled: settled, cancellation: cancellation,
            progress: Report.progress(name, session.console),
            finishing: { try PressKitWriter(design: design).write($0) })
    }

    func wanted(_ posts: Production.Posts, now: Int) throws -> WantedCampaign {
        try CampaignQueue(posts: posts, origin: workspace.root, accounts: accounts, now: now, speech: session.speech)
            .wanted()
    }

    /// What a campaign wants now.
    ///
    /// - Parameter settled: When its open posts go out by the queue.
    func wanted(_ name: String, now: Int, settled: (_ region: String, _ post: String) -> Int?) async throws
        -> WantedCampaign
    {
        try wanted(try await posts(name, now: nil, settled: settled), now: now)
    }

    /// Makes everything of a campaign.
    func build(_ name: String, cancellation: Cancellation) async throws -> Production.Outcome {
        let design = try KitDesign(from: workspace)
        return try await Production.build(
            order(name), in: workspace, cancellation: cancellation,
            finishing: { try PressKitWriter(design: design).write($0) })
    }
}
