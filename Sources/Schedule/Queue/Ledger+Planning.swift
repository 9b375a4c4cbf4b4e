internal import Findings
internal import Plan

extension Ledger {
    /// Brings the queue up to what a campaign wants now: changes what changed and keeps the rest.
    ///
    /// What is out, on its way or in doubt is never touched; an approval of another content lapses. Once something is
    /// in the queue, a faulty campaign changes nothing: a fault in one place shows in others, e.g. in the texts of a
    /// thread.
    /// - Parameter who: The person or program.
    package func plan(_ wanted: WantedCampaign, by who: String, now: Int) throws -> [PlanChange] {
        try database.transaction { try bringUp(wanted, by: who, now: now) }
    }

    /// What planning would change now: it is done, looked at and undone.
    package func foresee(_ wanted: WantedCampaign, by who: String, now: Int) throws -> [PlanChange] {
        struct Undone: Error {}
        var changes: [PlanChange] = []
        do {
            try database.transaction {
                changes = try bringUp(wanted, by: who, now: now)
                throw Undone()
            }
        } catch is Undone {}
        return changes
    }

    private func bringUp(_ wanted: WantedCampaign, by who: String, now: Int) throws -> [PlanChange] {
        let present = try entries(campaign: wanted.name)
        guard wanted.isWhole || present.isEmpty else {
            return present.filter(\.isWaiting).map {
                PlanChange(kind: .withheld, id: $0.id, key: $0.key, due: $0.due, timeZone: $0.timeZone)
            }
        }
        try keep(wanted)
        var byKey = Dictionary(uniqueKeysWithValues: present.map { ($0.key, $0) })
        let causes = try causes(wanted.name)
        var ids = byKey.mapValues(\.id)
        var changes: [PlanChange] = []
        for (position, want) in wanted.entries.enumerated() {
            let (key, due, zone) = (want.entry.key, want.entry.due, want.entry.timeZone)
            let content = wanted.content(of: want)
            let hash = try keep(content)
            let parent = want.parent.flatMap { ids[$0] }
            guard let entry = byKey.removeValue(forKey: key) else {
                guard due >= now else {
                    changes.append(PlanChange(kind: .missed, id: nil, key: key, due: due, timeZone: zone))
                    continue
                }
                let id = try add(want, hash, parent, position, by: who, now: now)
                ids[key] = id
                changes.append(PlanChange(kind: .added, id: id, key: key, due: due, timeZone: zone))
                continue
            }
            let step = PlanStep(
                entry: entry, want: want, content: content, hash: hash, parent: parent, position: position,
                cause: causes[entry.id], approvals: wanted.approvals)
            changes.append(try update(step, by: who, now: now))
        }
        for entry in byKey.values.sorted(by: { ($0.due, $0.id) < ($1.due, $1.id) })
        where entry.isWaiting && entry.uncertainSince == nil {
            try database.rows(
                "UPDATE entry SET state = 'cancelled', cause = 'plan', \(Self.noApproval) WHERE id = $1",
                [.text(entry.id)])
            try record(.dropped, entry: entry.id, by: who, at: now)
            let lapse = entry.approvers.isEmpty ? nil : LapsedApproval(entry, causes: [.dropped])
            changes.append(
                PlanChange(
                    kind: .dropped, id: entry.id, key: entry.key, due: entry.due, timeZone: entry.timeZone, lapse: lapse
                ))
        }
        return changes
    }

    /// The columns of an approval, both of two, as they are without one.
    static let noApproval = "first_approval = NULL, " + noSecondApproval
    static let noSecondApproval =
        "approved_by = NULL, approved_at = NULL, approved_hash = NULL, approved_draft = NULL"

    /// What comparing a campaign's due posts came to; all others go out.
    struct Comparison {
        /// Those whose approval lapsed, as they were, and why.
        var lapsed: [(entry: Entry, why: Words)] = []
        /// Those that a faulty campaign cannot compose now.
        var faulty: [Entry] = []
        /// Those whose pictures nobody has drawn anew.
        var stale: [Entry] = []
    }

