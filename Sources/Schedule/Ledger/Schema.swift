/// The ledger's tables, and the way from each version to the next.
enum Schema {
    /// What this program knows.
    static var version: Int { migrations.count }

    /// What leads to each version from the one before. A step that has been released is never changed. A word that
    /// older programs do not know, e.g. another state, is a step, too, if an empty one: they refuse the ledger then,
    /// and take it for no damage.
    private static let migrations: [@Sendable (Dialect) -> [String]] = [
        { dialect in
            [
                """
                CREATE TABLE campaign (name TEXT PRIMARY KEY, origin TEXT NOT NULL, title TEXT NOT NULL, blackouts \
                TEXT NOT NULL)
                """,
                "CREATE TABLE content (hash TEXT PRIMARY KEY, body TEXT NOT NULL)",
                "CREATE TABLE picture (sha256 TEXT PRIMARY KEY, bytes \(dialect.blob) NOT NULL)",
                """
                CREATE TABLE entry (
                    id TEXT PRIMARY KEY, campaign TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL, name TEXT
                        NOT NULL,
                    channel TEXT NOT NULL, language TEXT NOT NULL, account TEXT NOT NULL, position BIGINT NOT NULL,
                    due BIGINT NOT NULL, wake BIGINT NOT NULL, zone TEXT NOT NULL, state TEXT NOT NULL, cause TEXT,
                    hash TEXT NOT NULL, sent_hash TEXT, draft BIGINT NOT NULL, parent TEXT, thread BIGINT,
                    approved_by TEXT, approved_at BIGINT, approved_hash TEXT, approved_draft BIGINT,
                    attempts BIGINT NOT NULL, key TEXT, attempt TEXT, attempt_at BIGINT, runner TEXT, uncertain BIGINT,
                    receipt TEXT, remark TEXT,
                    UNIQUE (campaign, region, kind, name, channel, language))
                """,
                "CREATE INDEX entry_due ON entry (kind, state, wake, position)",
                """
                CREATE TABLE event (
                    number \(dialect.serial), at BIGINT NOT NULL, entry TEXT, campaign TEXT, what TEXT NOT NULL, who
                        TEXT NOT NULL,
                    de TEXT NOT NULL, en TEXT NOT NULL)
                """,
                "CREATE INDEX event_entry ON event (entry, number)",
                "CREATE TABLE pause (campaign TEXT PRIMARY KEY, at BIGINT NOT NULL, who TEXT NOT NULL)",
            ]
        },
        \.appendOnly,
        // What lies ready for a person is not sent; what older programs called so stays it.
        { _ in [] },
        // An approval that lapsed is remembered until the next one, and so is the first of two.
        { _ in
            [
                "ALTER TABLE campaign ADD COLUMN approvals BIGINT NOT NULL DEFAULT 1",
                "ALTER TABLE entry ADD COLUMN first_approval TEXT",
                "ALTER TABLE entry ADD COLUMN lapsed TEXT",
            ]
        },
    ]

    /// Zero for a database without a ledger.
    static func version(of database: any Database) throws -> Int {
        try database.rows("CREATE TABLE IF NOT EXISTS version (number BIGINT NOT NULL)")
        return try database.rows("SELECT number FROM version").first?["number"] ?? 0
    }

    /// Brings a database to a version, one transaction a step.
    ///
    /// - Parameter backUp: Called once, before the first step that changes a ledger which is there already.
    static func migrate(_ database: any Database, to target: Int = version, backUp: (Int) throws -> Void) throws {
        var current = try version(of: database)
        guard current <= target else { throw LedgerFault.newer(current) }
        if current > 0, current < target { try backUp(current) }
        while current < target {
            try database.transaction {
                // Another run may have done it while this one waited.
                guard try version(of: database) == current else { return }
                for statement in migrations[current](database.dialect) { try database.rows(statement) }
                try database.rows("DELETE FROM version")
                try database.rows("INSERT INTO version (number) VALUES ($1)", [.integer(current + 1)])
            }
            current = try version(of: database)
        }
    }
}
