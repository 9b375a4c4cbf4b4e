internal import CSQLite
internal import Findings
internal import Foundation

/// The ledger in one file of this machine: write-ahead log, every commit flushed to the disk.
final class SQLiteDatabase: Database {
    let dialect = Dialect.sqlite
    let path: String
    /// None of one that lives in memory.
    private let backups: Backups?
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]
    private var liveness: [String: RunnerLock] = [:]
    private let identity: [UInt64]?

    /// A prepared statement, and the columns of what it answers.
    private struct Statement {
        let handle: OpaquePointer
        let head: SQLRow.Head
    }

    /// The path of a database that leaves no file.
    static let memory = ":memory:"

    /// How long another run's transaction is waited for, in milliseconds.
    private static let busyTimeout: Int32 = 30_000

    /// - Parameter isReadOnly: Opens a file as it is, e.g. a backup, and changes nothing about it.
    init(_ path: String, isReadOnly: Bool = false) throws {
        self.path = path
        backups = path == Self.memory ? nil : Backups(ledger: path)
        identity = LedgerFile.identity(path)
        var opened: OpaquePointer?
        let flags = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let status = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard let opened else { throw LedgerFault.unwritable(path: path, "out of memory") }
        guard status == SQLITE_OK else {
            let reason = String(cString: sqlite3_errmsg(opened))
            sqlite3_close_v2(opened)
            throw LedgerFault.unwritable(path: path, reason)
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, Self.busyTimeout)
        guard !isReadOnly else { return }
        try rows("PRAGMA journal_mode = WAL")
        try rows("PRAGMA synchronous = FULL")
        try rows("PRAGMA foreign_keys = ON")
        // Untrusted files must not run code of their own by way of views or triggers.
        try rows("PRAGMA trusted_schema = OFF")
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement.handle) }
        sqlite3_close_v2(handle)
    }

    @discardableResult
    func rows(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        let prepared = try prepared(sql)
        let statement = prepared.handle
        defer { sqlite3_reset(statement) }
        for (index, value) in values.enumerated() {
            let place = sqlite3_bind_parameter_index(statement, "$\(index + 1)")
            guard place > 0 else { continue }
            try check(bind(value, statement, place))
        }
        let columns = 0..<sqlite3_column_count(statement)
        var rows: [SQLRow] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: rows.append(SQLRow(head: prepared.head, values: columns.map { Self.value(statement, $0) }))
            case SQLITE_DONE: return rows
            case let status: throw fault(status)
            }
        }
    }

    func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        // At once, so that no one else writes between what is read and what is written.
        try rows("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try rows("COMMIT")
            return result
        } catch {
            // A full disk may have undone it already.
            if sqlite3_get_autocommit(handle) == 0 { _ = try? rows("ROLLBACK") }
            throw error
        }
    }

    func announce(_ runner: String) throws {
        liveness[runner] = try RunnerLock(runner, besides: path)
        // A backup may have been put in its place just before: then this one is the damaged ledger.
        guard LedgerFile.identity(path) == identity else {
            liveness[runner] = nil
            throw LedgerFault.busy(path: path)
        }
    }

    func isAlive(_ runner: String) throws -> Bool {
        if liveness[runner] != nil { return true }
        return RunnerLock.isHeld(runner, besides: path)
    }

    /// Nobody else makes tables in a file without a transaction.
    func exclusively(_ body: () throws -> Void) throws { try body() }

    func backUp(_ purpose: Backups.Purpose, now: Int) throws { try backups?.make(of: self, purpose, now: now) }

    func verify() throws {
        let found: String = try rows("PRAGMA quick_check(1)").first?["quick_check"] ?? "no answer"
        guard found == "ok" else { throw LedgerFault.damaged(path: path, found) }
    }

    /// A whole and sound copy, also while others write, which nobody but its owner reads.
    func copy(to target: String) throws {
        // SQLite fills an empty file that is there.
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerFault.unwritable(path: target, String(cString: strerror(errno))) }
        close(descriptor)
        try rows("VACUUM INTO $1", [.text(target)])
    }

    private func prepared(_ sql: String) throws -> Statement {
        if let statement = statements[sql] { return statement }
        var handle: OpaquePointer?
        try check(sqlite3_prepare_v2(self.handle, sql, -1, &handle, nil))
        guard let handle else { throw LedgerFault.database(0, "empty statement") }
        let columns = (0..<sqlite3_column_count(handle)).map { column in
            sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
        }
        let statement = Statement(handle: handle, head: SQLRow.Head(columns, ledger: path))
        statements[sql] = statement
        return statement
    }

    private func bind(_ value: SQLValue, _ statement: OpaquePointer, _ place: Int32) -> Int32 {
        // Tells SQLite to copy what it is given; the header's macro is not seen by Swift.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number): return sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): return sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), transient)
        case .bytes(let bytes):
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, place, $0.baseAddress, UInt64($0.count), transient)
            }
        }
    }

    private static func value(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_NULL: return .null
        case SQLITE_BLOB: return .bytes(bytes(statement, column))
        // A fraction is none of our kinds: as a text it is no number.
        default:
            let bytes = bytes(statement, column)
            return String(validating: bytes, as: UTF8.self).map(SQLValue.text) ?? .bytes(bytes)
        }
    }

    /// Of a text in UTF-8, as SQLite gives it.
    private static func bytes(_ statement: OpaquePointer, _ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    private func check(_ status: Int32) throws {
        guard status == SQLITE_OK else { throw fault(status) }
    }

    private func fault(_ status: Int32) -> LedgerFault {
        let reason = String(cString: sqlite3_errmsg(handle))
        // The last eight bits are the kind, those before them say more.
        switch status & 0xFF {
        case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged(path: path, reason)
        case SQLITE_FULL: return .full(path: path)
        case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
        case SQLITE_IOERR:
            let cause = sqlite3_system_errno(handle)
            // What cannot be written, and is not the disk's own fault, finds no room: a full disk, a quota, a limit.
            if [ENOSPC, EFBIG, EDQUOT].contains(cause) || status >> 8 == 3 && cause != EIO { return .full(path: path) }
            // A file that ends too soon.
            if status >> 8 == 2 { return .damaged(path: path, reason) }
            return .unwritable(path: path, reason)
        case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: return .unwritable(path: path, reason)
        default: return .database(Int(status), reason)
        }
    }
}
