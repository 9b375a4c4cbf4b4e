package import Model

/// Plans as one calendar to import: `plan.ics` (RFC 5545).
///
/// One entry a post and time, with all its channels and files; tasks, deadlines and the event. Times are in UTC, so no
/// zone's rules need to be told.
package struct CalendarFile {
    private let titles: [String: String]
    private let uiLanguage: UILanguage
    private let stamp: Int
    private let revisions: Revisions
    /// Whether entries say of which campaign and region they are.
    private let namesPlaces: Bool
    private var writer = CalendarWriter()

    /// What became of an entry since a calendar had it first, so that it takes the new in place of the old.
    package struct Revision: Hashable, Sendable {
        /// How often it was changed (RFC 5545, 3.8.7.4).
        package var sequence: Int
        /// When last, in seconds since 1970.
        package var modified: Int

        package init(sequence: Int, modified: Int) {
            self.sequence = sequence
            self.modified = modified
        }
    }

    /// Those that are known.
    package struct Revisions: Hashable, Sendable {
        /// Of posts and tasks, by `EntryKey.item`.
        package var items: [EntryKey: Revision]
        /// Posts and tasks that are called off: a calendar that has them strikes them out.
        package var cancelled: Set<EntryKey> = []
        /// Of whole campaigns, by name: for their deadlines and events.
        package var campaigns: [String: Revision]

        package init(items: [EntryKey: Revision] = [:], campaigns: [String: Revision] = [:]) {
            self.items = items
            self.campaigns = campaigns
        }
    }

    /// - Parameters:
    ///   - stamp: When the file counts as made, in seconds since 1970; where a revision is known, that one counts.
    ///   - titles: Platforms' titles by name; one that is missing goes by its name.
    ///   - uiLanguage: The language of the entries.
    package static func write(
        _ plans: [RegionPlan], stamp: Int, titles: [String: String] = [:], uiLanguage: UILanguage = .german,
        revisions: Revisions = Revisions()
    ) -> [UInt8] {
        let named = plans.filter { !$0.region.isEmpty }
        var file = CalendarFile(
            titles: titles, uiLanguage: uiLanguage, stamp: stamp, revisions: revisions, namesPlaces: named.count > 1)
        file.begin(named)
        for plan in plans { file.write(plan) }
        file.writer.line("END", "VCALENDAR")
        return file.writer.bytes
    }

    private init(
        titles: [String: String], uiLanguage: UILanguage, stamp: Int, revisions: Revisions, namesPlaces: Bool
    ) {
        self.titles = titles
        self.uiLanguage = uiLanguage
        self.stamp = stamp
        self.revisions = revisions
        self.namesPlaces = namesPlaces
    }

    private mutating func begin(_ plans: [RegionPlan]) {
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.line("PRODID", "-//Litfass//Litfass//DE")
        writer.line("CALSCALE", "GREGORIAN")
        writer.line("METHOD", "PUBLISH")
        let regions = Set(plans.map(\.regionName))
        let names = [Set(plans.map(\.title)), regions].filter { $0.count == 1 }.flatMap(\.self)
        writer.text("X-WR-CALNAME", names.isEmpty ? "Litfass" : names.joined(separator: " · "))
    }

    private mutating func write(_ plan: RegionPlan) {
        for (post, part) in Self.posts(of: plan) { write(post, part: part, of: plan) }
        for task in plan.tasks { write(task, of: plan) }
        for deadline in plan.deadlines { write(deadline, of: plan) }
        if let event = plan.event { write(event, of: plan) }
    }

    /// The entries of each post at each time, in the plan's order, and the how manieth time of that post it is: some
    /// may be out already when the others are moved.
    private static func posts(of plan: RegionPlan) -> [(entries: [PlanEntry], part: Int)] {
        var groups: [(entries: [PlanEntry], part: Int)] = []
        for entry in plan.entries {
            let same = groups.indices.filter { groups[$0].entries[0].key.name == entry.key.name }
            if let index = same.first(where: { groups[$0].entries[0].due == entry.due }) {
                groups[index].entries.append(entry)
            } else {
                groups.append(([entry], same.count + 1))
            }
        }
        return groups
    }

    private mutating func write(_ post: [PlanEntry], part: Int, of plan: RegionPlan) {
        let first = post[0]
        var channels: [String] = []
        for entry in post where !channels.contains(entry.key.channel) { channels.append(entry.key.channel) }
        let names = channels.map { titles[$0] ?? $0 }
        let title = Words(de: "Beitrag „\(first.key.name)“", en: "Post “\(first.key.name)”")[uiLanguage]
        let summary = place(title + ": " + names.joined(separator: ", "), plan)
        var lines = [Words(de: "Texte und Bilder:", en: "Texts and pictures:")[uiLanguage]]
        for (channel, name) in zip(channels, names) {
            lines.append("")
            lines.append(name)
            lines += post.filter { $0.key.channel == channel }.map { $0.text + ($0.image.map { " · " + $0 } ?? "") }
        }
        begin("post-\(first.key.name)" + (part == 1 ? "" : ".\(part)"), of: plan, revisions.items[first.key.item])
        writer.line("DTSTART", CalendarWriter.utc(first.due))
        writer.line("DURATION", "PT15M")
        writer.text("SUMMARY", summary)
        writer.text("DESCRIPTION", lines.joined(separator: "\n"))
        end(alarm: "-PT15M", summary, isCancelled: revisions.cancelled.contains(first.key.item))
    }

    private mutating func write(_ task: PlanTask, of plan: RegionPlan) {
        let title = task.key.title[uiLanguage]
        let summary = place(title.prefix(1).uppercased() + title.dropFirst() + " (\(plan.title))", plan)
        begin("\(task.key.kind.rawValue)-\(task.key.name)", of: plan, key: task.key, revisions.items[task.key.item])
        writer.line("DTSTART", CalendarWriter.utc(task.due))
        writer.line("DURATION", "PT15M")
        writer.text("SUMMARY", summary)
        writer.line("TRANSP", "TRANSPARENT")
        end(alarm: "PT0S", summary, isCancelled: revisions.cancelled.contains(task.key.item))
    }

    private mutating func write(_ deadline: RegionPlan.Deadline, of plan: RegionPlan) {
        let known = [PlanTask.print: Words(de: "Druckdaten abgeben", en: "Hand in the print files")]
        let summary = place(
            Words(de: "Frist: ", en: "Deadline: ")[uiLanguage] + (known[deadline.name]?[uiLanguage] ?? deadline.name),
            plan)
        begin("deadline-\(deadline.name)", of: plan, revisions.campaigns[plan.campaign])
        writer.line("DTSTART;VALUE=DATE", CalendarWriter.date(deadline.day))
        // An entry of whole days ends with the day after the last (RFC 5545, 3.6.1).
        if let end = deadline.day.adding(days: 1) { writer.line("DTEND;VALUE=DATE", CalendarWriter.date(end)) }
        writer.text("SUMMARY", summary + " (" + plan.title + ")")
        writer.line("TRANSP", "TRANSPARENT")
        // At nine in the morning of the day before.
        end(alarm: "-PT15H", summary)
    }

    private mutating func write(_ event: RegionPlan.Event, of plan: RegionPlan) {
        begin("event", of: plan, revisions.campaigns[plan.campaign])
        writer.line("DTSTART", CalendarWriter.utc(event.start))
        if let end = event.end, end > event.start { writer.line("DTEND", CalendarWriter.utc(end)) }
        writer.text("SUMMARY", place(plan.title, plan))
        writer.text("LOCATION", [event.place, event.address].filter { !$0.isEmpty }.joined(separator: ", "))
        end(alarm: "-P1D", plan.title)
    }

    private func place(_ summary: String, _ plan: RegionPlan) -> String {
        namesPlaces && !plan.regionName.isEmpty ? summary + " · " + plan.regionName : summary
    }

    /// - Parameter key: Of a task, which may be the whole campaign's.
    private mutating func begin(_ id: String, of plan: RegionPlan, key: EntryKey? = nil, _ revision: Revision?) {
        writer.line("BEGIN", "VEVENT")
        writer.text("UID", "\(plan.campaign).\(key?.region ?? plan.region).\(id)@litfass")
        writer.text("CATEGORIES", "Litfass")
        writer.line("DTSTAMP", CalendarWriter.utc(revision?.modified ?? stamp))
        if let revision {
            writer.line("LAST-MODIFIED", CalendarWriter.utc(revision.modified))
            writer.line("SEQUENCE", String(revision.sequence))
        }
    }

    /// - Parameter trigger: How long before the entry begins, as RFC 5545 writes it.
    private mutating func end(alarm trigger: String, _ text: String, isCancelled: Bool = false) {
        if isCancelled {
            writer.line("STATUS", "CANCELLED")
        } else {
            writer.line("BEGIN", "VALARM")
            writer.line("ACTION", "DISPLAY")
            writer.text("DESCRIPTION", text)
            writer.line("TRIGGER", trigger)
            writer.line("END", "VALARM")
        }
        writer.line("END", "VEVENT")
    }
}
