/// What the ledger needs of a database. Statements are the same for both kinds: parameters are `$1`, `$2`, … in the
/// order in which they first stand in the statement, and each column of an answer has a name.
protocol Database: AnyObject {
    var dialect: Dialect { get }

    @discardableResult
    func rows(_ sql: String, _ values: [SQLValue]) throws -> [SQLRow]

    /// All of it or nothing, on the disk before it returns. What `body` throws undoes it.
    func transaction<Result>(_ body: () throws -> Result) throws -> Result

    /// Keeps others from making the same tables meanwhile, who would hinder each other.
    func exclusively(_ body: () throws -> Void) throws

    /// Makes a whole copy where that is ours to do: a server's administrators make their own.
    func backUp(_ purpose: Backups.Purpose, now: Int) throws
    /// Reads all that is ours to look after: a server sees to its own files.
    /// - Throws: `LedgerFault.damaged`.
    func verify() throws

    /// Says that a runner lives, until the process ends in whatever way.
    func announce(_ runner: String) throws
    /// Whether a runner that announced itself is still there.
    func isAlive(_ runner: String) throws -> Bool
}

extension Database {
    @discardableResult
    func rows(_ sql: String) throws -> [SQLRow] { try rows(sql, []) }
}

/// Where the two databases speak differently.
struct Dialect: Hashable, Sendable {
    var blob: String
    /// A number that grows with each row.
    var serial: String
    /// Takes a row for oneself, and passes over those that others have taken.
    var claiming: String
    /// Makes the history a list that only grows.
    var appendOnly: [String]

    static let sqlite = Dialect(
        blob: "BLOB", serial: "INTEGER PRIMARY KEY AUTOINCREMENT", claiming: "",
        appendOnly: ["UPDATE", "DELETE"].map { verb in
            """
            CREATE TRIGGER event_no_\(verb.lowercased()) BEFORE \(verb) ON event
            BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END
            """
        })

    static let postgres = Dialect(
        blob: "BYTEA", serial: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", claiming: " FOR UPDATE SKIP LOCKED",
        appendOnly: [
            """
            CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the history is never changed'; END $$
            """,
            """
            CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event
            FOR EACH STATEMENT EXECUTE FUNCTION event_stays()
            """,
        ])
}
