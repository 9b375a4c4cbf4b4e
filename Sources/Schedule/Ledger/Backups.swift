internal import Foundation

/// Whole copies of a ledger's file in `backups/` beside it, the newest kept.
public struct Backups: Sendable {
    let ledger: String

    public init(ledger: String) { self.ledger = ledger }

    private static let kept = 7
    private static let day = 86_400

    private var folder: String {
        let base = ledger.lastIndex(of: "/").map { String(ledger[..<$0]) } ?? "."
        return base + "/backups"
    }

    private var stem: String { String(ledger.split(separator: "/").last ?? "ledger").replacing(".sqlite", with: "") + "." }

    /// The copies, the newest first: their names hold the time.
    var files: [(path: String, at: Int)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            guard name.hasPrefix(stem), name.hasSuffix(".sqlite"), let at = Int(name.dropFirst(stem.count).prefix { $0.isNumber }) else { return nil }
            return (folder + "/" + name, at)
        }.sorted { ($0.at, $0.path) > ($1.at, $1.path) }
    }

    func makeDaily(of database: SQLiteDatabase, now: Int) throws {
        // A copy from the future was made while the clock stood wrong.
        if let newest = files.first(where: { $0.at <= now }), now - newest.at < Self.day { return }
        try make(of: database, now: now, label: "daily")
        for old in files.dropFirst(Self.kept) { unlink(old.path) }
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
            chmod(temporary, 0o600)
            guard rename(temporary, target) == 0 else { throw LedgerFault.unwritable(path: target, String(cString: strerror(errno))) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Puts the newest sound copy in the damaged ledger's place, which is kept beside it.
    ///
    /// What the copy says was still to go out by now may have gone out since: it is kept as unconfirmed.
    /// - Returns: The copy's time, and how many entries a person must look at; nil where there is no sound copy.
    public func restore(by who: String, now: Int) throws -> (at: Int, unconfirmed: Int)? {
        let sound = files.first { file in
            guard let copy = try? SQLiteDatabase(file.path, isReadOnly: true) else { return false }
            // A file of a few bytes is an empty database to SQLite.
            return copy.damage() == nil && (try? copy.rows("SELECT number FROM version").first?.integer(0)) ?? 0 > 0
        }
        guard let sound else { return nil }
        let temporary = ledger + ".\(getpid()).part"
        unlink(temporary)
        try FileManager.default.copyItem(atPath: sound.path, toPath: temporary)
        chmod(temporary, 0o600)
        for ending in ["", "-wal", "-shm"] where access(ledger + ending, F_OK) == 0 {
            rename(ledger + ending, "\(ledger).damaged-\(now)\(ending)")
        }
        guard rename(temporary, ledger) == 0 else {
            throw LedgerFault.unwritable(path: ledger, String(cString: strerror(errno)))
        }
        let count = try Ledger(.file(ledger), now: now).distrust(since: sound.at, by: who, now: now)
        return (sound.at, count)
    }
}
