internal import Model
internal import Plan

/// Days on which a campaign is silent.
extension Ledger {
    /// As `2027-02-01`.
    func blackouts(_ campaign: String) throws -> Set<String> {
        let rows = try database.rows("SELECT blackouts FROM campaign WHERE name = $1", [.text(campaign)])
        let text: String = try rows.first?["blackouts"] ?? ""
        return Set(text.split(separator: " ").map(String.init))
    }

    /// Until when a campaign posts nothing today: eight in the morning of the day after; nil on other days.
    func blackoutEnd(_ entry: Entry, now: Int) throws -> Int? {
        let days = entry.key.kind == .post ? try blackouts(entry.key.campaign) : []
        guard !days.isEmpty, let zone = Zone(entry.timeZone) else { return nil }
        return zone.morning(after: now, unless: days)
    }
}

extension Zone {
    private static let morning = TimeOfDay(hour: 8, minute: 0)

    /// Eight in the morning of the first day after today that is not among `days`; nil where today is not among them.
    fileprivate func morning(after now: Int, unless days: Set<String>) -> Int? {
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
