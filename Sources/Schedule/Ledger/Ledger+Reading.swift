internal import Findings
internal import Publish

extension Ledger {
    /// All entries, by when they are due.
    ///
    /// - Parameters:
    ///   - campaign: Its name; nil takes all.
    package func entries(campaign: String? = nil) throws -> [Entry] {
        let order = " ORDER BY due, position, id"
        guard let campaign else { return try select("" + order) }
        return try select(" WHERE campaign = $1" + order, [.text(campaign)])
    }

    func entryIfAny(_ id: String?) throws -> Entry? {
        try id.flatMap { try select(" WHERE id = $1", [.text($0)]).first }
    }

    /// - Throws: `LedgerFault.noEntry`.
    package func entry(_ id: String) throws -> Entry {
        guard let entry = try entryIfAny(id.lowercased()) else { throw LedgerFault.noEntry(id) }
        return entry
    }

    package func content(_ hash: String) throws -> EntryContent? {
        try database.rows("SELECT body FROM content WHERE hash = $1", [.text(hash)]).first.flatMap {
            EntryContent(json: $0.text(0))
        }
    }

    /// - Throws: `LedgerFault.lacking` where it is not there, or not what its hash says: nobody approved that.
    func requiredContent(_ entry: Entry) throws -> EntryContent {
        guard let content = try content(entry.hash), content.hash == entry.hash else {
            throw LedgerFault.lacking("content \(entry.hash.prefix(12))")
        }
        return content
    }

    package func picture(_ sha256: String) throws -> [UInt8]? {
        try database.rows("SELECT bytes FROM picture WHERE sha256 = $1", [.text(sha256)]).first?.bytes(0)
    }

    /// The campaigns of which something is due and where they were planned: name → the workspace's folder.
    package func dueCampaigns(now: Int) throws -> [String: String] {
        let rows = try database.rows(
            """
            SELECT DISTINCT c.name, c.origin FROM entry JOIN campaign c ON c.name = entry.campaign
            WHERE entry.kind = 'post' AND entry.state = 'approved' AND entry.wake <= $1 AND \(Self.unhindered)
            """, [.integer(now)])
        return Dictionary(rows.map { ($0.text(0), $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Titles of campaigns by name.
    package func titles() throws -> [String: String] {
        Dictionary(
            try database.rows("SELECT name, title FROM campaign").map { ($0.text(0), $0.text(1)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// When the next entry wants something that nothing holds back; seconds since 1970.
    package func nextWake() throws -> Int? {
        try database.rows(
            "SELECT MIN(wake) FROM entry WHERE (state = 'approved' OR (state = 'planned' AND kind <> 'post')) AND "
                + Self.unhindered
        )
        .first?.optionalInteger(0)
    }

    /// What is paused waits, and so does an answer whose parent is still on its way.
    static let unhindered = """
        NOT EXISTS (SELECT 1 FROM pause p WHERE p.campaign = entry.campaign OR p.campaign = '')
        AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.id = entry.parent AND p.state IN ('approved', 'sending',
            'unconfirmed'))
        """

    /// How many entries are over their time and wait for another try.
    package func waitingForAnotherTry(now: Int) throws -> Int {
        try database.rows(
            """
            SELECT COUNT(*) FROM entry WHERE (state = 'approved' OR (state = 'planned' AND kind <> 'post')) AND due <=
                $1 AND wake > $1
            AND NOT EXISTS (SELECT 1 FROM pause p WHERE p.campaign = entry.campaign OR p.campaign = '')
            """, [.integer(now)])[0].integer(0)
    }

    /// The history, oldest first.
    ///
    /// - Parameter entry: An entry's ID; nil takes everything.
    package func history(_ entry: String? = nil) throws -> [LedgerEvent] {
        let columns = "SELECT number, at, entry, campaign, what, who, de, en FROM event"
        let rows =
            try entry.map { try database.rows(columns + " WHERE entry = $1 ORDER BY number", [.text($0)]) }
            ?? database.rows(columns + " ORDER BY number")
        return rows.compactMap { row in
            guard let what = LedgerEvent.What(rawValue: row.text(4)) else { return nil }
            return LedgerEvent(
                number: row.integer(0), at: row.integer(1), entry: row.optionalText(2), campaign: row.optionalText(3),
                what: what,
                who: row.text(5), detail: Words(de: row.text(6), en: row.text(7)))
        }
    }

    /// - Parameter clause: What stands after FROM, with parameters from `$1`.
    func select(_ clause: String, _ values: [SQLValue] = []) throws -> [Entry] {
        try database.rows(Self.columns + clause, values).map(Self.entry)
    }

    private static let columns = """
        SELECT id, campaign, region, kind, name, channel, language, account, due, wake, zone, state, hash, sent_hash,
            draft, parent, thread,
            approved_by, approved_at, approved_hash, approved_draft, attempts, key, attempt, attempt_at, runner,
                uncertain, receipt, remark,
            (SELECT COUNT(*) FROM pause p WHERE p.campaign = entry.campaign OR p.campaign = '')
        FROM entry
        """

    private static func entry(_ row: SQLRow) throws -> Entry {
        // A word that this version does not know comes from a hand that wrote into the file.
        guard let kind = EntryKind(rawValue: row.text(3)), let state = EntryState(rawValue: row.text(11)) else {
            throw LedgerFault.damaged(path: row.text(0), "\(row.text(3)) \(row.text(11))")
        }
        let approval = row.optionalText(17).map {
            Approval(by: $0, at: row.integer(18), hash: row.text(19), allowsDraft: row.integer(20) == 1)
        }
        return Entry(
            id: row.text(0),
            key: EntryKey(
                campaign: row.text(1), region: row.text(2), kind: kind, name: row.text(4), channel: row.text(5),
                language: row.text(6)),
            account: row.text(7), due: row.integer(8), timeZone: row.text(10), state: state, hash: row.text(12),
            sentHash: row.optionalText(13), parent: row.optionalText(15), thread: row.optionalInteger(16),
            attempts: row.integer(21),
            wake: row.integer(9), uncertainSince: row.optionalInteger(26), idempotencyKey: row.optionalText(22),
            attempt: row.optionalText(23), attemptAt: row.optionalInteger(24), runner: row.optionalText(25),
            receipt: row.optionalText(27).flatMap(Receipt.init(json:)), approval: approval,
            remark: row.optionalText(28).flatMap(Words.init(json:)),
            isPaused: row.integer(29) > 0, isDraft: row.integer(14) == 1)
    }
}
