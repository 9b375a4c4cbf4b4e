internal import Kit
internal import Model
internal import Publish
internal import Schedule
internal import Terminal
internal import Workspace

/// Hands the runner its accounts, its campaigns and its clock.
struct RunSurroundings {
    let session: Session
    let clock: Clock
    let cancellation: Cancellation
    /// How many posts lie in an outbox now and are still to be posted by hand.
    let laidOut = Tally()

    var surroundings: Surroundings {
        let (session, clock, cancellation, laidOut) = (session, clock, cancellation, laidOut)
        let shelf = PublisherShelf(session, now: { clock.now })
        // A machine that only sends needs no workspace.
        let hand = (try? session.workspace()).map { CampaignAtHand(session: session, workspace: $0, accounts: shelf.choice) }
        return Surroundings(
            now: { clock.now },
            publisher: { shelf.publisher($0) },
            contents: { campaign, origin in try await hand?.contents(campaign, origin: origin, now: clock.now) },
            build: { campaign in await Self.build(campaign, hand, cancellation) },
            isCancelled: { cancellation.isCancelled },
            tell: { entry, what, words in
                if what == .sent, entry.key.kind == .post, shelf.isOutbox(entry.account) { laidOut.add() }
                RunView.tell(entry, what, words, session.console)
            })
    }

    private static func build(_ campaign: String, _ hand: CampaignAtHand?, _ cancellation: Cancellation) async -> PublishOutcome {
        guard let hand else {
            return .again(
                Words(de: "Gebaut wird, wo der Arbeitsordner liegt; hier ist keiner.", en: "It is built where the workspace is; there is none here."), after: nil)
        }
        do {
            let outcome = try await hand.build(campaign, cancellation: cancellation)
            if outcome.findings.hasErrors {
                return .refused(
                    Words(de: "Es gibt Fehler in der Kampagne: litfass check \(campaign)", en: "There are errors in the campaign: litfass check \(campaign)"))
            }
            return .sent(Receipt(id: outcome.pressKit ?? campaign))
        } catch {
            return .again(Failure(error).message, after: nil)
        }
    }
}