    /// Compares what is due with what its campaign says now; nothing else changes.
    func refresh(_ current: WantedCampaign, by who: String, now: Int) throws -> Comparison {
        try database.transaction {
            for file in current.pictures.values { try keepPicture(file) }
            if current.isWhole {
                try database.rows(
                    "UPDATE campaign SET blackouts = $1, approvals = $2 WHERE name = $3",
                    [
                        .text(current.blackouts.joined(separator: " ")), .integer(current.approvals),
                        .text(current.name),
                    ])
            }
            let wanted = Dictionary(current.entries.map { ($0.entry.key, $0) }, uniquingKeysWith: { first, _ in first })
            var comparison = Comparison()
            for entry in try duePosts(current.name, now: now) {
                // What may be out already must be tried again just as it was.
                guard entry.uncertainSince == nil else { continue }
                let planned = wanted[entry.key]
                let isStale = planned?.picture.map { current.stale.contains($0.path) } ?? false
                if let planned, current.content(of: planned).hash == entry.hash {
                    if isStale { comparison.stale.append(entry) }
                } else if !current.isWhole {
                    comparison.faulty.append(entry)
                } else if let planned, !isStale {
                    let content = current.content(of: planned)
                    _ = try keep(content)
                    let lapse = try change(entry, to: content, by: who, now: now)
                    comparison.lapsed.append((entry, Self.changed(lapse)))
                } else {
                    let why = planned == nil ? Self.notWanted : Self.changedWithPicture
                    try revokeApproval(entry, .lapsed, by: who, now: now, why)
                    comparison.lapsed.append((entry, why))
                }
            }
            return comparison
        }
    }

    private static func changed(_ lapse: LapsedApproval?) -> Words {
        let why = lapse?.why ?? Words(de: "", en: "")
        return Words(
            de: "War freigegeben, seither geändert (\(why.de)): bitte neu ansehen (schedule approve --changed).",
            en: "Was approved, changed since (\(why.en)): please look again (schedule approve --changed).")
    }
    /// The new words do not go out with the old picture.
    private static let changedWithPicture = Words(
        de: "Die Kampagne wurde nach der Freigabe geändert: bitte neu einplanen (schedule plan) und freigeben.",
        en: "The campaign was changed after the approval: please plan it again (schedule plan) and approve it.")
    private static let notWanted = Words(
        de: "Die Kampagne hat diesen Beitrag nicht mehr: bitte neu einplanen (schedule plan).",
        en: "The campaign does not have this post any more: please plan it again (schedule plan).")

    private func keep(_ wanted: WantedCampaign) throws {
        try database.rows(
            """
            INSERT INTO campaign (name, origin, title, blackouts, approvals) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (name) DO UPDATE SET origin = excluded.origin, title = excluded.title,
                blackouts = excluded.blackouts, approvals = excluded.approvals
            """,
            [
                .text(wanted.name), .text(wanted.origin), .text(wanted.title),
                .text(wanted.blackouts.joined(separator: " ")), .integer(wanted.approvals),
            ])
        for file in wanted.pictures.values { try keepPicture(file) }
    }

    /// Keeps a picture's bytes; those that are there already stay.
    func keepPicture(_ file: PictureFile) throws {
        try database.rows(
            "INSERT INTO picture (sha256, bytes) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING",
            [.text(file.sha256), .bytes(file.bytes)])
    }

    /// - Returns: The content's hash.
    func keep(_ content: EntryContent) throws -> String {
        let hash = content.hash
        try database.rows(
            "INSERT INTO content (hash, body) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
            [.text(hash), .text(content.json)])
        return hash
    }

    private func causes(_ campaign: String) throws -> [String: String] {
        let rows = try database.rows(
            "SELECT id, cause FROM entry WHERE campaign = $1 AND cause IS NOT NULL", [.text(campaign)])
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["id"], try $0["cause"]) })
    }

    private func add(_ want: PlannedEntry, _ hash: String, _ parent: String?, _ position: Int, by who: String, now: Int)
        throws -> String
    {
        let key = want.entry.key
        var taken: Set<String> = []
        var id = EntryID.make(key) { taken.contains($0) }
        while try !database.rows("SELECT 1 FROM entry WHERE id = $1", [.text(id)]).isEmpty {
            taken.insert(id)
            id = EntryID.make(key) { taken.contains($0) }
        }
        try database.rows(
            """
            INSERT INTO entry (id, campaign, region, kind, name, channel, language, account, position, due, wake, zone,
                state, hash, draft, parent,
                thread, attempts)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, 'planned', $12, $13, $14, $15, 0)
            """,
            [
                .text(id), .text(key.campaign), .text(key.region), .text(key.kind.rawValue), .text(key.name),
                .text(key.channel), .text(key.language), .text(want.sender?.account ?? ""), .integer(position),
                .integer(want.entry.due), .text(want.entry.timeZone), .text(hash), .integer(want.draftMark.rawValue),
                .optional(parent), .optional(want.entry.thread),
            ])
        try record(.planned, entry: id, campaign: key.campaign, by: who, at: now)
        return id
    }
}
