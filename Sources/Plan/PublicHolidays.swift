package import Model

/// The public holidays of the German Länder. Source: the Länder's laws on Sundays and holidays, as of 2026.
package enum PublicHolidays {
    /// The holiday on a day; nil on others.
    /// - Parameter federalState: Two letters, e.g. `BY`.
    package static func name(of day: Day, in federalState: String) -> Words? {
        all(of: day.year, in: federalState).first { $0.day == day }?.name
    }

    /// A year's holidays, in order.
    ///
    /// Those of a few towns only are left out; Assumption Day counts in Bavaria, where most communities have it.
    package static func all(of year: Int, in federalState: String) -> [(day: Day, name: Words)] {
        guard let easter = easterSunday(of: year) else { return [] }
        func fixed(_ month: Int, _ day: Int, _ de: String, _ en: String, _ federalStates: String? = nil, since: Int = 0)
            -> (
                Day, Words
            )?
        {
            guard year >= since, holds(federalStates, federalState), let day = Day(year: year, month: month, day: day)
            else {
                return nil
            }
            return (day, Words(de: de, en: en))
        }
        func movable(_ days: Int, _ de: String, _ en: String, _ federalStates: String? = nil) -> (Day, Words)? {
            guard holds(federalStates, federalState), let day = easter.adding(days: days) else { return nil }
            return (day, Words(de: de, en: en))
        }
        let days = [
            fixed(1, 1, "Neujahr", "New Year's Day"),
            fixed(1, 6, "Heilige Drei Könige", "Epiphany", "BW BY ST"),
            fixed(3, 8, "Internationaler Frauentag", "International Women's Day", "BE", since: 2019),
            fixed(3, 8, "Internationaler Frauentag", "International Women's Day", "MV", since: 2023),
            movable(-2, "Karfreitag", "Good Friday"),
            movable(0, "Ostersonntag", "Easter Sunday", "BB"),
            movable(1, "Ostermontag", "Easter Monday"),
            fixed(5, 1, "Tag der Arbeit", "Labour Day"),
            movable(39, "Christi Himmelfahrt", "Ascension Day"),
            movable(49, "Pfingstsonntag", "Whit Sunday", "BB"),
            movable(50, "Pfingstmontag", "Whit Monday"),
            movable(60, "Fronleichnam", "Corpus Christi", "BW BY HE NW RP SL"),
            fixed(8, 15, "Mariä Himmelfahrt", "Assumption Day", "BY SL"),
            fixed(9, 20, "Weltkindertag", "World Children's Day", "TH", since: 2019),
            fixed(10, 3, "Tag der Deutschen Einheit", "German Unity Day"),
            fixed(10, 31, "Reformationstag", "Reformation Day", "BB MV SN ST TH"),
            fixed(10, 31, "Reformationstag", "Reformation Day", "HB HH NI SH", since: 2018),
            fixed(11, 1, "Allerheiligen", "All Saints' Day", "BW BY NW RP SL"),
            repentanceAndPrayerDay(year, federalState),
            fixed(12, 25, "1. Weihnachtstag", "Christmas Day"),
            fixed(12, 26, "2. Weihnachtstag", "Boxing Day"),
        ]
        return days.compactMap { $0 }.sorted { $0.0 < $1.0 }.map { (day: $0.0, name: $0.1) }
    }

    /// Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm in Meeus, Astronomical Algorithms,
    /// chapter 8.
    static func easterSunday(of year: Int) -> Day? {
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

    /// The Wednesday before 23 November, in Saxony.
    private static func repentanceAndPrayerDay(_ year: Int, _ federalState: String) -> (Day, Words)? {
        guard federalState == "SN", let limit = Day(year: year, month: 11, day: 22) else { return nil }
        return limit.adding(days: -((limit.weekday + 5) % 7)).map {
            ($0, Words(de: "Buß- und Bettag", en: "Day of Repentance"))
        }
    }

    private static func holds(_ federalStates: String?, _ federalState: String) -> Bool {
        federalStates.map { $0.split(separator: " ").contains { $0 == federalState } } ?? true
    }
}
