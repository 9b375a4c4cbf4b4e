internal import Build
internal import Findings
internal import Loading
internal import Model
internal import Plan
internal import Schedule
internal import Workspace

/// The queue as one calendar: posts and tasks as `schedule list` shows them, and with them what the campaigns' own
/// files say of deadlines and events.
struct QueuedCalendar {
    private let desk: PressDesk
    private let ledger: Ledger
    private let titles: [String: String]
    private let origins: [String: String]
    /// All of the queue.
    private let entries: [Entry]

    init(_ desk: PressDesk, _ ledger: Ledger, campaign: String?) throws {
        self.desk = desk
        self.ledger = ledger
        titles = try ledger.titles()
        origins = try ledger.origins()
        entries = try ledger.entries(campaign: campaign)
    }

    /// The file's bytes; nil where the queue holds nothing for it.
    func file(_ uiLanguage: UILanguage) throws -> [UInt8]? {
        let cancelled = cancelled
        let shown = entries.filter {
            ($0.state != .cancelled || cancelled.contains($0.key.item)) && Zone($0.timeZone) != nil
        }
        guard !shown.isEmpty else { return nil }
        let platforms = (try? SharedResources.load(desk.assets()).platforms) ?? [:]
        var revisions = try revisions
        revisions.cancelled = cancelled
        return CalendarFile.write(
            plans(shown), stamp: desk.now, titles: platforms.mapValues(\.title), uiLanguage: uiLanguage,
            revisions: revisions)
    }

    /// Posts and tasks of which nothing is to go out any more.
    private var cancelled: Set<EntryKey> {
        let items = Dictionary(grouping: entries, by: \.key.item)
        return Set(items.filter { $0.value.allSatisfy { $0.state == .cancelled } }.keys)
    }

    private func plans(_ shown: [Entry]) -> [RegionPlan] {
        let campaigns = Dictionary(grouping: shown, by: \.key.campaign)
        return campaigns.sorted { $0.key < $1.key }.flatMap { name, entries in
            let source = QueuedCampaign(name, at: origins[name] ?? "", desk)
            return Dictionary(grouping: entries, by: \.key.region).sorted { $0.key < $1.key }.map { region, entries in
                let posts = entries.filter { $0.key.kind == .post }.map { entry in
                    PlanEntry(
                        key: entry.key, due: entry.due, timeZone: entry.timeZone, image: image(entry),
                        thread: entry.thread)
                }
                let tasks = entries.filter { $0.key.kind != .post }.map {
                    PlanTask(key: $0.key, due: $0.due, timeZone: $0.timeZone)
                }
                let campaign = region.isEmpty ? nil : source.campaign
                return RegionPlan(
                    campaign: name, title: titles[name] ?? name, region: region,
                    regionName: source.names[region] ?? region, entries: posts, tasks: tasks,
                    deadlines: campaign.map { RegionPlan.deadlines(of: $0) } ?? [],
                    event: campaign.flatMap { campaign in
                        entries.first.flatMap { Zone($0.timeZone) }.flatMap { RegionPlan.event(of: campaign, $0) }
                    })
            }
        }
    }

    private func image(_ entry: Entry) -> String? {
        (try? ledger.content(entry.hash))?.pictures.first.map { "\(entry.key.region)/posts/\($0.name)" }
    }

    /// Of all entries, also of those that are called off: a number never falls.
    private var revisions: CalendarFile.Revisions {
        get throws {
            let kinds: Set<LedgerEvent.Kind> = [.planned, .moved, .changed, .dropped, .reinstated, .cancelled]
            let changes = Dictionary(grouping: try ledger.history().filter { kinds.contains($0.what) }, by: \.entry)
            func revision(_ entries: [Entry]) -> CalendarFile.Revision? {
                let events = entries.flatMap { changes[$0.id] ?? [] }
                return events.map(\.at).max().map {
                    .init(sequence: events.count { $0.what != .planned }, modified: $0)
                }
            }
            return CalendarFile.Revisions(
                items: Dictionary(grouping: entries, by: \.key.item).compactMapValues(revision),
                campaigns: Dictionary(grouping: entries, by: \.key.campaign).compactMapValues(revision))
        }
    }
}

/// What a campaign's own file says, where it can still be read.
private struct QueuedCampaign {
    let campaign: Campaign?
    /// Of its regions, by slug.
    let names: [String: String]

    init(_ name: String, at folder: String, _ desk: PressDesk) {
        guard let workspace = try? desk.workspace(at: folder), let languages = try? LanguageLoader.load(workspace),
            let path = workspace.campaignFolder(name, from: folder)
        else {
            campaign = nil
            names = [:]
            return
        }
        let slugs = (try? RegionLibrary.slugs(workspace)) ?? []
        let loader = CampaignLoader(languages: languages, regions: slugs, channels: [], materials: nil)
        let loaded = (try? loader.load(workspace.folder(path))).flatMap { $0.isComplete ? $0.campaign : nil }
        campaign = loaded
        let regions = RegionLibrary.load(loaded?.regions.map(\.value) ?? [], workspace, languages: languages)
        names = Dictionary(
            regions.compactMap(\.region).map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
