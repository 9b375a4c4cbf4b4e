internal import Findings
internal import Model
internal import Plan
internal import Publish
internal import Workspace

/// The steps of sending one entry, each part of a transaction that the runner holds.
extension Ledger {
    /// The next entry that wants something, taken so that no other run gets it meanwhile.
    ///
    /// - Parameter builds: Whether a campaign, planned in a workspace, can be built on this machine.
    func firstDue(now: Int, builds: (_ campaign: String, _ origin: String) -> Bool) throws -> Entry? {
        for kind in EntryKind.allCases {
            let elsewhere =
                kind == .build ? try buildsDue(now: now).filter { !builds($0.campaign, $0.origin) }.map(\.campaign) : []
            let others =
                elsewhere.isEmpty
                ? "" : " AND campaign NOT IN (\(elsewhere.indices.map { "$\($0 + 4)" }.joined(separator: ", ")))"
            let found = try select(
                """
                 WHERE kind = $1 AND state = $2 AND wake <= $3 AND \(Self.unblocked)\(others)
                ORDER BY wake, position LIMIT 1
                """ + database.dialect.claiming,
                [.text(kind.rawValue), .text(kind.waiting.rawValue), .integer(now)] + elsewhere.map(SQLValue.text))
            if let entry = found.first { return entry }
        }
        return nil
    }

    private func buildsDue(now: Int) throws -> [(campaign: String, origin: String)] {
        try database.rows(
            """
            SELECT DISTINCT c.name AS name, c.origin AS origin FROM entry JOIN campaign c ON c.name = entry.campaign
            WHERE entry.kind = 'build' AND entry.state = 'planned' AND entry.wake <= $1
            """, [.integer(now)]
        ).map { (try $0["name"], try $0["origin"]) }
    }

    /// The workspace in which a campaign was planned.
    func origin(_ campaign: String) throws -> String {
        try database.rows("SELECT origin FROM campaign WHERE name = $1", [.text(campaign)]).first?["origin"] ?? ""
    }

    /// Records that a request is about to be made.
    func begin(_ entry: Entry, attempt: String, key: String, runner: String, now: Int) throws -> Entry {
        try database.rows(
            """
            UPDATE entry SET state = 'sending', attempt = $1, attempt_at = $2, runner = $3, key = $4, attempts =
                attempts + 1 WHERE id = $5
            """, [.text(attempt), .integer(now), .text(runner), .text(key), .text(entry.id)])
        try record(
            .sending, entry: entry.id, by: runner, at: now,
            Words(de: "Versuch \(entry.attempts + 1)", en: "attempt \(entry.attempts + 1)"))
        var begun = entry
        begun.state = .sending
        (begun.attempt, begun.attemptAt, begun.runner, begun.idempotencyKey) = (attempt, now, runner, key)
        begun.attempts += 1
        return begun
    }

    /// Records that the request which readers see begins only now.
    func renew(_ entry: Entry, now: Int) throws {
        try database.rows(
            "UPDATE entry SET attempt_at = $1 WHERE id = $2", [.integer(now), .text(entry.id)])
    }

    /// Puts an entry off without having tried it.
    ///
    /// - Returns: The entry as it is then.
    @discardableResult
    func putOff(_ entry: Entry, until: Int, _ remark: Words) throws -> Entry {
        try database.rows(
            "UPDATE entry SET wake = $1, remark = $2 WHERE id = $3",
            [.integer(until), .text(remark.json), .text(entry.id)])
        var later = entry
        (later.notBefore, later.remark) = (until, remark)
        return later
    }

    /// Puts off what an account's platform cannot take now, on whatever channel.
    ///
    /// - Parameter isNamed: The platform named the time itself: what becomes due before it waits, too.
    func putOff(account: String, until: Int, isNamed: Bool, now: Int, _ remark: Words) throws {
        try database.rows(
            """
            UPDATE entry SET wake = $1, remark = $2
            WHERE account = $3 AND kind = 'post' AND state = 'approved' AND wake <= $4 AND wake < $1
            """,
            [.integer(until), .text(remark.json), .text(account), .integer(isNamed ? until : now)])
    }

