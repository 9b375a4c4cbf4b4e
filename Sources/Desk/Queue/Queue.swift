internal import Findings
internal import Foundation
internal import Plan
internal import Schedule

/// The queue as somebody at the desk works with it. It belongs to one thread.
package struct Queue {
    let office: Office
    let ledger: Ledger

    /// - Parameters:
    ///   - place: A file or `postgres://…`; nil takes the office's own.
    ///   - isNewKept: False leaves no file behind where there was none.
    package init(_ office: Office, at place: String?, isNewKept: Bool = false) throws {
        self.office = office
        ledger = try Ledger(office.ledgerPlace(place), now: office.now, isNewKept: isNewKept)
    }

    /// All entries, by when they are due.
    ///
    /// - Parameter campaign: Nil takes all; one that there is not is a fault.
    package func entries(of campaign: String?) throws -> [QueueEntry] {
        try KnownNames.checkQueued(campaign, in: ledger, office)
        return try ledger.entries(campaign: campaign).map(QueueEntry.init)
    }

    package func entry(_ id: String) throws -> QueueEntry { QueueEntry(try ledger.entry(id)) }

    /// Those that are meant: by their IDs, or all in a state, of one campaign where that is said. All are looked up
    /// before any is touched.
    func chosen(_ choice: EntryChoice, among isMeant: (Entry) -> Bool) throws -> [Entry] {
        switch choice {
        case .all(let campaign): try ledger.entries(campaign: campaign).filter(isMeant)
        case .ids(let ids): try ids.map { try ledger.entry($0) }
        }
    }

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

/// The entries that somebody means.
package enum EntryChoice: Hashable, Sendable {
    case ids([String])
    /// All in the state that is asked for, of one campaign where that is said.
    case all(campaign: String?)
}

extension Office {
    func ledgerPlace(_ place: String?) throws -> Ledger.Place {
        guard let place else { return .file(home + "/ledger.sqlite") }
        return try Ledger.Place(place, from: folder)
    }
}
