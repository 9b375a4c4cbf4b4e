package import Model

/// What is to be done for a campaign beside its posts: by Litfass, or by a person who is reminded.
package struct PlanTask: Hashable, Sendable {
    /// Without a region for what is done once a campaign.
    package let key: EntryKey
    /// Seconds since 1970.
    package let due: Int
    /// IANA; the region's.
    package let timeZone: String
    /// There is no use in it after this day; nil where that is not known.
    package let last: Day?

    package init(key: EntryKey, due: Int, timeZone: String, last: Day? = nil) {
        self.key = key
        self.due = due
        self.timeZone = timeZone
        self.last = last
    }

    /// As an entry of the plan; what a person is told of it stands in the queue alone.
    package var planned: PlannedEntry {
        PlannedEntry(entry: PlanEntry(key: key, due: due, timeZone: timeZone), message: Message(text: ""))
    }

    /// The day on which a campaign is over: its last, or that of its event where that is later.
    package static func end(of campaign: Campaign) -> Day {
        guard let event = campaign.event else { return campaign.to }
        return max(campaign.to, (event.end ?? event.start).day)
    }

    /// Names of the campaign's deadlines.
    package static let print = "print"
    static let evaluate = "auswerten"

    private static let morning = TimeOfDay(hour: 9, minute: 0)
    /// In working days before the print deadline: so that a day is left to look at the files.
    private static let building = -2
    private static let ordering = -1
    /// In working days after the campaign: by then counts are in.
    private static let evaluating = 5
    /// In days.
    private static let patience = 30

    /// At nine on working days, the earliest first: the print files, to order, to hang up, to evaluate.
    static func all(_ campaign: Campaign, in region: Region, _ zone: Zone) -> [PlanTask] {
        let holidays = region.brand.holidays
        func task(_ kind: EntryKind, _ name: String, _ slug: String, on day: Day?, until last: Day?) -> PlanTask? {
            guard let day, let morning else { return nil }
            return PlanTask(
                key: EntryKey(campaign: campaign.name, region: slug, kind: kind, name: name),
                due: zone.instant(of: LocalTime(day: day, time: morning)).seconds, timeZone: zone.name, last: last)
        }
        var tasks: [PlanTask?] = []
        if let deadline = campaign.deadlines[print] {
            tasks = [
                task(.build, "print", "", on: holidays.workingDay(building, after: deadline), until: deadline),
                task(
                    .reminder, "order", region.slug, on: holidays.workingDay(ordering, after: deadline), until: deadline
                ),
            ]
        }
        if campaign.kinds.values.contains(.poster) {
            let day =
                holidays.isWorkingDay(campaign.from) ? campaign.from : holidays.workingDay(-1, after: campaign.from)
            tasks.append(task(.reminder, "hang-up", region.slug, on: day, until: campaign.from))
        }
        let day = campaign.deadlines[evaluate] ?? holidays.workingDay(evaluating, after: end(of: campaign))
        tasks.append(task(.reminder, "evaluate", region.slug, on: day, until: day?.adding(days: patience)))
        return tasks.compactMap(\.self).sorted { $0.due < $1.due }
    }
}
