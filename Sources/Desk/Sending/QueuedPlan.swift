package import Findings
internal import Model
internal import Plan
internal import Schedule

/// The queue as the plan's writers take it: a calendar, a table, a feed, or for Hootsuite.
package enum QueueFormat: String, Hashable, Sendable, CaseIterable {
    case ics, csv, hootsuite, atom

    /// What is said where the queue holds nothing for it.
    package var nothing: Words {
        switch self {
        case .hootsuite:
            Words(
                de:
                    """
                    Für Hootsuite ist nichts da: Es bekommt, was freigegeben ist und sonst von Hand zu \
                    veröffentlichen wäre.
                    """,
                en: "There is nothing for Hootsuite: it gets what is approved and would have to be posted by hand else."
            )
        case .atom:
            Words(
                de: "Für den Feed ist nichts da: Er enthält, was schon draußen ist.",
                en: "There is nothing for the feed: it holds what is out already.")
        case .ics, .csv:
            Words(de: "In der Warteschlange steht nichts dafür.", en: "There is nothing for it in the queue.")
        }
    }
}

/// The queue of one campaign in one region.
struct QueuedPlan {
    private let plan: RegionPlan
    private let planned: [PlannedEntry]

    /// All that a format is for.
    static func all(_ ledger: Ledger, campaign: String?, for format: QueueFormat) throws -> [QueuedPlan] {
        let titles = try ledger.titles()
        let posts = try ledger.entries(campaign: campaign).filter { $0.key.kind == .post }
        let place = { (entry: Entry) in [entry.key.campaign, entry.key.region] }
        let groups = try Dictionary(grouping: posts.filter { try belongs($0, ledger, in: format) }, by: place)
        return try groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, entries in
            let planned = try entries.compactMap { try entry($0, ledger) }
            return QueuedPlan(
                plan: RegionPlan(
                    campaign: key[0], title: titles[key[0]] ?? key[0], region: key[1], regionName: key[1],
                    entries: planned.map(\.entry)),
                planned: planned)
        }
    }

    private static func belongs(_ entry: Entry, _ ledger: Ledger, in format: QueueFormat) throws -> Bool {
        switch format {
        // Hootsuite posts what it gets: only what a person approved, and nothing that Litfass sends itself.
        case .hootsuite:
            try entry.state == .approved && !entry.isPaused && entry.uncertainSince == nil
                && ledger.content(entry.hash)?.destination.isEmpty == true
        // A feed is published.
        case .atom: entry.state == .sent
        // These hold tasks, too, and are made as a whole.
        case .ics, .csv: false
        }
    }

    func files(_ format: QueueFormat, stamp: Int, uiLanguage: UILanguage) -> [(name: String, bytes: [UInt8])] {
        let stem = "\(plan.campaign).\(plan.region)"
        switch format {
        case .ics, .csv: return []
        case .atom: return [(stem + ".atom", AtomFeed.write(plan, planned, stamp: stamp))]
        case .hootsuite:
            return Dictionary(grouping: planned, by: \.entry.key.channel).sorted { $0.key < $1.key }.flatMap {
                channel, posts in
                HootsuiteFile.write(posts).enumerated().map { ("\(stem).hootsuite.\(channel).\($0 + 1).csv", $1) }
            }
        }
    }

    /// An entry with what it sends; nil where it has no content any more.
    fileprivate static func entry(_ entry: Entry, _ ledger: Ledger) throws -> PlannedEntry? {
        guard let content = try ledger.content(entry.hash), Zone(entry.timeZone) != nil else { return nil }
        let picture = content.pictures.first.map {
            PlannedEntry.Picture(path: "\(entry.key.region)/posts/\($0.name)", alt: $0.alt)
        }
        return PlannedEntry(
            entry: PlanEntry(
                key: entry.key, due: entry.due, timeZone: entry.timeZone, image: picture?.path, thread: entry.thread),
            message: content.message, picture: picture,
            sender: .init(account: content.account, destination: content.destination), isDraft: entry.isDraft,
            isStale: entry.isStale)
    }
}

extension Queue {
    /// The queue as files, each with its name.
    package func export(_ campaign: String?, as format: QueueFormat, _ uiLanguage: UILanguage) throws -> [(
        name: String, bytes: [UInt8]
    )] {
        try KnownNames.checkQueued(campaign, in: ledger, desk)
        let whole: [UInt8]?
        switch format {
        case .ics: whole = try QueuedCalendar(desk, ledger, campaign: campaign).file(uiLanguage)
        case .csv: whole = try table(campaign, uiLanguage)
        case .hootsuite, .atom:
            return try QueuedPlan.all(ledger, campaign: campaign, for: format).flatMap {
                $0.files(format, stamp: desk.now, uiLanguage: uiLanguage)
            }
        }
        return whole.map { [("\(campaign ?? "litfass").\(format.rawValue)", $0)] } ?? []
    }

    /// The posts and tasks that the calendar holds, with where each belongs and stands; nil where there are none.
    private func table(_ campaign: String?, _ uiLanguage: UILanguage) throws -> [UInt8]? {
        let entries = try ledger.entries(campaign: campaign).filter { $0.state != .cancelled }
        let planned = try entries.compactMap { try QueuedPlan.entry($0, ledger) }
        guard !planned.isEmpty else { return nil }
        let states = Dictionary(
            entries.map { ($0.key, QueueEntry($0).stateWords[uiLanguage]) }, uniquingKeysWith: { first, _ in first })
        return PlanTable.write(
            planned, uiLanguage: uiLanguage,
            and: [
                (Words(de: "Kampagne", en: "Campaign"), { $0.entry.key.campaign }),
                (Words(de: "Region", en: "Region"), { $0.entry.key.region }),
                (Words(de: "Stand", en: "State"), { states[$0.entry.key] ?? "" }),
            ])
    }
}