    /// Puts an entry into a state, with what is said of it. The history gets a line.
    func transition(
        _ entry: Entry, _ state: EntryState, _ what: LedgerEvent.Kind, notBefore: Int? = nil, uncertainSince: Int?,
        receipt: Receipt? = nil,
        by who: String, now: Int, _ remark: Words
    ) throws {
        let isOut = state == .sent || state == .ready
        try database.rows(
            """
            UPDATE entry SET state = $1, wake = COALESCE($2, wake), uncertain = $3, receipt = COALESCE($4, receipt),
                remark = $5,
                sent_hash = CASE WHEN $6 = 1 THEN hash ELSE sent_hash END WHERE id = $7
            """,
            [
                .text(state.rawValue), .optional(notBefore), .optional(uncertainSince), .optional(receipt?.json),
                isOut ? .null : .text(remark.json),
                .integer(isOut ? 1 : 0), .text(entry.id),
            ])
        try record(what, entry: entry.id, by: who, at: now, remark)
    }

    /// Takes an approval back: a person is asked again.
    func revokeApproval(_ entry: Entry, _ what: LedgerEvent.Kind, by who: String, now: Int, _ remark: Words) throws {
        try database.rows(
            """
            UPDATE entry SET state = 'planned', remark = $1, lapsed = $2, \(Self.noApproval) WHERE id = $3
            """, [.text(remark.json), .optional(LapsedApproval(entry)?.json), .text(entry.id)])
        try record(what, entry: entry.id, by: who, at: now, remark)
    }

    /// What a request carries: the content, the pictures' bytes, and what it answers.
    ///
    /// - Parameter folderName: What a folder of it is called.
    func post(_ entry: Entry, _ content: EntryContent, folderName: String = "") throws -> OutgoingPost {
        let pictures = try content.pictures.map { picture in
            guard let bytes = try self.picture(picture.sha256), SHA256.hex(of: bytes) == picture.sha256 else {
                throw LedgerFault.lacking("picture \(picture.sha256.prefix(12))")
            }
            return OutgoingPicture(name: picture.name, bytes: bytes, format: picture.format, alt: picture.alt)
        }
        // As the region's clocks show it: who posts by hand sees when it was meant.
        let due = Zone(entry.timeZone)?.localTime(at: entry.due).map { "\($0.day) \($0.time)" } ?? ""
        let title = [entry.key.title.de, entry.key.region, entry.key.language, entry.key.channel, due].filter {
            !$0.isEmpty
        }.joined(separator: " · ")
        return OutgoingPost(
            title: title, id: entry.id, folderName: folderName, message: content.message, pictures: pictures,
            isReminder: entry.key.kind == .reminder,
            parent: try parentReceipt(entry))
    }

    /// When what an entry answers went out; nil where that is not known.
    func parentOut(_ entry: Entry) throws -> Int? {
        guard let parent = entry.parent else { return nil }
        return try database.rows(
            """
            SELECT MAX(at) AS at FROM event WHERE entry = $1 AND what IN ('sent', 'ready', 'done', 'confirmed')
            """, [.text(parent)]
        ).first?["at"]
    }

    /// The nearest before it in the thread that is out; where one failed, the thread goes on from the one before.
    private func parentReceipt(_ entry: Entry) throws -> Receipt? {
        var next = entry.parent
        var seen: Set<String> = []
        while let id = next, seen.insert(id).inserted, let parent = try entryIfAny(id) {
            if parent.isOut, parent.account == entry.account, let receipt = parent.receipt { return receipt }
            next = parent.parent
        }
        return nil
    }
}

extension EntryKind {
    /// The state from which it goes out.
    var waiting: EntryState { needsApproval ? .approved : .planned }
}
