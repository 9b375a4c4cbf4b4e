internal import Build
internal import Findings
internal import Loading
internal import PressKit
package import Workspace

/// One campaign to be checked or made.
package struct BuildJob: Sendable {
    /// As somebody called it.
    package let name: String
    let order: BuildOrder
    let workspace: Workspace

    /// Called from any thread, as often as something is done.
    package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// All findings; nothing is written.
    package func check(progress: @escaping Progress = { _, _ in }) async throws -> BuildReport {
        try await report {
            try await Production.check(order, in: workspace, progress: { progress($0.done, $0.total) })
        }
    }

    /// Makes everything: the sheets, what stands beside them, and the press kit of it all.
    ///
    /// - Parameter waiting: Called once where another build is to be waited for.
    package func build(
        cancellation: Cancellation = Cancellation(), waiting: () -> Void = {},
        progress: @escaping Progress = { _, _ in }
    ) async throws -> BuildReport {
        try await report {
            try await order.make(in: workspace, cancellation, waiting: waiting, progress: progress)
        }
    }

    /// A campaign that cannot be read is a report, too: it keeps nobody from the others.
    private func report(_ run: () async throws -> Production.Outcome) async throws -> BuildReport {
        do { return BuildReport(try await run()) } catch LoadingFault.unreadable(let findings) {
            let name = order.campaign.split(separator: "/").last.map(String.init) ?? name
            return BuildReport(
                Production.Outcome(unreadable: name, findings, order.selection), isReadable: false)
        }
    }
}

extension BuildOrder {
    /// Builds, writes the press kit of what is built, and closes the manifest over both.
    func make(
        in workspace: Workspace, _ cancellation: Cancellation, waiting: () -> Void = {},
        progress: @escaping BuildJob.Progress = { _, _ in }
    ) async throws -> Production.Outcome {
        let design = try KitDesign(from: workspace)
        return try await Production.build(
            self, in: workspace, cancellation: cancellation, waiting: waiting,
            progress: { progress($0.done, $0.total) }, finishing: PressKitWriter(design: design).finishing)
    }

    /// The campaign's posts as they would go out, their pictures drawn where they are not up to date.
    func posts(
        in workspace: Workspace, now: Int?, earlierTimes: (_ region: String, _ post: String) -> Int?,
        _ cancellation: Cancellation, progress: @escaping BuildJob.Progress = { _, _ in }
    ) async throws -> Production.Posts {
        let design = try KitDesign(from: workspace)
        return try await Production.posts(
            self, in: workspace, now: now, earlierTimes: earlierTimes, cancellation: cancellation,
            progress: { progress($0.done, $0.total) }, finishing: PressKitWriter(design: design).finishing)
    }
}
