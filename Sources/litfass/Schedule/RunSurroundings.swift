internal import Build
internal import Model
internal import Plan
internal import Publish
internal import Schedule
internal import Terminal
internal import Workspace

/// Hands the runner its accounts, its campaigns and its clock.
struct RunSurroundings {
    let session: Session
    let ledger: Ledger
    let clock: Clock
    let cancellation: Cancellation
    /// How many posts were laid into which folder, to be posted by hand.
    let laidOut = Tally()

    var surroundings: Surroundings {
        let (session, clock, cancellation, laidOut, ledger) = (session, clock, cancellation, laidOut, ledger)
        let shelf = PublisherShelf(session, now: { clock.now })
        func hand(_ campaign: String, _ origin: String) -> CampaignAtHand? {
            guard let workspace = try? session.workspace(at: origin),
                workspace.files.exists("\(origin)/Campaigns/\(campaign)/campaign.yaml")
            else { return nil }
            return CampaignAtHand(session: session, workspace: workspace, accounts: shelf.choice)
        }
        return Surroundings(
            now: { clock.now },
            publisher: { shelf.publisher($0) },
            wanted: { campaign, origin in
                guard let hand = hand(campaign, origin) else {
                    // Several machines share a server's ledger, and not all have the campaign. A file's was planned on
                    // this one.
                    guard ledger.path == nil || origin.isEmpty else {
                        throw Failure(
                            .missing,
                            Words(
                                de: "\(origin)/Campaigns/\(campaign) ist nicht da.",
                                en: "\(origin)/Campaigns/\(campaign) is not there."))
                    }
                    return nil
                }
                let settled = try SettledTimes(ledger, campaign: campaign, now: clock.now)
                return try await hand.wanted(campaign, now: clock.now, settled: settled.time)
            },
            build: { campaign, origin in
                hand(campaign, origin).map { hand in { await Self.build(campaign, hand, cancellation) } }
            },
            isCancelled: { cancellation.isCancelled },
            tell: { entry, what, words in
                if what == .sent, entry.key.kind == .post, let folder = shelf.outbox(entry.account) {
                    laidOut.add(folder)
                }
                RunView.tell(entry, what, words, session.console)
            })
    }

    private static func build(_ campaign: String, _ hand: CampaignAtHand, _ cancellation: Cancellation) async
        -> PublishOutcome
    {
        do {
            let outcome = try await hand.build(campaign, cancellation: cancellation)
            if outcome.findings.hasErrors {
                return .refused(
                    Words(
                        de: "Es gibt Fehler in der Kampagne: litfass check \(campaign)",
                        en: "There are errors in the campaign: litfass check \(campaign)"))
            }
            return .sent(Receipt(id: outcome.pressKit ?? campaign))
        } catch {
            return .again(Failure(error).message, after: nil)
        }
    }
}
