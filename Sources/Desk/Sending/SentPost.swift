internal import Build
package import Findings
internal import Plan
internal import Publish
internal import Schedule

/// A post that is out, to be replaced or taken back.
package struct SentPost {
    private let queue: Queue
    private let entry: Entry
    private let publisher: any Publisher
    private let action: Action
    /// What is shown before it is done.
    package let preview: EntryPreview

    private enum Action {
        case correct(PlannedEntry, WantedCampaign)
        case delete
    }

    /// What is to be asked before anything is done, or the end already.
    package enum Step {
        case ready(SentPost)
        case ended(SentPostOutcome)

        /// What is to be shown and asked; nil where there is nothing to ask any more.
        package var post: SentPost? {
            guard case .ready(let post) = self else { return nil }
            return post
        }

        /// How it ends.
        ///
        /// - Parameter isWanted: Whether the person said yes.
        package func outcome(isWanted: Bool, by who: String?) throws -> SentPostOutcome {
            switch self {
            case .ended(let outcome): outcome
            case .ready(let post): try isWanted ? post.carryOut(by: who) : post.declined()
            }
        }
    }

    /// What is asked before it is done.
    package var question: Words {
        switch action {
        case .correct: Self.question(1)
        case .delete where entry.receipt?.details["folder"] != nil:
            Words(de: "Diesen Beitrag aus dem Ausgang nehmen?", en: "Take this post out of the outbox?")
        case .delete: Words(de: "Diesen Beitrag auf der Plattform löschen?", en: "Delete this post on the platform?")
        }
    }

    /// What is asked before some are corrected at once.
    package static func question(_ count: Int) -> Words {
        count == 1
            ? Words(de: "So ersetzen?", en: "Replace it by this?")
            : Words(de: "Diese \(count) Beiträge so ersetzen?", en: "Replace these \(count) posts by this?")
    }

    private var done: Words {
        switch action {
        case .correct: Words(de: "berichtigt", en: "corrected")
        case .delete: Words(de: "zurückgenommen", en: "taken back")
        }
    }

    /// Done by who says so.
    package func carryOut(by who: String?) throws -> SentPostOutcome {
        switch action {
        case .correct(let want, let campaign):
            try outcome(
                queue.ledger.correct(
                    entry.id, to: want, of: campaign, by: who ?? queue.desk.person, now: queue.desk.clock.now,
                    publisher, folderName: EntryNames(queue.desk, queue.ledger).folder(entry)))
        case .delete:
            try outcome(
                queue.ledger.delete(
                    entry.id, by: who ?? queue.desk.person, now: queue.desk.clock.now, publisher))
        }
    }

    private func outcome(_ end: Ledger.SentPostChange) throws -> SentPostOutcome {
        try SentPostOutcome(end, entry, queue, done: done)
    }

    /// The person said no.
    package func declined() throws -> SentPostOutcome { try SentPostOutcome(.declined, entry, queue) }

    /// - Throws: `Fault` where the entry publishes nothing.
    fileprivate static func requirePost(_ entry: Entry) throws {
        guard entry.key.kind == .post else {
            throw Fault(
                .usage,
                Words(
                    de:
                        """
                        \(entry.id) ist kein Beitrag (\(entry.key.kind.words.de)): Davon steht nichts auf einer \
                        Plattform.
                        """,
                    en: "\(entry.id) is no post (\(entry.key.kind.words.en)): nothing of it stands on a platform."),
                remedy: Words(
                    de: "Absagen, solange es aussteht: litfass schedule cancel \(entry.id)",
                    en: "Call it off while it is waiting: litfass schedule cancel \(entry.id)"))
        }
    }

    static func deletion(of id: String, _ queue: Queue) throws -> Step {
        let entry = try queue.ledger.entry(id)
        try requirePost(entry)
        guard entry.isOut, entry.receipt != nil else {
            return .ended(try SentPostOutcome(.notOut(entry.state), entry, queue))
        }
        let publisher = try AccountPublishers(queue.desk).publisher(of: entry, queue.ledger)
        return .ready(
            SentPost(
                queue: queue, entry: entry, publisher: publisher, action: .delete,
                preview: try queue.preview(entry)))
    }

    /// A campaign as it is now, for all of its posts that are to be corrected.
    private struct Composed {
        let posts: Production.Posts
        let wanted: WantedCampaign
    }

    /// - Parameter composed: Called whenever a campaign's posts are composed.
    static func corrections(
        of entries: [Entry], _ queue: Queue, allowsDrafts: Bool, progress: @escaping BuildJob.Progress,
        composed: () -> Void
    ) async throws -> [Step] {
        let publishers = AccountPublishers(queue.desk)
        var campaigns: [String: Composed] = [:]
        var steps: [Step] = []
        for entry in entries {
            guard entry.isOut, entry.receipt != nil else {
                steps.append(.ended(try SentPostOutcome(.notOut(entry.state), entry, queue)))
                continue
            }
            // Whoever cannot be reached is asked nothing.
            let publisher = try publishers.publisher(of: entry, queue.ledger)
            let campaign: Composed
            if let known = campaigns[entry.key.campaign] {
                campaign = known
            } else {
                campaign = try await compose(entry.key.campaign, queue, progress: progress)
                campaigns[entry.key.campaign] = campaign
                composed()
            }
            steps.append(try correction(of: entry, queue, campaign, publisher, allowsDrafts: allowsDrafts))
        }
        return steps
    }

    private static func compose(_ campaign: String, _ queue: Queue, progress: @escaping BuildJob.Progress) async throws
        -> Composed
    {
        let (desk, ledger) = (queue.desk, queue.ledger)
        let source = CampaignSource(
            desk: desk, workspace: try desk.workspace(), accounts: AccountPublishers(desk).choice, progress: progress)
        let earlierTimes = try QueuedTimes(ledger, campaign: campaign, now: desk.now)
        let posts = try await source.posts(campaign, now: nil, earlierTimes: earlierTimes.time)
        return Composed(posts: posts, wanted: try source.wanted(posts, now: desk.now))
    }

    private static func correction(
        of entry: Entry, _ queue: Queue, _ campaign: Composed, _ publisher: any Publisher, allowsDrafts: Bool
    ) throws -> Step {
        let wanted = campaign.wanted
        guard wanted.isWhole else {
            let why = Words(
                de: "Die Kampagne hat Fehler: bitte erst beheben, dann noch einmal berichtigen.",
                en: "The campaign has faults: please mend them first, then correct it again.")
            return .ended(
                try SentPostOutcome(
                    .refused(why), entry, queue, findings: campaign.posts.findings.filter { $0.severity != .note }))
        }
        guard var want = wanted[entry.key] else {
            throw Fault(
                .missing,
                Words(
                    de: "Die Kampagne hat diesen Beitrag nicht mehr.",
                    en: "The campaign does not have this post any more."),
                remedy: Words(
                    de: "Zurücknehmen: litfass schedule delete \(entry.id)",
                    en: "Take it back: litfass schedule delete \(entry.id)"))
        }
        // It stays where it is, whichever account the region names now.
        if let sent = try queue.ledger.content(entry.hash) {
            want.sender = .init(account: sent.account, destination: sent.destination)
        }
        let content = wanted.content(of: want)
        guard content.hash != entry.sentHash ?? entry.hash else {
            return .ended(try SentPostOutcome(.unchanged, entry, queue))
        }
        guard !want.isDraft || allowsDrafts else {
            let words = ApprovalRefusal.draft(of: want).message
            let why = Words(de: words.de + " (--allow-drafts)", en: words.en + " (--allow-drafts)")
            return .ended(try SentPostOutcome(.refused(why), entry, queue))
        }
        return .ready(
            SentPost(
                queue: queue, entry: entry, publisher: publisher, action: .correct(want, wanted),
                preview: EntryPreview(entry, content)))
    }
}

extension Queue {
    /// What correcting posts that are out would send.
    ///
    /// - Parameter composed: Called whenever a campaign's posts are composed.
    package func corrections(
        of choice: EntryChoice, allowsDrafts: Bool, progress: @escaping BuildJob.Progress, composed: () -> Void
    ) async throws -> [SentPost.Step] {
        let entries = try choice.entries(in: self, among: [.sent, .ready])
        for entry in entries where !choice.ids.isEmpty { try SentPost.requirePost(entry) }
        return try await SentPost.corrections(
            of: entries.filter { $0.key.kind == .post }, self, allowsDrafts: allowsDrafts, progress: progress,
            composed: composed)
    }

    package func deletion(of id: String) throws -> SentPost.Step { try SentPost.deletion(of: id, self) }
}
