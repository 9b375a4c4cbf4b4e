internal import Findings
internal import Plan
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

    /// - Throws: `LedgerFault.lacking` where what is there is no content.
    package func content(_ hash: String) throws -> EntryContent? {
        let rows = try database.rows("SELECT body FROM content WHERE hash = $1", [.text(hash)])
        guard let body: String = try rows.first?["body"] else { return nil }
        guard let content = EntryContent(json: body) else { throw LedgerFault.lacking(content: hash) }
        return content
    }

    /// - Throws: `LedgerFault.lacking` where it is not there, or not what its hash says: nobody approved that.
    func requiredContent(_ entry: Entry) throws -> EntryContent {
        guard let content = try content(entry.hash), content.hash == entry.hash else {
            throw LedgerFault.lacking(content: entry.hash)
        }
        return content
    }

    /// - Returns: The file's bytes; nil where the ledger lacks it.
    package func picture(_ sha256: String) throws -> [UInt8]? {
        try database.rows("SELECT bytes FROM picture WHERE sha256 = $1", [.text(sha256)]).first?["bytes"]
    }

    /// The campaigns of which something is due and where they were planned: name → the workspace's folder.
    package func dueCampaigns(now: Int) throws -> [String: String] {
        let rows = try database.rows(
            """
            SELECT DISTINCT c.name AS name, c.origin AS origin FROM entry JOIN campaign c ON c.name = entry.campaign
            WHERE entry.kind = 'post' AND entry.state = 'approved' AND entry.wake <= $1 AND \(Self.unblocked)
            """, [.integer(now)])
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["name"], try $0["origin"]) })
    }

    /// A campaign's posts that are due and approved.
    func duePosts(_ campaign: String, now: Int) throws -> [Entry] {
        try select(
            " WHERE campaign = $1 AND kind = 'post' AND state = 'approved' AND wake <= $2",
            [.text(campaign), .integer(now)])
    }

    /// Titles of campaigns by name.
    package func titles() throws -> [String: String] {
        let rows = try database.rows("SELECT name, title FROM campaign")
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["name"], try $0["title"]) })
    }

    /// The workspaces' folders in which campaigns were planned, by the campaigns' names.
    package func origins() throws -> [String: String] {
        let rows = try database.rows("SELECT name, origin FROM campaign")
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["name"], try $0["origin"]) })
    }

    /// When the next entry wants something that nothing holds back; seconds since 1970.
    package func nextAttempt() throws -> Int? {
        try database.rows(
            """
            SELECT MIN(wake) AS wake FROM entry
            WHERE (state = 'approved' OR (state = 'planned' AND kind <> 'post')) AND \(Self.unblocked)
            """)[0]["wake"]
    }

    /// What is paused waits, and so does an answer whose parent is still on its way. Of a thread that a person posts,
    /// the first part alone holds the others back: which they answer is known once it is out.
    static let unblocked = """
        NOT EXISTS (SELECT 1 FROM pause p WHERE p.campaign = entry.campaign OR p.campaign = '')
        AND NOT EXISTS (SELECT 1 FROM entry p WHERE p.id = entry.parent AND (p.state IN ('approved', 'sending',
            'unconfirmed') OR (p.state = 'ready' AND p.parent IS NULL)))
        """

    /// How many entries are over their time and wait for another try.
    func waitingForAnotherTry(now: Int) throws -> Int {
        try database.rows(
            """
            SELECT COUNT(*) AS number FROM entry
            WHERE (state = 'approved' OR (state = 'planned' AND kind <> 'post')) AND due <= $1 AND wake > $1
            AND NOT EXISTS (SELECT 1 FROM pause p WHERE p.campaign = entry.campaign OR p.campaign = '')
            """, [.integer(now)])[0]["number"]
    }

    /// The history, oldest first.
    ///
    /// - Parameter entry: An entry's ID; nil takes everything.
    package func history(_ entry: String? = nil) throws -> [LedgerEvent] {
        let columns = "SELECT number, at, entry, campaign, what, who, de, en FROM event"
        let rows =
            try entry.map { try database.rows(columns + " WHERE entry = $1 ORDER BY number", [.text($0)]) }
            ?? database.rows(columns + " ORDER BY number")
        return try rows.map { row in
            LedgerEvent(
                number: try row["number"], at: try row["at"], entry: try row["entry"], campaign: try row["campaign"],
                what: try row["what"], who: try row["who"], detail: Words(de: try row["de"], en: try row["en"]))
        }
    }

    /// - Parameter clause: What stands after FROM, with parameters from `$1`.
    func select(_ clause: String, _ values: [SQLValue] = []) throws -> [Entry] {
        try database.rows(Self.columns + clause, values).map(Entry.init)
    }

    private static let columns = """
        SELECT id, campaign, region, kind, name, channel, language, account, due, wake, zone, state, hash, sent_hash,
            draft, parent, thread, approved_by, approved_at, approved_hash, approved_draft, attempts, key, attempt,
            attempt_at, runner, uncertain, receipt, remark, first_approval, lapsed,
            COALESCE((SELECT c.approvals FROM campaign c WHERE c.name = entry.campaign), 1) AS required_approvals,
            (SELECT COUNT(*) FROM pause p WHERE p.campaign = entry.campaign OR p.campaign = '') AS pauses
        FROM entry
        """
}

extension Entry {
    fileprivate init(_ row: SQLRow) throws {
        id = try row["id"]
        key = EntryKey(
            campaign: try row["campaign"], region: try row["region"], kind: try row["kind"], name: try row["name"],
            channel: try row["channel"], language: try row["language"])
        account = try row["account"]
        due = try row["due"]
        timeZone = try row["zone"]
        state = try row["state"]
        hash = try row["hash"]
        sentHash = try row["sent_hash"]
        parent = try row["parent"]
        thread = try row["thread"]
        attempts = try row["attempts"]
        notBefore = try row["wake"]
        uncertainSince = try row["uncertain"]
        idempotencyKey = try row["key"]
        attempt = try row["attempt"]
        attemptAt = try row["attempt_at"]
        runner = try row["runner"]
        receipt = try row["receipt"]
        approval = try (row["approved_by"] as String?).map { who in
            Approval(
                by: who, at: try row["approved_at"], hash: try row["approved_hash"],
                allowsDraft: try row["approved_draft"])
        }
        firstApproval = try row["first_approval"]
        requiredApprovals = try row["required_approvals"]
        lapsed = try row["lapsed"]
        remark = try row["remark"]
        let pauses: Int = try row["pauses"]
        isPaused = pauses > 0
        let draft: DraftMark = try row["draft"]
        (isDraft, isStale) = (draft != .none, draft == .stale)
    }
}
