package import Findings
package import Formats
internal import Foundation
internal import Plan
internal import Schedule
package import Workspace

/// The queue as somebody at the desk works with it. It belongs to one thread.
package struct Queue {
    let desk: PressDesk
    let ledger: Ledger

    /// - Parameters:
    ///   - place: A file or `postgres://…`; nil takes the home's own.
    ///   - isNewKept: False leaves no file behind where there was none.
    package init(_ desk: PressDesk, at place: String?, isNewKept: Bool = false) throws {
        self.desk = desk
        ledger = try Ledger(desk.ledgerPlace(place), now: desk.now, isNewKept: isNewKept)
    }

    /// All entries, by when they are due.
    ///
    /// - Parameter campaign: Nil takes all; one that there is not is a fault.
    package func entries(of campaign: String?) throws -> [QueueEntry] {
        try KnownNames.checkQueued(campaign, in: ledger, desk)
        let now = desk.clock.now
        return try ledger.entries(campaign: campaign).map { QueueEntry($0, now: now) }
    }

    package func entry(_ id: String) throws -> QueueEntry { QueueEntry(try ledger.entry(id)) }

    /// The history, oldest first, of one entry or of everything.
    package func history(of id: String?) throws -> [HistoryLine] {
        let entry = try id.map { try ledger.entry($0) }
        let zone = try entry?.timeZone ?? ledger.entries().first?.timeZone ?? "UTC"
        return try ledger.history(entry?.id).map { HistoryLine($0, zone: zone) }
    }

    /// All that is sent for an entry.
    package func preview(_ id: String) throws -> EntryPreview { try preview(ledger.entry(id)) }

    func preview(_ entry: Entry) throws -> EntryPreview { EntryPreview(entry, try ledger.content(entry.hash)) }
}

extension PressDesk {
    func ledgerPlace(_ place: String?) throws -> Ledger.Place {
        guard let place else { return .file(home + "/ledger.sqlite") }
        return try Ledger.Place(place, from: folder)
    }
}

extension PressDesk {
    /// Puts a campaign's posts and tasks into the queue, or brings it up to what the campaign wants now.
    ///
    /// - Parameters:
    ///   - place: The ledger's; nil takes the home's own.
    ///   - mayLapse: Asked before approvals lapse by it.
    /// - Returns: Nil where they may not: nothing is changed then.
    package func plan(
        _ campaign: String, at place: String?, cancellation: Cancellation, progress: @escaping BuildJob.Progress,
        composed: () -> Void, mayLapse: (LapseList) throws -> Bool
    ) async throws -> PlanOutcome? {
        let publishers = AccountPublishers(self)
        let campaignSource = CampaignSource(
            desk: self, workspace: try workspace(), accounts: publishers.choice, progress: progress)
        let earlierTimes = try QueuedTimes(
            Queue(self, at: place).ledger, campaign: campaignSource.name(campaign), now: now)
        let posts = try await campaignSource.posts(campaign, now: now, earlierTimes: earlierTimes.time, cancellation)
        composed()
        let wanted = try campaignSource.wanted(posts, now: now)
        let ledger = try Queue(self, at: place, isNewKept: true).ledger
        let lapses = LapseList(try ledger.foresee(wanted, by: person, now: now))
        guard try lapses.count == 0 || mayLapse(lapses) else { return nil }
        try ledger.backUp(now: now)
        let changes = try ledger.plan(wanted, by: person, now: now)
        if changes.contains(where: { ![.kept, .withheld, .missed].contains($0.kind) }) {
            try ledger.backUpPlan(now: now)
        }
        return try PlanOutcome(
            campaign: wanted.name, posts: posts, entries: ledger.entries(campaign: wanted.name), changes: changes,
            duplicates: ledger.duplicates(campaign: wanted.name), publishers: publishers)
    }
}

/// What a person decides of entries and campaigns.
extension Queue {
    /// To send what failed once more, to call sent what is uncertain, or to send it never.
    package enum Decision: Hashable, Sendable { case retry, confirm, cancel, done }

    /// Those that a decision is about: by their IDs, or all of the choice that can be meant by it.
    package func entries(_ choice: EntryChoice, for decision: Decision) throws -> [QueueEntry] {
        try choice.entries(in: self, among: decision.states).map { QueueEntry($0) }
    }

