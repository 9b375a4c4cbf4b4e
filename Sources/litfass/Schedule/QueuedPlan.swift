internal import Model
internal import Plan
internal import Schedule

/// The queue of one campaign in one region, as the plan's writers take it.
struct QueuedPlan {
    private let plan: RegionPlan
    private let planned: [PlannedPost]

    /// All that a format is for.
    static func all(_ ledger: Ledger, campaign: String?, for format: String) throws -> [QueuedPlan] {
        let titles = try ledger.titles()
        let entries = try ledger.entries(campaign: campaign).filter {
            try $0.key.kind == .post && belongs($0, ledger, in: format)
        }
        let groups = Dictionary(grouping: entries) { [$0.key.campaign, $0.key.region] }
        return try groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, entries in
            let planned = try entries.compactMap { try post($0, ledger) }
            return QueuedPlan(
                plan: RegionPlan(
                    campaign: key[0], title: titles[key[0]] ?? key[0], region: key[1], regionName: key[1],
                    entries: planned.map(\.entry)),
                planned: planned)
        }
    }

    private static func belongs(_ entry: Entry, _ ledger: Ledger, in format: String) throws -> Bool {
        switch format {
        // Hootsuite posts what it gets: only what a person approved, and nothing that Litfass sends itself.
        case "hootsuite":
            try entry.state == .approved && !entry.isPaused && entry.uncertainSince == nil
                && ledger.content(entry.hash)?.destination.isEmpty == true
        // A feed is published.
        case "atom": entry.state == .sent
        default: entry.state != .cancelled && entry.state != .failed
        }
    }

    /// - Parameter format: `ics`, `csv`, `hootsuite` or `atom`.
    func files(_ format: String, stamp: Int, speech: Speech) -> [(name: String, bytes: [UInt8])] {
        let stem = "\(plan.campaign).\(plan.region)"
        switch format {
        case "ics": return [(stem + ".ics", CalendarFile.write(plan, stamp: stamp, speech: speech))]
        case "csv": return [(stem + ".csv", PlanTable.write(planned, speech: speech))]
        case "atom": return [(stem + ".atom", AtomFeed.write(plan, planned, stamp: stamp))]
        default:
            return Dictionary(grouping: planned, by: \.entry.channel).sorted { $0.key < $1.key }.flatMap {
                channel, posts in
                HootsuiteFile.write(posts).enumerated().map { ("\(stem).hootsuite.\(channel).\($0 + 1).csv", $1) }
            }
        }
    }

    private static func post(_ entry: Entry, _ ledger: Ledger) throws -> PlannedPost? {
        guard let content = try ledger.content(entry.hash), let local = Zone(entry.timeZone)?.localTime(at: entry.due)
        else { return nil }
        let stem = "\(entry.key.region)/posts/\(entry.key.name).\(entry.key.channel).\(entry.key.language)"
        let image = content.pictures.first.map { "\(entry.key.region)/posts/\($0.name)" }
        return PlannedPost(
            entry: PlanEntry(
                post: entry.key.name, region: entry.key.region, language: entry.key.language,
                channel: entry.key.channel, local: local,
                timeZone: entry.timeZone, instant: entry.due, image: image, text: stem + ".txt", thread: entry.thread),
            post: ComposedPost(
                post: entry.key.name, platform: entry.key.channel, language: entry.key.language,
                languageTag: content.languageTag,
                text: content.text, variant: nil, length: 0, limit: 0, link: content.link, tags: content.tags,
                alt: content.pictures.first?.alt, image: nil, facets: content.facets, thread: entry.thread, findings: []
            ))
    }
}
