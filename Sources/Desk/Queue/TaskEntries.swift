internal import Build
internal import Model
internal import Plan
internal import Schedule

/// What a campaign asks for beside its posts: to be built in time for the print shop, and of people to order and to
/// hang up.
struct TaskEntries {
    private let campaign: Campaign
    private let region: Region
    private let folder: String
    private let accounts: AccountChoice
    private let now: Int
    private let uiLanguage: UILanguage

    init(
        _ campaign: Campaign, in region: Region, folder: String, accounts: AccountChoice, now: Int,
        uiLanguage: UILanguage
    ) {
        self.campaign = campaign
        self.region = region
        self.folder = folder
        self.accounts = accounts
        self.now = now
        self.uiLanguage = uiLanguage
    }

    /// So that a day is left to look at the files before they must be handed in.
    private static let lead = -2
    private static let morning = TimeOfDay(hour: 9, minute: 0)

    /// The build by the print deadline; once a campaign.
    var build: PlannedEntry? {
        get throws {
            guard let deadline = campaign.deadlines["print"], let day = deadline.adding(days: Self.lead) else {
                return nil
            }
            return try entry(.build, "print", on: day, until: deadline, region: "", text: campaign.title)
        }
    }

    /// The reminders of one region.
    var entries: [PlannedEntry] {
        get throws {
            var entries: [PlannedEntry] = []
            if let deadline = campaign.deadlines["print"], let day = deadline.adding(days: -1) {
                let text = Words(
                    de:
                        """
                        „\(campaign.title)“, \(region.name): Bitte bestellen Sie die Drucksachen bis zum \
                        \(TimeText.german(deadline)). Was zu bestellen ist: \
                        \(folder)/\(OutputTree.order(region: region.slug))
                        """,
                    en:
                        """
                        “\(campaign.title)”, \(region.name): please order the printed matter by \(deadline). What to \
                        order: \(folder)/\(OutputTree.order(region: region.slug))
                        """
                )
                entries += [
                    try entry(.reminder, "order", on: day, until: deadline, region: region.slug, text: text[uiLanguage])
                ]
                .compactMap(\.self)
            }
            if campaign.kinds.values.contains(.poster) {
                let places = campaign.placements.map(\.name).joined(separator: ", ")
                let text = Words(
                    de:
                        """
                        „\(campaign.title)“, \(region.name): Die Plakate hängen vom \(TimeText.german(campaign.from)) \
                        bis zum \(TimeText.german(campaign.to))\(places.isEmpty ? "" : " (\(places))"). Bitte lassen \
                        Sie sie aufhängen.
                        """,
                    en:
                        """
                        “\(campaign.title)”, \(region.name): the posters hang from \(campaign.from) to \
                        \(campaign.to)\(places.isEmpty ? "" : " (\(places))"). Please have them hung up.
                        """
                )
                entries += [
                    try entry(
                        .reminder, "hang-up", on: campaign.from, until: campaign.from, region: region.slug,
                        text: text[uiLanguage])
                ].compactMap(\.self)
            }
            return entries
        }
    }

    /// At nine; where that has passed and the last day has not, now. Nil where there is no use in it any more.
    private func entry(
        _ kind: EntryKind, _ name: String, on day: Day, until last: Day, region slug: String, text: String
    ) throws -> PlannedEntry? {
        guard let zone = Zone(region.brand.timeZone), let time = Self.morning, let end = last.adding(days: 1) else {
            return nil
        }
        let wished = zone.instant(of: LocalTime(day: day, time: time)).seconds
        guard let midnight = TimeOfDay(hour: 0, minute: 0),
            zone.instant(of: LocalTime(day: end, time: midnight)).seconds > now
        else { return nil }
        return PlannedEntry(
            entry: PlanEntry(
                key: EntryKey(campaign: campaign.name, region: slug, kind: kind, name: name), due: max(wished, now),
                timeZone: zone.name),
            message: Message(text: text),
            sender: kind == .build ? nil : try accounts.choose(channel: "email", in: region),
            // A time that was set to now stays what it was.
            isTimeOpen: wished < now)
    }
}