    /// - Returns: Whether the entry was in a state for it, and what is to be said.
    package func decide(_ decision: Decision, _ entry: QueueEntry, by who: String?) throws -> (
        isDone: Bool, words: Words
    ) {
        let (who, id) = (who ?? desk.person, entry.id)
        let isDone =
            switch decision {
            case .retry: try ledger.retry(id, by: who, now: desk.clock.now)
            case .confirm: try ledger.confirm(id, by: who, now: desk.clock.now)
            case .cancel: try ledger.cancel(id, by: who, now: desk.clock.now)
            case .done: try ledger.markDone(id, by: who, now: desk.clock.now)
            }
        // Whoever says it twice is right twice.
        guard isDone || decision == .done && entry.state == .sent else { return (false, entry.refusal(of: decision)) }
        let done = decision.done
        return (true, Words(de: "\(id): \(done.de)", en: "\(id): \(done.en)"))
    }

    /// Pauses or resumes a campaign, or everything.
    package func pause(_ isPaused: Bool, _ campaign: String?, by who: String?) throws -> PauseOutcome {
        if let campaign {
            try KnownNames.check([campaign], among: try ledger.titles().keys.sorted(), KnownNames.campaign)
        }
        let who = who ?? desk.person
        let isNew =
            try isPaused
            ? ledger.pause(campaign, by: who, now: desk.clock.now)
            : ledger.resume(campaign, by: who, now: desk.clock.now)
        return PauseOutcome(
            isPaused: isPaused, campaign: campaign, isNew: isNew, paused: try ledger.pauses(),
            entries: try ledger.entries(campaign: campaign), now: desk.clock.now, AccountPublishers(desk))
    }
}

extension QueueEntry {
    /// Why a decision cannot be taken.
    fileprivate func refusal(of decision: Queue.Decision) -> Words {
        if decision == .cancel, state == .ready {
            return Words(
                de: "\(id) liegt schon bereit. Zurücknehmen: litfass schedule delete \(id)",
                en: "\(id) lies ready already. Take it back: litfass schedule delete \(id)")
        }
        return Words(
            de: "\(id) ist \(decidedState.de); dafür geht das nicht.",
            en: "\(id) is \(decidedState.en); it cannot be done for that.")
    }
}

extension Queue.Decision {
    fileprivate var done: Words {
        switch self {
        case .retry: Words(de: "steht wieder in der Warteschlange", en: "is in the queue again")
        case .confirm: Words(de: "gilt als gesendet", en: "counts as sent")
        case .cancel: Words(de: "ist abgesagt", en: "is called off")
        case .done: Words(de: "ist erledigt", en: "is done")
        }
    }

    /// What is asked before many are decided at once.
    package func question(_ count: Int) -> Words {
        Words(
            de: (count == 1 ? "Für diesen Eintrag" : "Für diese \(count) Einträge") + ": \(done.de)?",
            en: (count == 1 ? "For this entry" : "For these \(count) entries") + ": \(done.en)?")
    }

    /// Where those stand that are meant by it where none is named.
    fileprivate var states: Set<EntryState> {
        switch self {
        case .retry, .confirm: [.unconfirmed]
        case .cancel: [.planned, .approved, .failed]
        case .done: [.ready]
        }
    }
}

/// One line of the ledger's history as it is shown.
package struct HistoryLine: Sendable {
    private let event: LedgerEvent
    /// The region's, in which the time is shown.
    private let zone: String

    init(_ event: LedgerEvent, zone: String) {
        self.event = event
        self.zone = zone
    }

    package func when(_ uiLanguage: UILanguage) -> String { TimeText.short(event.at, zone: zone, uiLanguage) }
    /// The entry or the campaign that it is of.
    package var subject: String { event.entry ?? event.campaign ?? "–" }
    package var what: Words { event.what.words }
    package var who: String { event.who }
    package var detail: Words { event.detail }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("number", .integer(event.number)), .init("at", .string(TimeText.iso(event.at, zone: "UTC"))),
            .init("entry", .optional(event.entry)), .init("campaign", .optional(event.campaign)),
            .init("what", .string(event.what.rawValue)), .init("who", .string(event.who)),
            .init("detail", .string(event.detail[uiLanguage])),
        ])
    }
}
