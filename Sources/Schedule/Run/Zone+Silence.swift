internal import Model
internal import Plan

extension Zone {
    private static let morning = TimeOfDay(hour: 8, minute: 0)

    /// Eight in the morning of the first day after today that is not among `days`; nil where today is not among them.
    func morning(after now: Int, unless days: Set<String>) -> Int? {
        guard let today = localTime(at: now)?.day, days.contains(today.description), let time = Self.morning else {
            return nil
        }
        var day = today
        repeat {
            guard let next = day.adding(days: 1) else { return nil }
            day = next
        } while days.contains(day.description)
        return instant(of: LocalTime(day: day, time: time)).seconds
    }
}
