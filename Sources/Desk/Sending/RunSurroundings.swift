internal import Build
internal import Findings
internal import Model
internal import Plan
internal import Publish
internal import Schedule
internal import Synchronization
internal import Workspace

/// Hands the runner its accounts, its campaigns and its clock.
struct RunSurroundings {
    let queue: Queue
    let cancellation: Cancellation
    let tell: (RunNews) -> Void
    /// How many posts were laid into which folder, to be posted by hand.
    let laidOut = Tally()

    var surroundings: Surroundings {
        let (office, ledger, clock) = (queue.office, queue.ledger, queue.office.clock)
        let (cancellation, laidOut, tell) = (cancellation, laidOut, tell)
        let shelf = PublisherShelf(office)
        func isAtHand(_ campaign: String, _ origin: String) -> Bool {
            Files().exists("\(origin)/Campaigns/\(campaign)/campaign.yaml")
        }
        return Surroundings(
            now: { clock.now },
            publisher: { shelf.publisher($0) },
            wanted: { campaign, origin, regions in
                guard isAtHand(campaign, origin) else {
                    // Several machines share a server's ledger, and not all have the campaign. A file's was planned on
                    // this one.
                    guard ledger.path == nil || origin.isEmpty else {
                        throw Surroundings.NotComparable(.unreadable)
                    }
                    return nil
                }
                let settled = try SettledTimes(ledger, campaign: campaign, now: clock.now)
                return try CampaignComparison(campaign, at: origin, regions: regions, settled: settled, office)
                    .wanted(office.trial)
            },
            build: { campaign, origin in
                guard isAtHand(campaign, origin) else { return nil }
                let process = BuildProcess(program: office.program.path, campaign: campaign, workspace: origin)
                return { await process.run(cancellation) }
            },
            isCancelled: { cancellation.isCancelled },
            tell: { entry, what, words in
                if what == .sent, entry.key.kind == .post, let folder = shelf.outbox(entry.account) {
                    laidOut.add(folder)
                }
                if let news = RunNews(entry, what, words) { tell(news) }
            })
    }
}

/// Counts by name that several tasks raise.
final class Tally: Sendable {
    private let values = Mutex<[String: Int]>([:])

    /// By name, in its order.
    var counts: [(name: String, count: Int)] {
        values.withLock { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    func add(_ name: String) { values.withLock { $0[name, default: 0] += 1 } }
}
