import Foundation
import Loading
import Model
import Testing
import Workspace

/// The Länder's holidays as `Assets/Holidays.yaml` has them.
@Suite struct PublicHolidaysTests {
    private func holidays() throws -> PublicHolidays {
        let bytes = try InputFolder(Fixtures.repository).read(HolidayLoader.path, limit: 1 << 20)
        let (holidays, findings) = HolidayLoader.parse(bytes, file: HolidayLoader.path)
        #expect(findings == [])
        return holidays
    }

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
    func each(_ federalState: String, _ count: Int) throws {
        let holidays = try holidays().of(federalState)
        let newYear = try #require(Day(iso: "2026-01-01"))
        #expect((0..<365).compactMap { newYear.adding(days: $0).flatMap(holidays.name) }.count == count)
    }

    @Test(arguments: [
        ("2026-06-04", "BY", "Fronleichnam"), ("2026-06-04", "BE", nil), ("2026-11-18", "SN", "Buß- und Bettag"),
        ("2022-11-16", "SN", "Buß- und Bettag"), ("2027-11-17", "SN", "Buß- und Bettag"),
        ("2026-05-14", "HH", "Christi Himmelfahrt"),
        ("2018-03-08", "BE", nil), ("2027-03-08", "MV", "Internationaler Frauentag"), ("2026-12-24", "BY", nil),
    ])
    func name(_ day: String, _ federalState: String, _ expected: String?) throws {
        #expect(try holidays().of(federalState).name(of: try #require(Day(iso: day)))?.de == expected)
    }

    @Test(arguments: [
        (
            "on: 13-01",
            """
            3:11 error bad-value „13-01“ geht hier nicht. Erwartet wird: Monat und Tag, die Tage nach Ostern, oder der \
            Wochentag vor einem Datum. → Zum Beispiel: 12-25, easter+39, wednesday before 11-23
            """
        ),
        (
            "on: easter+1, lands: [BY, BAY]",
            "3:33 error bad-value Das Land „BAY“ gibt es nicht. → Meinten Sie „BY“?"
        ),
        (
            "on: mittwoch before 11-23",
            """
            3:11 error bad-value „mittwoch before 11-23“ geht hier nicht. Erwartet wird: Monat und Tag, die Tage nach \
            Ostern, oder der Wochentag vor einem Datum. → Zum Beispiel: 12-25, easter+39, wednesday before 11-23
            """
        ),
    ])
    func faultsHaveTheirPlace(_ entry: String, _ expected: String) {
        let text = "litfass: 1\nholidays:\n  - { \(entry), german: Fest, english: Feast }\n"
        let (_, findings) = HolidayLoader.parse(Array(text.utf8), file: "h.yaml")
        #expect(findings.map(\.line) == ["h.yaml:" + expected])
    }
}
