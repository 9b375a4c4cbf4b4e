/// Days on which offices are closed: those of all Länder, as `Assets/Holidays.yaml` lists them, or of one.
package struct PublicHolidays: Hashable, Sendable {
    /// In the order of the file.
    package var holidays: [Holiday]

    package init(_ holidays: [Holiday] = []) { self.holidays = holidays }

    package struct Holiday: Hashable, Sendable {
        package var name: Words
        package var rule: Rule
        /// Two letters each, e.g. `BY`; nil for all.
        package var federalStates: Set<String>?
        /// The first year; nil for all.
        package var since: Int?

        package init(name: Words, rule: Rule, federalStates: Set<String>? = nil, since: Int? = nil) {
            self.name = name
            self.rule = rule
            self.federalStates = federalStates
            self.since = since
        }
    }

    /// On which day of a year a holiday is.
    package enum Rule: Hashable, Sendable {
        case date(month: Int, day: Int)
        /// So many days after Easter Sunday, or before it.
        case easter(days: Int)
        /// The last such day of the week before a date; 0 is Monday.
        case weekday(Int, beforeMonth: Int, day: Int)

        /// Nil where the calendar has no such day.
        package func day(in year: Int) -> Day? {
            switch self {
            case .date(let month, let day): return Day(year: year, month: month, day: day)
            case .easter(let days): return PublicHolidays.easterSunday(of: year)?.adding(days: days)
            case .weekday(let weekday, let month, let day):
                let eve = Day(year: year, month: month, day: day)?.adding(days: -1)
                return eve.flatMap { $0.adding(days: -(($0.weekday - weekday + 7) % 7)) }
            }
        }
    }

    /// Those of one Land.
    package func of(_ federalState: String) -> PublicHolidays {
        PublicHolidays(holidays.filter { $0.federalStates?.contains(federalState) ?? true })
    }

    /// The holiday on a day; nil on others.
    package func name(of day: Day) -> Words? {
        holidays.first { $0.since ?? 0 <= day.year && $0.rule.day(in: day.year) == day }?.name
    }

    /// Whether it is a holiday, or one of the days from Christmas Eve to New Year's Eve.
    package func isFeast(_ day: Day) -> Bool { day.month == 12 && day.day >= 24 || name(of: day) != nil }

    /// Whether few read and nobody answers: Sundays and feast days.
    package func isQuiet(_ day: Day) -> Bool { day.weekday == 6 || isFeast(day) }

    /// Whether offices work: from Monday to Friday, on no feast day.
    package func isWorkingDay(_ day: Day) -> Bool { day.weekday < 5 && !isFeast(day) }

    /// The day so many working days after another one, or before it; nil outside the years 1 to 9999.
    package func workingDay(_ count: Int, after day: Day) -> Day? {
        var (day, left) = (day, abs(count))
        while left > 0 {
            guard let next = day.adding(days: count.signum()) else { return nil }
            day = next
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm in Meeus, Astronomical Algorithms,
    /// chapter 8.
    package static func easterSunday(of year: Int) -> Day? {
        let a = year % 19
        let (b, c) = year.quotientAndRemainder(dividingBy: 100)
        let (d, e) = b.quotientAndRemainder(dividingBy: 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = c.quotientAndRemainder(dividingBy: 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return Day(year: year, month: n / 31, day: n % 31 + 1)
    }
}
