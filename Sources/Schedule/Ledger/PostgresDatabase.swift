internal import CPQ

/// The ledger on a server that several machines share.
final class PostgresDatabase: Database {
    let dialect = Dialect.postgres
    private let connection: OpaquePointer
    private var announced: Set<String> = []

    /// PostgreSQL's own numbers of types (pg_type.dat).
    private enum Kind { static let bytes: Oid = 17, integer: Oid = 20, text: Oid = 25, short: Oid = 23 }

    /// - Parameter address: `postgres://user@host/database?…`, as libpq reads it; what it leaves out comes from libpq's
    ///   own variables and `~/.pgpass`.
    init(_ address: String) throws {
        // Else libpq's own words could repeat what is wrong in it.
        try PostgresAddress.check(address)
        guard let opened = PQconnectdb(address) else { throw LedgerFault.unreachable("out of memory") }
        connection = opened
        guard PQstatus(opened) == CONNECTION_OK else {
            // libpq names host, port, user and database here; no password is among them. The connection ends with this
            // value.
            throw LedgerFault.unreachable(Self.firstLine(String(cString: PQerrorMessage(opened))))
        }
        // Notices, e.g. that a table is there already, are no one's concern.
        PQsetNoticeProcessor(opened, { _, _ in }, nil)
        try rows("SET synchronous_commit = on")
        try rows("SET lock_timeout = '30s'")
    }

    deinit { PQfinish(connection) }

    @discardableResult
    func rows(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow] {
        var types: [Oid] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        var buffers: [[UInt8]?] = []
        for value in values {
            switch value {
            case .null:
                (types, lengths, formats, buffers) = (types + [0], lengths + [0], formats + [0], buffers + [nil])
            case .integer(let number):
                Self.add(Array(String(number).utf8) + [0], Kind.integer, 0, &types, &lengths, &formats, &buffers)
            // The server takes no zero byte in a text.
            case .text(let text):
                Self.add(Array(text.utf8).filter { $0 != 0 } + [0], Kind.text, 0, &types, &lengths, &formats, &buffers)
            case .bytes(let bytes): Self.add(bytes, Kind.bytes, 1, &types, &lengths, &formats, &buffers)
            }
        }
        let answer = Self.withPointers(buffers) { pointers in
            PQexecParams(connection, sql, Int32(values.count), types, pointers, lengths, formats, 0)
        }
        defer { PQclear(answer) }
        switch PQresultStatus(answer) {
        case PGRES_COMMAND_OK: return []
        case PGRES_TUPLES_OK: break
        default:
            guard PQstatus(connection) == CONNECTION_OK else {
                throw LedgerFault.unreachable(Self.firstLine(String(cString: PQerrorMessage(connection))))
            }
            throw Self.fault(answer)
        }
        let columns = 0..<PQnfields(answer)
        let names = columns.map { PQfname(answer, $0).map { String(cString: $0) } ?? "" }
        let head = SQLRow.Head(names, ledger: "PostgreSQL")
        return (0..<PQntuples(answer)).map { row in
            SQLRow(head: head, values: columns.map { Self.value(answer, row, $0) })
        }
    }

    /// One at a time, as in a file: what is read in it is still so when it is written.
    func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try rows("BEGIN")
        do {
            try rows("SELECT pg_advisory_xact_lock($1::bigint)", [.integer(Self.lockSpace + 1)])
            let result = try body()
            try rows("COMMIT")
            return result
        } catch {
            _ = try? rows("ROLLBACK")
            throw error
        }
    }

    /// A lock of the session: the server takes it away when the connection ends.
    func announce(_ runner: String) throws {
        try rows("SELECT pg_advisory_lock($1::int, hashtext($2))", [.integer(Self.lockSpace), .text(runner)])
        announced.insert(runner)
    }

    func isAlive(_ runner: String) throws -> Bool {
        if announced.contains(runner) { return true }
        let values: [SQLValue] = [.integer(Self.lockSpace), .text(runner)]
        guard
            try rows(
                """
                SELECT CASE WHEN pg_try_advisory_lock($1::int, hashtext($2)) THEN 1::bigint ELSE 0::bigint END AS free
                """, values)[0]["free"]
        else { return true }
        try rows("SELECT pg_advisory_unlock($1::int, hashtext($2))", values)
        return false
    }

    func backUp(_ purpose: Backups.Purpose, now: Int) {}
    func verify() {}

    func exclusively(_ body: () throws -> Void) throws {
        let values: [SQLValue] = [.integer(Self.lockSpace)]
        try rows("SELECT pg_advisory_lock($1::bigint)", values)
        defer { _ = try? rows("SELECT pg_advisory_unlock($1::bigint)", values) }
        try body()
    }

    /// Our own among the locks of all programs that use the server: “Litf”.
    private static let lockSpace = 0x4C69_7466

    private static func add(
        _ bytes: [UInt8], _ type: Oid, _ format: Int32, _ types: inout [Oid], _ lengths: inout [Int32],
        _ formats: inout [Int32],
        _ buffers: inout [[UInt8]?]
    ) {
        types.append(type)
        lengths.append(Int32(bytes.count))
        formats.append(format)
        buffers.append(bytes)
    }

    /// The addresses of all buffers at once, nil where there is none.
    private static func withPointers<Result>(_ buffers: [[UInt8]?], _ body: ([UnsafePointer<CChar>?]) -> Result)
        -> Result
    {
        var offsets: [Int?] = []
        var bytes: [UInt8] = []
        for buffer in buffers {
            offsets.append(buffer == nil ? nil : bytes.count)
            bytes += (buffer ?? []) + [0]
        }
        return bytes.withUnsafeBytes { all in
            let base = all.bindMemory(to: CChar.self).baseAddress
            return body(offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } })
        }
    }

    private static func value(_ answer: OpaquePointer?, _ row: Int32, _ column: Int32) -> SQLValue {
        guard PQgetisnull(answer, row, column) == 0, let start = PQgetvalue(answer, row, column) else { return .null }
        let text = String(cString: start)
        switch PQftype(answer, column) {
        case Kind.integer, Kind.short: return Int(text).map(SQLValue.integer) ?? .text(text)
        case Kind.bytes: return .bytes(unescaped(start))
        default: return .text(text)
        }
    }

    private static func unescaped(_ start: UnsafePointer<CChar>) -> [UInt8] {
        var count = 0
        let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        guard let plain = PQunescapeBytea(bytes, &count) else { return [] }
        defer { PQfreemem(plain) }
        return Array(UnsafeBufferPointer(start: plain, count: count))
    }

    private static func fault(_ answer: OpaquePointer?) -> LedgerFault {
        func field(_ code: Character) -> String {
            PQresultErrorField(answer, Int32(code.asciiValue ?? 0)).map { String(cString: $0) } ?? ""
        }
        // SQLSTATE: 53 is a lack of room or memory, 55P03 a lock that was not given in time (PostgreSQL, appendix A).
        let state = field("C")
        if state == "53100" { return .full(path: "PostgreSQL") }
        if state == "55P03" || state == "40P01" { return .busy(path: "PostgreSQL") }
        return .database(0, state + " " + firstLine(field("M")))
    }

    private static func firstLine(_ text: String) -> String {
        text.split(separator: "\n").first.map(String.init) ?? "?"
    }
}
