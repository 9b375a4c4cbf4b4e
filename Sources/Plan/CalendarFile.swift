package import Model

/// A region's plan as a calendar to import: `plan.ics` (RFC 5545).
///
/// One entry a post and time, with all its channels and files; times in UTC, so no zone's rules need to be told.
package enum CalendarFile {
    /// What became of a post since a calendar had it first, so that it takes the new in place of the old.
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

    /// - Parameters:
    ///   - stamp: When the file counts as made, in seconds since 1970.
    ///   - titles: Platforms' titles by name; one that is missing goes by its name.
    ///   - uiLanguage: The language of the entries.
    ///   - revisions: Of posts by their name, where that is known.
    package static func write(
        _ plan: RegionPlan, stamp: Int, titles: [String: String] = [:], uiLanguage: UILanguage = .german,
        revisions: [String: Revision] = [:]
    ) -> [UInt8] {
        var writer = CalendarWriter()
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.line("PRODID", "-//Litfass//Litfass//DE")
        writer.line("CALSCALE", "GREGORIAN")
        writer.line("METHOD", "PUBLISH")
        writer.text("X-WR-CALNAME", plan.title + " · " + plan.regionName)
        for post in posts(of: plan) {
            write(post, of: plan, titles, uiLanguage, stamp, revisions[post[0].key.name], into: &writer)
        }
        for deadline in plan.deadlines { write(deadline, of: plan, uiLanguage, stamp, into: &writer) }
        if let event = plan.event { write(event, of: plan, stamp, into: &writer) }
        writer.line("END", "VCALENDAR")
        return writer.bytes
    }

    /// The entries of each post at each time, in the plan's order.
    private static func posts(of plan: RegionPlan) -> [[PlanEntry]] {
        var groups: [[PlanEntry]] = []
        for entry in plan.entries {
            let index = groups.firstIndex { $0[0].key.name == entry.key.name && $0[0].due == entry.due }
            if let index { groups[index].append(entry) } else { groups.append([entry]) }
        }
        return groups
    }

    private static func write(
        _ post: [PlanEntry], of plan: RegionPlan, _ titles: [String: String], _ uiLanguage: UILanguage, _ stamp: Int,
        _ revision: Revision?, into writer: inout CalendarWriter
    ) {
        let first = post[0]
        var channels: [String] = []
        for entry in post where !channels.contains(entry.key.channel) { channels.append(entry.key.channel) }
        let names = channels.map { titles[$0] ?? $0 }
        let summary =
            Words(de: "Beitrag „\(first.key.name)“", en: "Post “\(first.key.name)”")[uiLanguage] + ": "
            + names.joined(separator: ", ")
        var lines = [Words(de: "Texte und Bilder:", en: "Texts and pictures:")[uiLanguage]]
        for (channel, name) in zip(channels, names) {
            lines.append("")
            lines.append(name)
            lines += post.filter { $0.key.channel == channel }.map { $0.text + ($0.image.map { " · " + $0 } ?? "") }
        }
        begin("post-\(first.key.name)", of: plan, revision?.modified ?? stamp, into: &writer)
        if let revision {
            writer.line("LAST-MODIFIED", CalendarWriter.utc(revision.modified))
            writer.line("SEQUENCE", String(revision.sequence))
        }
        writer.line("DTSTART", CalendarWriter.utc(first.due))
        writer.line("DURATION", "PT15M")
        writer.text("SUMMARY", summary)
        writer.text("DESCRIPTION", lines.joined(separator: "\n"))
        writer.text("CATEGORIES", "Litfass")
        alarm(before: "PT15M", summary, into: &writer)
        writer.line("END", "VEVENT")
    }

    private static func write(
        _ deadline: RegionPlan.Deadline, of plan: RegionPlan, _ uiLanguage: UILanguage, _ stamp: Int,
        into writer: inout CalendarWriter
    ) {
        let known = ["print": Words(de: "Druckdaten abgeben", en: "Hand in the print files")]
        let summary =
            Words(de: "Frist: ", en: "Deadline: ")[uiLanguage] + (known[deadline.name]?[uiLanguage] ?? deadline.name)
        begin("deadline-\(deadline.name)", of: plan, stamp, into: &writer)
        writer.line("DTSTART;VALUE=DATE", CalendarWriter.date(deadline.day))
        // An entry of whole days ends with the day after the last (RFC 5545, 3.6.1).
        if let end = deadline.day.adding(days: 1) { writer.line("DTEND;VALUE=DATE", CalendarWriter.date(end)) }
        writer.text("SUMMARY", summary + " (" + plan.title + ")")
        writer.line("TRANSP", "TRANSPARENT")
        // At nine in the morning of the day before.
        alarm(before: "PT15H", summary, into: &writer)
        writer.line("END", "VEVENT")
    }

    private static func write(
        _ event: RegionPlan.Event, of plan: RegionPlan, _ stamp: Int, into writer: inout CalendarWriter
    ) {
        begin("event", of: plan, stamp, into: &writer)
        writer.line("DTSTART", CalendarWriter.utc(event.start))
        if let end = event.end, end > event.start { writer.line("DTEND", CalendarWriter.utc(end)) }
        writer.text("SUMMARY", plan.title)
        writer.text("LOCATION", [event.place, event.address].filter { !$0.isEmpty }.joined(separator: ", "))
        alarm(before: "P1D", plan.title, into: &writer)
        writer.line("END", "VEVENT")
    }

    private static func begin(_ id: String, of plan: RegionPlan, _ stamp: Int, into writer: inout CalendarWriter) {
        writer.line("BEGIN", "VEVENT")
        writer.text("UID", "\(plan.campaign).\(plan.region).\(id)@litfass")
        writer.line("DTSTAMP", CalendarWriter.utc(stamp))
    }

    private static func alarm(before duration: String, _ text: String, into writer: inout CalendarWriter) {
        writer.line("BEGIN", "VALARM")
        writer.line("ACTION", "DISPLAY")
        writer.text("DESCRIPTION", text)
        writer.line("TRIGGER", "-" + duration)
        writer.line("END", "VALARM")
    }
}
