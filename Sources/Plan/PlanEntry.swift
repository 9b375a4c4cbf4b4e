package import Model

/// One text that goes out on one channel at one time, or a task that is due then.
package struct PlanEntry: Hashable, Sendable {
    package var key: EntryKey
    /// Seconds since 1970.
    package var due: Int
    /// IANA, e.g. `Europe/Berlin`; the region's.
    package var timeZone: String
    /// The picture's file, relative to the campaign's output.
    package var image: String?
    /// The place in a thread of several languages, from 0; nil for a post of its own.
    package var thread: Int?

    package init(key: EntryKey, due: Int, timeZone: String, image: String? = nil, thread: Int? = nil) {
        self.key = key
        self.due = due
        self.timeZone = timeZone
        self.image = image
        self.thread = thread
    }

    /// As the region's clocks show it; nil where the system knows no such zone.
    package var local: LocalTime? { Zone(timeZone)?.localTime(at: due) }

    /// The text's file, relative to the campaign's output; all its fields lie beside it as `.json`.
    package var text: String { "\(key.region)/posts/\(key.name).\(key.channel).\(key.language).txt" }
}
