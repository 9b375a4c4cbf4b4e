/// A day and a time as a clock in the region's time zone shows them.
package struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var day: Day
    package var time: TimeOfDay

    package init(day: Day, time: TimeOfDay) {
        self.day = day
        self.time = time
    }

    /// `2026-12-05T15:00` or `2026-12-05 15:00`.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard parts.count == 2, let day = Day(iso: parts[0]), let time = TimeOfDay(iso: parts[1]) else { return nil }
        self.init(day: day, time: time)
    }

    package var description: String { "\(day)T\(time)" }

    package static func < (a: LocalTime, b: LocalTime) -> Bool { (a.day, a.time) < (b.day, b.time) }
}
