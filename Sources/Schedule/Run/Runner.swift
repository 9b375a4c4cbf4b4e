internal import Findings
internal import Plan
internal import Publish

/// Sends what is due. Each step is in the ledger before it is taken and again when its end is known, so that a run that
/// is killed at any instant leaves nothing that the next one could lose or repeat.
package struct Runner {
    let ledger: Ledger
    let surroundings: Surroundings
    /// This run among all: `machine:process:number`.
    let name: String
    let backoff: Backoff
    let lateness: LateRule
    var generator: any RandomNumberGenerator
    var summary = RunSummary()
    private var serial = 0

    package init(
        _ ledger: Ledger, _ surroundings: Surroundings, name: String, backoff: Backoff = Backoff(),
        lateness: LateRule = LateRule(),
        generator: any RandomNumberGenerator
    ) {
        self.ledger = ledger
        self.surroundings = surroundings
        self.name = name
        self.backoff = backoff
        self.lateness = lateness
        self.generator = generator
    }

    /// Says that this run lives. Once, before the first `run`.
    package func announce() throws { try ledger.database.announce(name) }

    /// Sends all that is due now and comes back. What becomes due meanwhile is the next run's: it has not been compared
    /// with its campaign.
    package mutating func run() async throws -> RunSummary {
        summary = RunSummary()
        try recover()
        let start = surroundings.now()
        try await refresh(now: start)
        var ended: (attempt: Attempt, outcome: PublishOutcome)?
        repeat {
            // The end of one and the begin of the next are one transaction: half the waiting for the disk.
            let next = try step(after: ended, dueBy: start, goingOn: !surroundings.isCancelled())
            ended = nil
            if let next { ended = (next, await send(next)) }
        } while ended != nil
        summary.again = max(summary.again, try ledger.waitingForAnotherTry(now: surroundings.now()))
        return summary
    }

    /// Records how an attempt ended, and takes the next one.
    private mutating func step(
        after ended: (attempt: Attempt, outcome: PublishOutcome)?, dueBy start: Int, goingOn: Bool
    ) throws -> Attempt? {
        let now = surroundings.now()
        let before = summary
        var told: [News] = []
        do {
            let next: Attempt? = try ledger.database.transaction {
                if let ended { told.append(contentsOf: try end(ended.attempt, ended.outcome, now: now)) }
                guard goingOn else { return nil }
                while let entry = try ledger.firstDue(
                    now: min(start, now), builds: { surroundings.build($0, $1) != nil })
                {
                    if let attempt = try judge(entry, now: now, &told) { return attempt }
                }
                return nil
            }
            told.forEach(surroundings.tell)
            return next
        } catch {
            // What went wrong with the next one must not undo how this one ended.
            summary = before
            if let ended,
                let news = try? ledger.database.transaction({ try end(ended.attempt, ended.outcome, now: now) })
            {
                news.forEach(surroundings.tell)
            }
            throw error
        }
    }

    /// An attempt at an entry that is due; nil where it is put off or a person is asked.
    private mutating func judge(_ entry: Entry, now: Int, _ told: inout [News]) throws -> Attempt? {
        let content: EntryContent
        let post: OutgoingPost
        do {
            content = try ledger.requiredContent(entry)
            post = try ledger.post(entry, content)
        } catch LedgerFault.lacking {
            let words = Words(
                de: "Im Sendebuch fehlt sein Inhalt. Bitte planen Sie neu (schedule plan), dann retry.",
                en: "The ledger lacks its content. Please plan again (schedule plan), then retry.")
            // What may be out is for a person to look at, whatever is missing.
            if entry.uncertainSince != nil {
                told += try doubt(entry, words, now: now)
            } else {
                told += try fail(entry, words, now: now)
            }
            return nil
        }
        if entry.key.kind == .post, try isHeld(entry, now: now, &told) { return nil }
        let means: Attempt.Means
        if entry.key.kind == .build {
            // `firstDue` takes none that is not at hand.
            guard let build = surroundings.build(entry.key.campaign, try ledger.origin(entry.key.campaign)) else {
                return nil
            }
            means = .build(build)
        } else {
            switch surroundings.publisher(content) {
            case .success(let found):
                if let since = entry.uncertainSince,
                    !found.repetition(content.pictureSize).isSafe(since: since, now: now)
                {
                    told += try doubt(entry, Self.tooLongAgo, now: now)
                    return nil
                }
                means = .publisher(found)
            // Who could repeat it is not there: only a person can find out.
            case .failure(let fault) where entry.uncertainSince != nil:
                told += try doubt(entry, fault.reason, now: now)
                return nil
            case .failure(let fault) where fault.isElsewhere && entry.key.kind == .post:
                try ask(entry, .lapsed, fault.reason, now, &told)
                return nil
            case .failure(let fault):
                // Nobody tried, so it is no attempt; an account may be added at any time.
                try ledger.putOff(entry, until: now + backoff.first * 5, fault.reason)
                summary.again += 1
                told.append((entry, .again, fault.reason))
                return nil
            }
        }
        serial += 1
        let id = "\(name):\(serial)"
        // What may be out already is repeated under the key that it had.
        let known = entry.uncertainSince == nil ? nil : entry.idempotencyKey
        let key = known ?? EntryID.key(entry.key, account: entry.account, due: entry.due, hash: entry.hash)
        let begun = try ledger.begin(entry, attempt: id, key: key, runner: name, now: now)
        return Attempt(id: id, entry: begun, content: content, key: key, post: post, means: means)
    }

    /// Whether a post that is due must not go out now: it is put off, or a person is asked.
    private mutating func isHeld(_ entry: Entry, now: Int, _ told: inout [News]) throws -> Bool {
        if let until = try silence(entry, now: now) {
            try ledger.putOff(
                entry, until: until,
                Words(
                    de: "Heute ist für die Kampagne ein Tag ohne Veröffentlichungen.",
                    en: "Today is a day without publicity for the campaign."))
            return true
        }
        guard let approval = entry.approval, approval.hash == entry.hash else {
            try ask(
                entry, .lapsed,
                Words(
                    de: "Der Inhalt ist ein anderer als der freigegebene.",
                    en: "The content is another one than was approved."), now, &told)
            return true
        }
        guard !entry.isDraft || approval.allowsDraft else {
            try ask(
                entry, .lapsed,
                Words(
                    de: "Die Übersetzung gilt wieder als ungeprüfter Entwurf.",
                    en: "The translation counts as an unread draft again."), now, &told)
            return true
        }
        // What may be out already is settled first, whatever the clock says.
        guard entry.uncertainSince == nil else { return false }
        if lateness.isTooLate(entry, now: now) {
            let hours = (now - entry.due) / 3600
            try ask(
                entry, .late,
                Words(
                    de: "Seit \(hours) Stunden überfällig: bitte neu freigeben oder absagen.",
                    en: "\(hours) hours overdue: please approve it again or cancel it."), now, &told)
            return true
        }
        if let parent = try ledger.entryIfAny(entry.parent), parent.state == .planned {
            let words = Words(
                de: "Wartet auf \(parent.id), worauf er antwortet: bitte den freigeben oder absagen.",
                en: "Waits for \(parent.id), which it answers: please approve that or cancel it.")
            try ledger.putOff(entry, until: now + backoff.first * 5, words)
            summary.undecided += 1
            told.append((entry, .again, words))
            return true
        }
        return false
    }

    private mutating func ask(
        _ entry: Entry, _ what: LedgerEvent.What, _ remark: Words, _ now: Int, _ told: inout [News]
    ) throws {
        try ledger.lapse(entry, what, by: name, now: now, remark)
        summary.undecided += 1
        told.append((entry, what, remark))
    }

    /// Until when a campaign is silent today: eight in the morning of the day after; nil on other days.
    private func silence(_ entry: Entry, now: Int) throws -> Int? {
        let days = try ledger.blackouts(entry.key.campaign)
        guard !days.isEmpty, let zone = Zone(entry.timeZone) else { return nil }
        return zone.morning(after: now, unless: days)
    }

    private func send(_ attempt: Attempt) async -> PublishOutcome {
        surroundings.tell(attempt.entry, .sending, Words(de: "", en: ""))
        switch attempt.means {
        case .publisher(let publisher):
            let repetition = publisher.repetition(attempt.content.pictureSize)
            return publisher.publish(attempt.post, key: attempt.key) { lastCheck(attempt, repetition) }
        case .build(let build): return await build()
        }
    }

    /// Since the attempt began, pictures were uploaded, which takes minutes, or the ledger was waited for: asks once
    /// more whether it is this run's and in time, and records that what readers see begins now.
    private func lastCheck(_ attempt: Attempt, _ repetition: Repetition) -> PublishOutcome? {
        let now = surroundings.now()
        // What was written a second ago still holds.
        if let begun = attempt.entry.attemptAt, (0...1).contains(now - begun) { return nil }
        do {
            return try ledger.database.transaction {
                let entry = try ledger.entry(attempt.entry.id)
                guard entry.state == .sending, entry.attempt == attempt.id else {
                    return .again(
                        Words(de: "Ein anderer Lauf hat es übernommen.", en: "Another run has taken it over."),
                        after: nil)
                }
                if let since = entry.uncertainSince, !repetition.isSafe(since: since, now: now) {
                    return .unknown(Self.tooLongAgo)
                }
                try ledger.renew(entry, now: now)
                return nil
            }
        } catch {
            return .again(
                Words(
                    de: "Das Sendebuch war nicht zu erreichen; es wurde nichts gesendet.",
                    en: "The ledger could not be reached; nothing was sent."), after: nil)
        }
    }

    private static let tooLongAgo = Words(
        de: "Zu lange her, um es sicher zu wiederholen.", en: "Too long ago to be repeated safely.")
}
