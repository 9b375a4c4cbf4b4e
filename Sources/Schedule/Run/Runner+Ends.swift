internal import Findings
internal import Plan
internal import Publish

/// How attempts end, also those whose run was killed.
extension Runner {
    typealias Event = (Entry, LedgerEvent.Kind, Words)

    /// Records an outcome; part of a transaction.
    mutating func end(_ attempt: Attempt, _ outcome: PublishOutcome, now: Int) throws -> [Event] {
        let entry = try ledger.entry(attempt.entry.id)
        // Another run took this one for dead. What surely is out counts all the same; anything else is the other run's
        // to tell.
        guard entry.attempt == attempt.id, [.sending, .unconfirmed, .approved].contains(entry.state) else { return [] }
        if entry.state != .sending {
            switch outcome {
            case .sent, .ready: break
            case .again, .refused, .unknown: return []
            }
        }
        switch outcome {
        case .sent(let receipt):
            let place = receipt.url ?? receipt.id
            let words = Words(de: place, en: place)
            try ledger.transition(entry, .sent, .sent, uncertainSince: nil, receipt: receipt, by: name, now: now, words)
            summary.sent += 1
            if entry.key.kind == .build { summary.built += 1 }
            return [(entry, .sent, words)]
        case .ready(let receipt):
            let words = Words(de: receipt.id, en: receipt.id)
            try ledger.transition(
                entry, .ready, .ready, uncertainSince: nil, receipt: receipt, by: name, now: now, words)
            summary.ready += 1
            return [(entry, .ready, words)]
        case .again(let words, let after):
            return try again(entry, words, named: after, uncertainSince: entry.uncertainSince, now: now)
        case .refused(let words):
            if entry.uncertainSince != nil { return try markUnconfirmed(entry, words, now: now) }
            return try fail(entry, words, now: now)
        case .unknown(let words, let after):
            let since = entry.uncertainSince ?? entry.attemptAt ?? now
            // The platform may be at work on it still, however long it was waited for.
            guard let earliest = try earliestRepetition(entry, of: now, since: since, now: now) else {
                return try markUnconfirmed(entry, words, now: now)
            }
            return try again(entry, words, named: after, earliest: earliest, uncertainSince: since, now: now)
        }
    }

    /// Takes up what runs that are gone were sending.
    mutating func recover() throws {
        var events: [Event] = []
        for entry in try ledger.select(" WHERE state = 'sending'") {
            guard let runner = entry.runner, try !ledger.database.isAlive(runner) else { continue }
            try ledger.database.transaction {
                let now = environment.now()
                // Another run may have done it meanwhile.
                let rows = try ledger.database.rows(
                    "SELECT id FROM entry WHERE id = $1 AND state = 'sending' AND attempt = $2"
                        + ledger.database.dialect.claiming, [.text(entry.id), .optional(entry.attempt)])
                guard !rows.isEmpty else { return }
                guard entry.attempts < backoff.attempts else {
                    // It may be what ends them.
                    let words = Words(
                        de: "\(entry.attempts) Läufe endeten mitten darin.",
                        en: "\(entry.attempts) runs ended in the middle of it.")
                    events +=
                        try entry.key.kind == .build
                        ? fail(entry, words, now: now) : markUnconfirmed(entry, words, now: now)
                    return
                }
                let begun = entry.attemptAt ?? now
                let since = entry.uncertainSince ?? begun
                guard let earliest = try earliestRepetition(entry, of: begun, since: since, now: now) else {
                    events += try markUnconfirmed(
                        entry,
                        Words(
                            de: "Der Lauf wurde mitten im Senden beendet; es kann noch erscheinen.",
                            en: "The run was ended in the middle of sending; it may still appear."), now: now)
                    return
                }
                let words = Words(
                    de:
                        """
                        Der Lauf wurde mitten im Senden beendet; derselbe Schlüssel verhindert, dass es zweimal \
                        erscheint.
                        """,
                    en: "The run was ended in the middle of sending; the same key keeps it from appearing twice.")
                try ledger.transition(
                    entry, entry.key.kind.waiting, .resumed, notBefore: earliest, uncertainSince: since, by: name,
                    now: now,
                    words)
                events.append((entry, .resumed, words))
            }
        }
        events.forEach(environment.report)
    }

    /// Takes what people have ticked off beside Litfass, e.g. by a file in a post's folder.
    mutating func takeDone() throws {
        for entry in try ledger.select(" WHERE state = 'ready'") {
            // One that lacks something lies there as before.
            guard let receipt = entry.receipt, let content = try? ledger.requiredContent(entry),
                case .success(let publisher) = environment.publisher(content), publisher.isDone(receipt)
            else { continue }
            let words = Words(de: "In „\(receipt.id)“ liegt „erledigt“.", en: "“done” lies in “\(receipt.id)”.")
            guard try ledger.markDone(entry.id, by: name, now: environment.now(), words) else { continue }
            summary.done += 1
            environment.report(entry, .done, words)
        }
    }

