internal import Build
internal import Findings
internal import Model
internal import Plan
internal import Publish
internal import Schedule
internal import Workspace

/// Hands the runner its accounts, its campaigns and its clock.
struct RunnerSetup {
    let queue: Queue
    let cancellation: Cancellation
    let report: (RunEvent) -> Void

    var environment: RunnerEnvironment {
        let (desk, ledger, clock) = (queue.desk, queue.ledger, queue.desk.clock)
        let (cancellation, report) = (cancellation, report)
        let publishers = AccountPublishers(desk)
        let names = EntryNames(desk, ledger)
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
            folderName: { names.folder($0) },
            isCancelled: { cancellation.isCancelled },
            report: { entry, what, words in
                if let event = RunEvent(entry, what, words) { report(event) }
            })
    }
}
