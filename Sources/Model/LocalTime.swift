/// A day and a time as a clock in the region's time zone shows them.
public struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var day: Day
    public var time: TimeOfDay

    public init(day: Day, time: TimeOfDay) {
        self.day = day
        self.time = time
    }

    /// `2026-12-05T15:00` or `2026-12-05 15:00`.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard parts.count == 2, let day = Day(iso: parts[0]), let time = TimeOfDay(iso: parts[1]) else { return nil }
        self.init(day: day, time: time)
    }

    public var description: String { "\(day)T\(time)" }

    public static func < (a: LocalTime, b: LocalTime) -> Bool { (a.day, a.time) < (b.day, b.time) }
}
