package import Findings
internal import Publish

/// Sends what is due. Each step is in the ledger before it is taken and again when its end is known, so that a run that
/// is killed at any instant leaves nothing that the next one could lose or repeat.
package struct Runner {
    let ledger: Ledger
    let environment: RunnerEnvironment
    /// This run among all: `machine:process:number`.
    let name: String
    let backoff: Backoff
    var generator: any RandomNumberGenerator
    var summary = RunSummary()
    var serial = 0

    package init(
        _ ledger: Ledger, _ environment: RunnerEnvironment, name: String, backoff: Backoff = Backoff(),
        generator: any RandomNumberGenerator
    ) {
        self.ledger = ledger
        self.environment = environment
        self.name = name
        self.backoff = backoff
        self.generator = generator
    }

    /// Says that this run lives. Once, before the first `run`.
    package func announce() throws { try ledger.database.announce(name) }

    /// Sends all that is due now and comes back. What becomes due meanwhile is the next run's: it has not been compared
    /// with its campaign.
    package mutating func run() async throws -> RunSummary {
        summary = RunSummary()
        try recover()
        try takeDone()
        let start = environment.now()
        try await refresh(now: start)
        var ended: (attempt: Attempt, outcome: PublishOutcome)?
        repeat {
            // The end of one and the begin of the next are one transaction: half the waiting for the disk.
            let next = try step(after: ended, dueBy: start, mayContinue: !environment.isCancelled())
            ended = nil
            if let next { ended = (next, await send(next)) }
        } while ended != nil
        summary.again = max(summary.again, try ledger.waitingForAnotherTry(now: environment.now()))
        return summary
    }

    /// Records how an attempt ended, and takes the next one.
    private mutating func step(
        after ended: (attempt: Attempt, outcome: PublishOutcome)?, dueBy start: Int, mayContinue: Bool
    ) throws -> Attempt? {
        let before = summary
        var events: [Event] = []
        do {
            let next: Attempt? = try ledger.database.transaction {
                // Another run may have been waited for until here.
                let now = environment.now()
                if let ended { events.append(contentsOf: try end(ended.attempt, ended.outcome, now: now)) }
                guard mayContinue else { return nil }
                while let entry = try ledger.firstDue(
                    now: min(start, now), builds: { environment.build($0, $1) != nil })
                {
                    if let attempt = try evaluate(entry, now: now, &events) { return attempt }
                }
                return nil
            }
            events.forEach(environment.report)
            return next
        } catch {
            // What went wrong with the next one must not undo how this one ended.
            summary = before
            if let ended,
                let events = try? ledger.database.transaction({
                    try end(ended.attempt, ended.outcome, now: environment.now())
                })
            {
                events.forEach(environment.report)
            }
            throw error
        }
    }

    private func send(_ attempt: Attempt) async -> PublishOutcome {
        environment.report(attempt.entry, .sending, Words(de: "", en: ""))
        switch attempt.method {
        case .publisher(let publisher):
            let repetition = publisher.repetition(attempt.content.pictureSize)
            return publisher.publish(attempt.post, key: attempt.key) { lastCheck(attempt, repetition) }
        case .build(let build): return await build()
        }
    }

    /// Since the attempt began, pictures were uploaded, which takes minutes, or the ledger was waited for: asks once
    /// more whether it is this run's, in time and not held back since, and records that what readers see begins now.
    private func lastCheck(_ attempt: Attempt, _ repetition: Repetition) -> PublishOutcome? {
        // What was written a second ago still holds.
        if let begun = attempt.entry.attemptAt, (0...1).contains(environment.now() - begun) { return nil }
        do {
            return try ledger.database.transaction {
                let now = environment.now()
                let entry = try ledger.entry(attempt.entry.id)
                guard entry.state == .sending, entry.attempt == attempt.id else {
                    return .again(
                        Words(de: "Ein anderer Lauf hat es übernommen.", en: "Another run has taken it over."),
                        after: nil)
                }
                if let since = entry.uncertainSince, !repetition.isSafe(since: since, now: now) {
                    return .unknown(Self.tooLongAgo)
                }
                if entry.isPaused {
                    return .again(
                        Words(de: "Inzwischen angehalten.", en: "It has been paused meanwhile."), after: nil)
                }
                if try ledger.blackoutEnd(entry, now: now) != nil { return .again(Self.silent, after: nil) }
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

    static let tooLongAgo = Words(
        de: "Zu lange her, um es sicher zu wiederholen.", en: "Too long ago to be repeated safely.")
}

/// How long a failed try waits for the next: longer each time, and never all at the same moment.
package struct Backoff: Hashable, Sendable {
    /// Before the second try, in seconds.
    package var first: Int
    /// In seconds.
    package var longest: Int
    /// How many tries there are in all.
    package var attempts: Int

    package init(first: Int = 60, longest: Int = 3600, attempts: Int = 10) {
        self.first = first
        self.longest = longest
        self.attempts = attempts
    }

    /// Seconds to wait after so many tries: doubled each time, and of that a half to the whole by chance ("equal
    /// jitter").
    package func delay(after attempts: Int, using generator: inout some RandomNumberGenerator) -> Int {
        let whole = min(longest, first << min(max(attempts, 1) - 1, 16))
        return whole / 2 + Int.random(in: 0...max(1, whole / 2), using: &generator)
    }
}

/// What came of a run.
package struct RunSummary: Hashable, Sendable {
    package var sent = 0
    /// How many of them are no posts, but builds.
    package var built = 0
    /// Lie ready for a person.
    package var ready = 0
    /// A person has posted, or done, what lay ready.
    package var done = 0
    /// Will be tried again.
    package var again = 0
    /// Failed for good.
    package var failed = 0
    /// Wait for a person: unconfirmed, too late, or changed since they were approved.
    package var undecided = 0
    /// Of campaigns whose posts were put off.
    package var findings: [Finding] = []

    package init() {}
}

/// One request that has been recorded and may now be made.
struct Attempt {
    /// Its own name, in the ledger before the request goes out.
    var id: String
    var entry: Entry
    var content: EntryContent
    /// The same for every attempt at the entry.
    var key: String
    /// What the request carries, with the pictures' bytes as they were approved.
    var post: OutgoingPost
    var method: Method

    enum Method {
        case publisher(any Publisher)
        /// Litfass itself makes the campaign's files.
        case build(() async -> PublishOutcome)
    }
}
