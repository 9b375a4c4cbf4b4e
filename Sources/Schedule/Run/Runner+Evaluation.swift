internal import Findings
internal import Model
internal import Plan
internal import Publish

/// What is due is looked at once more before it goes out.
extension Runner {
    /// An attempt at an entry that is due; nil where it is put off or a person is asked.
    mutating func evaluate(_ entry: Entry, now: Int, _ events: inout [Event]) throws -> Attempt? {
        let content: EntryContent
        let post: OutgoingPost
        do {
            content = try ledger.requiredContent(entry)
            post = try ledger.post(entry, content, folderName: environment.folderName(entry))
        } catch LedgerFault.lacking {
            let words = Words(
                de: "Im Sendebuch fehlt sein Inhalt. Bitte planen Sie neu (schedule plan), dann retry.",
                en: "The ledger lacks its content. Please plan again (schedule plan), then retry.")
            // What may be out is for a person to look at, whatever is missing.
            if entry.uncertainSince != nil {
                events += try markUnconfirmed(entry, words, now: now)
            } else {
                events += try fail(entry, words, now: now)
            }
            return nil
        }
        if entry.key.kind == .post, try isHeld(entry, now: now, &events) { return nil }
        let method: Attempt.Method
        if entry.key.kind == .build {
            // `firstDue` takes none that is not at hand.
            guard let build = environment.build(entry.key.campaign, try ledger.origin(entry.key.campaign)) else {
                return nil
            }
            method = .build(build)
        } else {
            switch environment.publisher(content) {
            case .success(let found):
                if let since = entry.uncertainSince,
                    !found.repetition(content.pictureSize).isSafe(since: since, now: now)
                {
                    events += try markUnconfirmed(entry, Self.tooLongAgo, now: now)
                    return nil
                }
                method = .publisher(found)
            // Who could repeat it is not there: only a person can find out.
            case .failure(let fault) where entry.uncertainSince != nil:
                events += try markUnconfirmed(entry, fault.reason, now: now)
                return nil
            case .failure(let fault) where fault.isElsewhere && entry.key.kind == .post:
                try askAgain(entry, .lapsed, fault.reason, now, &events)
                return nil
            case .failure(let fault):
                // Nobody tried, so it is no attempt; an account may be added at any time.
                let later = try ledger.putOff(entry, until: now + backoff.first * 5, fault.reason)
                summary.again += 1
                events.append((later, .again, fault.reason))
                return nil
            }
        }
        serial += 1
        let id = "\(name):\(serial)"
        // What may be out already is repeated under the key that it had.
        let known = entry.uncertainSince == nil ? nil : entry.idempotencyKey
        let key = known ?? EntryID.key(entry.key, account: entry.account, due: entry.due, hash: entry.hash)
        let begun = try ledger.begin(entry, attempt: id, key: key, runner: name, now: now)
        return Attempt(id: id, entry: begun, content: content, key: key, post: post, method: method)
    }

    /// Whether a post that is due must not go out now: it is put off, or a person is asked.
    private mutating func isHeld(_ entry: Entry, now: Int, _ events: inout [Event]) throws -> Bool {
        if let until = try ledger.blackoutEnd(entry, now: now) {
            try ledger.putOff(entry, until: until, Self.silent)
            return true
        }
        guard let approval = entry.approval, approval.hash == entry.hash else {
            try askAgain(
                entry, .lapsed,
                Words(
                    de: "Der Inhalt ist ein anderer als der freigegebene.",
                    en: "The content is another one than was approved."), now, &events)
            return true
        }
        guard entry.isApprovedByEnough else {
            try askAgain(
                entry, .lapsed,
                Words(
                    de: "Die Kampagne verlangt zwei Freigaben; freigegeben hat \(approval.by) allein.",
                    en: "The campaign asks for two approvals; \(approval.by) alone has approved it."), now, &events)
            return true
        }
        guard !entry.isDraft || approval.allowsDraft else {
            try askAgain(
                entry, .lapsed,
                Words(
                    de: "Die Übersetzung gilt wieder als ungeprüfter Entwurf.",
                    en: "The translation counts as an unread draft again."), now, &events)
            return true
        }
        // What may be out already is settled first, whatever the clock says.
        guard entry.uncertainSince == nil else { return false }
        if try isTooLate(entry, now: now) {
            let hours = (now - entry.due) / 3600
            let late =
                hours < 48
                ? Words(de: "\(hours) Stunden", en: "\(hours) hours")
                : Words(de: "\(hours / 24) Tagen", en: "\(hours / 24) days")
            try askAgain(
                entry, .late,
                Words(
                    de: "Seit \(late.de) überfällig: bitte neu freigeben oder absagen.",
                    en: "\(late.en) overdue: please approve it again or cancel it."), now, &events)
            return true
        }
        if let parent = try ledger.entryIfAny(entry.parent), parent.state == .planned {
            let words = Words(
                de: "Wartet auf \(parent.id), worauf er antwortet: bitte den freigeben oder absagen.",
                en: "Waits for \(parent.id), which it answers: please approve that or cancel it.")
            let later = try ledger.putOff(entry, until: now + backoff.first * 5, words)
            summary.undecided += 1
            events.append((later, .again, words))
            return true
        }
        return false
    }

    private mutating func askAgain(
        _ entry: Entry, _ what: LedgerEvent.Kind, _ remark: Words, _ now: Int, _ events: inout [Event]
    ) throws {
        try ledger.revokeApproval(entry, what, by: name, now: now, remark)
        summary.undecided += 1
        events.append((entry, what, remark))
    }

    static let silent = Words(
        de: "Heute ist für die Kampagne ein Tag ohne Veröffentlichungen.",
        en: "Today is a day without publicity for the campaign.")

    /// How long after its time an entry still goes out by itself, in seconds; later a person is asked, e.g. because the
    /// machine was off.
    static let longestDelay = 6 * 3600

    /// Who approves an entry after its time wants it to go out now; and what answers another is late from when that is
    /// out.
    private func isTooLate(_ entry: Entry, now: Int) throws -> Bool {
        let begin = max(entry.due, entry.approval?.at ?? entry.due, try ledger.parentOut(entry) ?? entry.due)
        return now - begin > Self.longestDelay
    }
}
