internal import Foundation

/// Whole copies of a ledger's file in `backups/` beside it: one a day, the last seven kept; one after each change of
/// plan, the last three; and one before each migration.
package struct Backups: Sendable {
    let ledger: String

    /// - Parameter ledger: The database's path.
    package init(ledger: String) { self.ledger = ledger }

    private static let day = 86_400

    /// What a copy is made for.
    enum Purpose: Hashable, Sendable {
        /// At most one a day.
        case daily
        case planned
        case migration(from: Int)

        /// As it stands in the file's name.
        var label: String {
            switch self {
            case .daily: "daily"
            case .planned: "planned"
            case .migration(let version): "v\(version)"
            }
        }

        /// How many are kept.
        var kept: Int {
            switch self {
            case .daily: 7
            case .planned: 3
            case .migration: .max
            }
        }
    }

    var folder: String {
        let base = ledger.lastIndex(of: "/").map { String(ledger[..<$0]) } ?? "."
        return base + "/backups"
    }

    private var stem: String {
        String(ledger.split(separator: "/").last ?? "ledger").replacing(".sqlite", with: "") + "."
    }

    /// A copy's file; its name holds the time by the clock of then, and what it was made for.
    struct Copy: Hashable {
        var path: String
        var at: Int
        var label: String
    }

    /// The copies, the newest first as far as the clocks were right.
    ///
    /// - Throws: Where their folder is there and cannot be read.
    func files() throws -> [Copy] {
        try LedgerFile.names(in: folder).compactMap { name in
            // Another ledger's name may begin like this one's.
            guard name.hasPrefix(stem),
                let match = name.dropFirst(stem.count).wholeMatch(of: #/(\d+)\.([a-z0-9]+)\.sqlite/#),
                let at = Int(match.output.1)
            else { return nil }
            return Copy(path: folder + "/" + name, at: at, label: String(match.output.2))
        }.sorted { ($0.at, $0.path) > ($1.at, $1.path) }
    }

    func make(of database: SQLiteDatabase, _ purpose: Purpose, now: Int) throws {
        // A copy from the future was made while the clock stood wrong.
        if purpose == .daily,
            let newest = try files().first(where: { $0.label == purpose.label && $0.at <= now }),
            now - newest.at < Self.day
        {
            return
        }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let target = folder + "/\(stem)\(now).\(purpose.label).sqlite"
        guard access(target, F_OK) != 0 else { return }
        let temporary = target + ".\(getpid()).part"
        unlink(temporary)
        do {
            try database.copy(to: temporary)
            guard rename(temporary, target) == 0 else {
                throw LedgerFault.unwritable(path: target, String(cString: strerror(errno)))
            }
        } catch {
            unlink(temporary)
            throw error
        }
        let alike = try files().filter { $0.label == purpose.label }
        for old in (alike.filter { $0.at <= now } + alike.filter { $0.at > now }).dropFirst(purpose.kept) {
            unlink(old.path)
        }
    }

    /// What putting back a copy came to.
    package struct Restored: Hashable, Sendable {
        /// When the copy was made.
        package var at: Int
        /// Posts that may be out: a person looks.
        package var unconfirmed: Int
        /// Posts whose approval was taken back.
        package var lapsed: Int
    }

    /// Puts the newest sound copy in the damaged ledger's place, which is kept beside it.
    ///
    /// What the copy says was still to go out by now may have gone out since: it is unconfirmed. Stopped at any point,
    /// it can be done again: without its ledger nothing is sent.
    /// - Returns: Nil where there is no sound copy.
    /// - Throws: `LedgerFault.busy` while a run works on it.
    package func restore(by who: String, now: Int) throws -> Restored? {
        try LedgerFile.checkFolder(ledger)
        guard try !RunnerLock.isAnyHeld(besides: ledger) else { throw LedgerFault.busy(path: ledger) }
        let temporary = ledger + ".\(getpid()).part"
        try removeLeftovers()
        defer { for ending in Self.endings { unlink(temporary + ending) } }
        // All is decided before anyone can send from it.
        guard let restored = try layOut(temporary, by: who, now: now) else { return nil }
        // The file first: once it is gone, nobody begins to send.
        let damaged = "\(ledger).damaged-\(now)"
        for ending in Self.endings where access(ledger + ending, F_OK) == 0 {
            try move(ledger + ending, damaged + ending)
        }
        guard try !RunnerLock.isAnyHeld(besides: ledger) else {
            for ending in Self.endings.reversed() where access(damaged + ending, F_OK) == 0 {
                try move(damaged + ending, ledger + ending)
            }
            throw LedgerFault.busy(path: ledger)
        }
        try move(temporary, ledger)
        return restored
    }

    /// Makes of the best copy what the ledger is to be.
    private func layOut(_ target: String, by who: String, now: Int) throws -> Restored? {
        for copy in try byHistory() {
            for ending in Self.endings { unlink(target + ending) }
            try FileManager.default.copyItem(atPath: copy.path, toPath: target)
            chmod(target, 0o600)
            do {
                let (unconfirmed, lapsed) = try Ledger(restoring: target).revokeApprovals(
                    since: copy.at, by: who, now: now)
                return Restored(at: copy.at, unconfirmed: unconfirmed, lapsed: lapsed)
            } catch LedgerFault.damaged { continue }
        }
        return nil
    }

    /// Takes away what restoring left that was killed.
    private func removeLeftovers() throws {
        let place = URL(fileURLWithPath: ledger)
        let (folder, name) = (place.deletingLastPathComponent().path, place.lastPathComponent)
        for file in try LedgerFile.names(in: folder)
        where file.hasPrefix(name + ".")
            && file.dropFirst(name.count).wholeMatch(of: #/\.\d+\.part(-wal|-shm)?/#) != nil
        {
            unlink(folder + "/" + file)
        }
    }

    /// A SQLite database's file, and those that stand beside it while it is written.
    private static let endings = ["", "-wal", "-shm"]

    private func move(_ old: String, _ new: String) throws {
        guard rename(old, new) == 0 else { throw LedgerFault.unwritable(path: new, String(cString: strerror(errno))) }
    }

    /// The copies that are ledgers, the one with the longest history first: clocks may have been wrong.
    private func byHistory() throws -> [Copy] {
        let found = try files().enumerated().compactMap { place, file -> (copy: Copy, events: Int, place: Int)? in
            // A file of a few bytes is an empty database to SQLite.
            guard let copy = try? SQLiteDatabase(file.path, isReadOnly: true),
                let version: Int = try? copy.rows("SELECT number FROM version").first?["number"], version > 0,
                let events: Int = try? copy.rows("SELECT COALESCE(MAX(number), 0) AS last FROM event")[0]["last"]
            else { return nil }
            return (file, events, place)
        }
        // Of equals the newest by the clock.
        return found.sorted { ($1.events, $0.place) < ($0.events, $1.place) }.map(\.copy)
    }
}
