internal import Findings
internal import Plan
internal import Publish

/// Sends what is due. Each step is in the ledger before it is taken and again when its end is known, so that a run that is
/// killed at any instant leaves nothing that the next one could lose or repeat.
public struct Runner {
    let ledger: Ledger
    let surroundings: Surroundings
    /// This run among all: `machine:process:number`.
    let name: String
    let backoff: Backoff
    let lateness: LateRule
    var generator: any RandomNumberGenerator
    var summary = RunSummary()
    private var serial = 0

    public init(
        _ ledger: Ledger, _ surroundings: Surroundings, name: String, backoff: Backoff = Backoff(), lateness: LateRule = LateRule(),
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
    public func announce() throws { try ledger.database.announce(name) }

    /// Sends all that is due now and comes back.
    public mutating func run() async throws -> RunSummary {
        summary = RunSummary()
        try recover()
        try await refresh()
        var ended: (attempt: Attempt, outcome: PublishOutcome)?
        repeat {
            // The end of one and the begin of the next are one transaction: half the waiting for the disk.
            let next = try step(after: ended, goingOn: !surroundings.isCancelled())
            ended = nil
            if let next { ended = (next, await send(next)) }
        } while ended != nil
        summary.again = max(summary.again, try ledger.waitingForAnotherTry(now: surroundings.now()))
        return summary
    }

    /// Records how an attempt ended, and takes the next one.
    private mutating func step(after ended: (attempt: Attempt, outcome: PublishOutcome)?, goingOn: Bool) throws -> Attempt? {
        let now = surroundings.now()
        let before = summary
        var told: [(Entry, LedgerEvent.What, Words)] = []
        do {
            let next: Attempt? = try ledger.database.transaction {
                if let ended { told.append(contentsOf: try end(ended.attempt, ended.outcome, now: now)) }
                guard goingOn else { return nil }
                while let entry = try ledger.firstDue(now: now) {
                    if let attempt = try judge(entry, now: now, &told) { return attempt }
                }
                return nil
            }
            told.forEach(surroundings.tell)
            return next
        } catch {
            summary = before
            throw error
        }
    }

    /// An attempt at an entry that is due; nil where it is put off or a person is asked.
    private mutating func judge(_ entry: Entry, now: Int, _ told: inout [(Entry, LedgerEvent.What, Words)]) throws -> Attempt? {
        guard let content = try ledger.content(entry.hash) else {
            throw LedgerFault.damaged(path: ledger.path ?? "PostgreSQL", "content \(entry.hash.prefix(12))")
        }
        if entry.key.kind == .post {
            if let until = try silence(entry, now: now) {
                try ledger.putOff(entry, until: until, Words(de: "Heute ist für die Kampagne ein Tag ohne Veröffentlichungen.", en: "Today is a day without publicity for the campaign."))
                return nil
            }
            guard let approval = entry.approval, approval.hash == entry.hash else {
                try ask(entry, .lapsed, Words(de: "Der Inhalt ist ein anderer als der freigegebene.", en: "The content is another one than was approved."), now, &told)
                return nil
            }
            if entry.uncertainSince == nil, lateness.isTooLate(entry, now: now) {
                let hours = (now - entry.due) / 3600
                try ask(entry, .late, Words(de: "Seit \(hours) Stunden überfällig: bitte neu freigeben oder absagen.", en: "\(hours) hours overdue: please approve it again or cancel it."), now, &told)
                return nil
            }
        }
        if entry.key.kind != .build {
            switch surroundings.publisher(entry.key.channel, entry.account) {
            case .success(let publisher):
                if let since = entry.uncertainSince, !publisher.repetition.isSafe(since: since, now: now) {
                    try doubt(entry, now: now, &told)
                    return nil
                }
            case .failure(let fault):
                // Nobody tried, so it is no attempt; an account may be added at any time.
                try ledger.putOff(entry, until: now + backoff.first * 5, fault.reason)
                summary.again += 1
                told.append((entry, .again, fault.reason))
                return nil
            }
        }
        serial += 1
        let key = entry.idempotencyKey ?? EntryID.key(entry.key, account: entry.account, due: entry.due)
        let begun = try ledger.begin(entry, attempt: "\(name):\(serial)", key: key, runner: name, now: now)
        return Attempt(id: "\(name):\(serial)", entry: begun, content: content, key: key, post: try ledger.post(begun, content))
    }

    private mutating func ask(
        _ entry: Entry, _ what: LedgerEvent.What, _ remark: Words, _ now: Int, _ told: inout [(Entry, LedgerEvent.What, Words)]
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
        guard attempt.entry.key.kind != .build else { return await surroundings.build(attempt.entry.key.campaign) }
        switch surroundings.publisher(attempt.content.channel, attempt.content.account) {
        case .success(let publisher): return publisher.publish(attempt.post, key: attempt.key)
        case .failure(let fault): return .again(fault.reason, after: nil)
        }
    }
}
