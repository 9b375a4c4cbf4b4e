internal import Foundation

/// Whole copies of a ledger's file in `backups/` beside it: one a day, the last seven kept; one after each change of
/// plan, the last three; and one before each migration.
package struct Backups: Sendable {
    let ledger: String

    package init(ledger: String) { self.ledger = ledger }

    /// How many of each kind are kept; of those before a migration all.
    private static let kept = ["daily": 7, "planned": 3]
    private static let day = 86_400

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
        /// What it was made for: `daily`, `planned` or, before a migration, `v1`.
        var label: String
    }

    /// The copies, the newest first as far as the clocks were right.
    var files: [Copy] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            // Another ledger's name may begin like this one's.
            guard name.hasPrefix(stem),
                let match = name.dropFirst(stem.count).wholeMatch(of: #/(\d+)\.([a-z0-9]+)\.sqlite/#),
                let at = Int(match.output.1)
            else { return nil }
            return Copy(path: folder + "/" + name, at: at, label: String(match.output.2))
        }.sorted { ($0.at, $0.path) > ($1.at, $1.path) }
    }

    func makeDaily(of database: SQLiteDatabase, now: Int) throws {
        // A copy from the future was made while the clock stood wrong.
        if let newest = files.first(where: { $0.label == "daily" && $0.at <= now }), now - newest.at < Self.day {
            return
        }
        try make(of: database, now: now, label: "daily")
    }

    func make(of database: SQLiteDatabase, now: Int, label: String) throws {
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let target = folder + "/\(stem)\(now).\(label).sqlite"
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
        let (past, future) = (
            files.filter { $0.label == label && $0.at <= now }, files.filter { $0.label == label && $0.at > now }
        )
        for old in (past + future).dropFirst(Self.kept[label] ?? .max) { unlink(old.path) }
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
        guard !RunnerLock.isAnyHeld(besides: ledger) else { throw LedgerFault.busy(path: ledger) }
        guard let sound = newestSound() else { return nil }
        let temporary = ledger + ".\(getpid()).part"
        sweep()
        defer { for ending in Self.endings { unlink(temporary + ending) } }
        try FileManager.default.copyItem(atPath: sound.path, toPath: temporary)
        chmod(temporary, 0o600)
        // All is decided before anyone can send from it.
        let (unconfirmed, lapsed) = try Ledger(restoring: temporary).distrust(since: sound.at, by: who, now: now)
        // The file first: once it is gone, nobody begins to send.
        let damaged = "\(ledger).damaged-\(now)"
        for ending in Self.endings where access(ledger + ending, F_OK) == 0 {
            try move(ledger + ending, damaged + ending)
        }
        guard !RunnerLock.isAnyHeld(besides: ledger) else {
            for ending in Self.endings.reversed() where access(damaged + ending, F_OK) == 0 {
                try move(damaged + ending, ledger + ending)
            }
            throw LedgerFault.busy(path: ledger)
        }
        try move(temporary, ledger)
        return Restored(at: sound.at, unconfirmed: unconfirmed, lapsed: lapsed)
    }

    /// Takes away what restoring left that was killed.
    private func sweep() {
        let place = URL(fileURLWithPath: ledger)
        let (folder, name) = (place.deletingLastPathComponent().path, place.lastPathComponent)
        for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
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

    /// Of the sound copies the one with the longest history: clocks may have been wrong.
    private func newestSound() -> Copy? {
        let sound = files.compactMap { file -> (copy: Copy, events: Int)? in
            guard let copy = try? SQLiteDatabase(file.path, isReadOnly: true), copy.damage() == nil,
                // A file of a few bytes is an empty database to SQLite.
                let version = try? copy.rows("SELECT number FROM version").first?.integer(0), version > 0,
                let events = try? copy.rows("SELECT MAX(number) FROM event")[0].integer(0)
            else { return nil }
            return (file, events)
        }
        // Of equals the first: it is the newest by the clock.
        return sound.max { $0.events < $1.events }?.copy
    }
}
