internal import Model

extension Day {
    /// Nil beyond the years 1 to 9999. Source: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    init?(daysSince1970: Int) {
        guard (-1_000_000...3_000_000).contains(daysSince1970) else { return nil }
        let z = daysSince1970 + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        self.init(year: yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), month: civil, day: day)
    }

    /// The first Monday after this day.
    var nextMonday: Day? {
        // 1970-01-01 was a Thursday.
        let sinceMonday = ((daysSince1970 + 3) % 7 + 7) % 7
        return Day(daysSince1970: daysSince1970 + 7 - sinceMonday)
    }
}
