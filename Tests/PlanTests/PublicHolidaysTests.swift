import Model
import Testing

@testable import Plan

@Suite struct PublicHolidaysTests {
    @Test(arguments: [
        (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"),
        (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"), (2285, "2285-03-22"),
    ])
    func easter(_ year: Int, _ day: String) {
        #expect(PublicHolidays.easterSunday(of: year) == Day(iso: day))
    }

    @Test(arguments: [
        ("BW", 12), ("BY", 13), ("BE", 10), ("BB", 12), ("HB", 10), ("HH", 10), ("HE", 10), ("MV", 11), ("NI", 10),
        ("NW", 11),
        ("RP", 11), ("SL", 12), ("SN", 11), ("ST", 11), ("SH", 10), ("TH", 11), ("XX", 9),
    ])
    func each(_ federalState: String, _ count: Int) {
        #expect(PublicHolidays.all(of: 2026, in: federalState).count == count)
    }

    @Test(arguments: [
        ("2026-06-04", "BY", "Fronleichnam"), ("2026-06-04", "BE", nil), ("2026-11-18", "SN", "Buß- und Bettag"),
        ("2022-11-16", "SN", "Buß- und Bettag"), ("2027-11-17", "SN", "Buß- und Bettag"),
        ("2026-05-14", "HH", "Christi Himmelfahrt"),
        ("2018-03-08", "BE", nil), ("2027-03-08", "MV", "Internationaler Frauentag"), ("2026-12-24", "BY", nil),
    ])
    func name(_ day: String, _ federalState: String, _ expected: String?) throws {
        #expect(PublicHolidays.name(of: try #require(Day(iso: day)), in: federalState)?.de == expected)
    }

    @Test func daysCountThere() throws {
        for days in stride(from: -719_162, through: 2_932_896, by: 997) {
            let day = try #require(Day(daysSince1970: days))
            #expect(day.daysSince1970 == days)
        }
        #expect(Day(daysSince1970: 2_932_897) == nil)
        #expect(Day(iso: "2026-12-01")?.weekday == 1)
        #expect(Day(iso: "1969-12-31")?.weekday == 2)
        #expect(Day(iso: "0001-01-01")?.weekday == 0)
    }
}