    /// Compares what is due with what the campaigns say now; what they say differently needs a new approval.
    ///
    /// A campaign that cannot be compared, or not soon enough, holds up its own posts alone.
    mutating func refresh(now: Int) async throws {
        for (campaign, origin) in try ledger.dueCampaigns(now: now).sorted(by: { $0.key < $1.key }) {
            let due = try ledger.duePosts(campaign, now: now)
            let current: WantedCampaign
            do {
                guard let wanted = try await environment.wanted(campaign, origin, Set(due.map(\.key.region))) else {
                    continue
                }
                current = wanted
            } catch let fault as LedgerFault {
                throw fault
            } catch {
                // Someone may be in the middle of writing. Nothing goes out of it until it can be read again.
                try putOff(due, (error as? RunnerEnvironment.NotComparable)?.reason ?? .unreadable)
                continue
            }
            let comparison = try ledger.refresh(current, by: name, now: now)
            for (entry, words) in comparison.lapsed { environment.report(entry, .lapsed, words) }
            summary.undecided += comparison.lapsed.count
            try putOff(comparison.faulty, current.lacksPictures ? .stale : .faulty)
            try putOff(comparison.stale, .stale)
        }
    }

    private mutating func putOff(_ entries: [Entry], _ reason: PostsPutOff.Reason) throws {
        guard let first = entries.first else { return }
        let detail = PostsPutOff(campaign: first.key.campaign, posts: entries.count, reason: reason)
        // Comparing may have taken its time.
        let until = environment.now() + backoff.first
        let words = Words(
            de: detail.message.de + " " + detail.remedy.de, en: detail.message.en + " " + detail.remedy.en)
        for entry in entries { try ledger.putOff(entry, until: until, words) }
        summary.again += entries.count
        summary.findings.append(
            Finding(detail, at: SourcePlace(file: "Campaigns/\(first.key.campaign)/campaign.yaml")))
    }

    /// When an attempt may be repeated whose end is not known; nil where a person must look. What publishes nothing may
    /// be done twice.
    ///
    /// - Parameters:
    ///   - begun: When the last request began that may still be worked on.
    ///   - since: When the first one began.
    private func earliestRepetition(_ entry: Entry, of begun: Int, since: Int, now: Int) throws -> Int? {
        guard entry.key.kind != .build else { return now }
        let content: EntryContent
        // Without its content nobody can repeat it.
        do { content = try ledger.requiredContent(entry) } catch LedgerFault.lacking { return nil }
        guard case .success(let publisher) = environment.publisher(content) else { return nil }
        let repetition = publisher.repetition(content.pictureSize)
        let earliest = repetition.earliest(after: begun, now: now)
        return repetition.isSafe(since: since, now: earliest) ? earliest : nil
    }

    /// - Parameters:
    ///   - named: When the platform wants to be asked again.
    ///   - earliest: Before which a repetition is not safe.
    private mutating func again(
        _ entry: Entry, _ words: Words, named: Int?, earliest: Int = 0, uncertainSince: Int?, now: Int
    ) throws -> [Event] {
        guard entry.attempts < backoff.attempts else {
            let last = Words(
                de: "Nach \(entry.attempts) Versuchen: \(words.de)", en: "After \(entry.attempts) tries: \(words.en)")
            if uncertainSince != nil { return try markUnconfirmed(entry, last, now: now) }
            return try fail(entry, last, now: now)
        }
        let delay = backoff.delay(after: entry.attempts, using: &generator)
        // A platform that asks for more than a day has a clock that is wrong.
        let named = named.map { min($0, now + 86_400) }
        let notBefore = max(now + delay, earliest, named ?? 0)
        try ledger.transition(
            entry, entry.key.kind.waiting, .again, notBefore: notBefore, uncertainSince: uncertainSince, by: name,
            now: now, words
        )
        if entry.key.kind == .post {
            try ledger.putOff(
                account: entry.account, until: named ?? now + backoff.first, isNamed: named != nil, now: now, words)
        }
        summary.again += 1
        var later = entry
        later.notBefore = notBefore
        return [(later, .again, words)]
    }

    mutating func fail(_ entry: Entry, _ words: Words, now: Int) throws -> [Event] {
        try ledger.transition(entry, .failed, .failed, uncertainSince: nil, by: name, now: now, words)
        summary.failed += 1
        return [(entry, .failed, words)]
    }

    /// Leaves it to a person whether it is out.
    mutating func markUnconfirmed(_ entry: Entry, _ words: Words, now: Int) throws -> [Event] {
        let remark = Words(
            de: words.de + " Bitte nachsehen: confirm, wenn es draußen ist, sonst retry.",
            en: words.en + " Please look: confirm if it is out, else retry.")
        try ledger.transition(
            entry, .unconfirmed, .unconfirmed, uncertainSince: entry.uncertainSince ?? entry.attemptAt, by: name,
            now: now, remark)
        summary.undecided += 1
        return [(entry, .unconfirmed, remark)]
    }
}
