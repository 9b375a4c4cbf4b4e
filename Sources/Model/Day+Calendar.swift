extension Day {
    /// The day so many days after (or before) 1970-01-01; nil outside the years 1 to 9999.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    package init?(daysSince1970 days: Int) {
        guard (-719_162...2_932_896).contains(days) else { return nil }
        let z = days + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day so many days later; nil outside the years 1 to 9999.
    package func adding(days: Int) -> Day? { Day(daysSince1970: daysSince1970 + days) }

    /// 0 is Monday, 6 is Sunday (ISO 8601's order).
    package var weekday: Int {
        let fromThursday = (daysSince1970 + 3) % 7
        return fromThursday < 0 ? fromThursday + 7 : fromThursday
    }
}
