internal import Findings
internal import Foundation

/// The queue and all that ever happened to it: a SQLite file of this machine, or a PostgreSQL database that several
/// share.
///
/// Every step is on the disk before it is taken and again when its end is known. A ledger belongs to one thread.
package final class Ledger {
    let database: any Database
    /// The file; nil for a server's.
    package let path: String?

    /// Where a ledger lies.
    package enum Place: Hashable, Sendable {
        /// Absolute.
        case file(String)
        /// `postgres://…`
        case server(String)

        /// - Parameter folder: Where a relative path begins.
        /// - Throws: `badAddress`, `secretInAddress`.
        package init(_ text: String, from folder: String) throws(LedgerFault) {
            if PostgresAddress.looksLikeAddress(text) {
                try PostgresAddress.check(text)
                self = .server(text)
            } else if text.isEmpty {
                throw .badAddress
            } else {
                self = .file(text.hasPrefix("/") ? text : folder + "/" + text)
            }
        }
    }

    /// Opens a ledger, or begins one.
    ///
    /// - Parameters:
    ///   - now: Seconds since 1970, for the names of backups.
    ///   - isNewKept: False makes no file where there is none: an empty ledger lives in memory then.
    package init(_ place: Place, now: Int, isNewKept: Bool = true) throws {
        switch place {
        case .file(let path):
            self.path = path
            try LedgerFile.checkFolder(path)
            let isKept = isNewKept || LedgerFile.exists(path)
            if isKept { try LedgerFile.prepare(path) } else { try LedgerFile.checkBackups(path) }
            database = try SQLiteDatabase(isKept ? path : SQLiteDatabase.memory)
            // A file without tables is a new one, or what is left of one.
            if try Schema.version(of: database) == 0 { try LedgerFile.checkBackups(path) }
        case .server(let address):
            path = nil
            database = try PostgresDatabase(address)
        }
        try database.exclusively {
            try Schema.migrate(database) { version in try database.backUp(.migration(from: version), now: now) }
        }
    }

    /// Opens a copy that is to become the ledger; of it there is a copy already.
    /// - Throws: `LedgerFault.damaged` for one that is no better.
    init(restoring copy: String) throws {
        path = copy
        database = try SQLiteDatabase(copy)
        try Schema.migrate(database) { _ in }
        try verify()
    }

    /// Makes the copy of the day where it is due.
    package func backUp(now: Int) throws { try database.backUp(.daily, now: now) }

    /// Makes a copy at once: what has just been planned must not be planned anew after damage, when some of it is out.
    package func backUpPlan(now: Int) throws { try database.backUp(.planned, now: now) }

    /// Reads all of it.
    /// - Throws: `LedgerFault.damaged`.
    package func verify() throws {
        try database.verify()
        _ = try (entries(), history())
    }

    /// Adds a line to the history; part of the transaction in which the thing itself is written.
    func record(
        _ what: LedgerEvent.Kind, entry: String? = nil, campaign: String? = nil, by who: String, at now: Int,
        _ detail: Words = Words(de: "", en: "")
    ) throws {
        try database.rows(
            "INSERT INTO event (at, entry, campaign, what, who, de, en) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                .integer(now), .optional(entry), .optional(campaign), .text(what.rawValue), .text(who),
                .text(detail.de), .text(detail.en),
            ])
    }
}
