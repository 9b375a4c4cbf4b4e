internal import Build
internal import Findings
internal import Model
internal import Plan
internal import Publish
internal import Schedule
internal import Synchronization
internal import Workspace

/// Hands the runner its accounts, its campaigns and its clock.
struct RunnerSetup {
    let queue: Queue
    let cancellation: Cancellation
    let report: (RunEvent) -> Void
    /// How many posts were laid into which folder, to be posted by hand.
    let laidOut = SharedCounts()

    var environment: RunnerEnvironment {
        let (desk, ledger, clock) = (queue.desk, queue.ledger, queue.desk.clock)
        let (cancellation, laidOut, report) = (cancellation, laidOut, report)
        let publishers = AccountPublishers(desk)
        func isAtHand(_ campaign: String, _ origin: String) -> Bool {
            Files().exists("\(origin)/Campaigns/\(campaign)/campaign.yaml")
        }
        return RunnerEnvironment(
            now: { clock.now },
            publisher: { publishers.publisher($0) },
            wanted: { campaign, origin, regions in
                guard isAtHand(campaign, origin) else {
                    // Several machines share a server's ledger, and not all have the campaign. A file's was planned on
                    // this one.
                    guard ledger.path == nil || origin.isEmpty else {
                        throw RunnerEnvironment.NotComparable(.unreadable)
                    }
                    return nil
                }
                let earlierTimes = try QueuedTimes(ledger, campaign: campaign, now: clock.now)
                return try CampaignComparison(campaign, at: origin, regions: regions, earlierTimes: earlierTimes, desk)
                    .wanted(desk.limitedProcess)
            },
            build: { campaign, origin in
                guard isAtHand(campaign, origin) else { return nil }
                let process = BuildProcess(program: desk.program.path, campaign: campaign, workspace: origin)
                return { await process.run(cancellation) }
            },
            isCancelled: { cancellation.isCancelled },
            report: { entry, what, words in
                if what == .sent, entry.key.kind == .post, let folder = publishers.outbox(entry.account) {
                    laidOut.add(folder)
                }
                if let event = RunEvent(entry, what, words) { report(event) }
            })
    }
}

/// Counts by name that several tasks raise.
final class SharedCounts: Sendable {
    private let values = Mutex<[String: Int]>([:])

    /// By name, in its order.
    var counts: [(name: String, count: Int)] {
        values.withLock { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    func add(_ name: String) { values.withLock { $0[name, default: 0] += 1 } }
}
