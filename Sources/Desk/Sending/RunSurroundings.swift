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
        func hand(_ campaign: String, _ origin: String) -> CampaignAtHand? {
            guard let workspace = try? office.workspace(at: origin),
                workspace.files.exists("\(origin)/Campaigns/\(campaign)/campaign.yaml")
            else { return nil }
            return CampaignAtHand(office: office, workspace: workspace, accounts: shelf.choice)
        }
        return Surroundings(
            now: { clock.now },
            publisher: { shelf.publisher($0) },
            wanted: { campaign, origin in
                guard let hand = hand(campaign, origin) else {
                    // Several machines share a server's ledger, and not all have the campaign. A file's was planned on
                    // this one.
                    guard ledger.path == nil || origin.isEmpty else {
                        throw Fault(
                            .missing,
                            Words(
                                de: "\(origin)/Campaigns/\(campaign) ist nicht da.",
                                en: "\(origin)/Campaigns/\(campaign) is not there."))
                    }
                    return nil
                }
                let settled = try SettledTimes(ledger, campaign: campaign, now: clock.now)
                let now = clock.now
                return try await Deadline.within(.seconds(60)) {
                    try hand.wanted(campaign, now: now, settled: settled)
                }
            },
            build: { campaign, origin in
                guard hand(campaign, origin) != nil else { return nil }
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
