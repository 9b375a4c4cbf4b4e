import Model
import Testing

struct CalendarTests {
    @Test(arguments: ["0001-01-01", "1600-02-29", "1970-01-01", "2024-02-29", "2026-12-01", "9999-12-31"])
    func aDayIsWrittenAsItIsRead(text: String) {
        #expect(Day(iso: text)?.description == text)
    }

    @Test(arguments: [
        "", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "26-01-01", "0000-01-01",
        "2026-12-01 ", "2026-12-01T10:00", "2026/12/01", "+026-12-01", "２０２６-12-01", "2026-12", "-2026-12-01",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func daysAreCountedFrom1970() {
        #expect(Day(iso: "1970-01-01")?.daysSince1970 == 0)
        #expect(Day(iso: "1969-12-31")?.daysSince1970 == -1)
        #expect(Day(iso: "2000-03-01")?.daysSince1970 == 11_017)
        #expect(Day(iso: "0001-01-01")?.daysSince1970 == -719_162)
        #expect(Day(iso: "9999-12-31")?.daysSince1970 == 2_932_896)
        #expect(Day(daysSince1970: -719_163) == nil && Day(daysSince1970: 2_932_897) == nil)
        #expect(Day(iso: "9999-12-31")?.adding(days: 1) == nil)
    }

    /// Four hundred years, day after day: the whole of the Gregorian calendar's cycle.
    @Test func theCalendarHasNoGap() {
        var previous = Day(daysSince1970: -1)
        var broken: [Int] = []
        for days in 0..<146_097 {
            let day = Day(daysSince1970: days)
            if day?.daysSince1970 != days || previous.flatMap({ p in day.map { p < $0 } }) != true {
                broken.append(days)
            }
            previous = day
        }
        #expect(broken == [])
        #expect(previous == Day(iso: "2369-12-31"))
    }

    @Test func weekdays() {
        #expect(Day(iso: "1970-01-01")?.weekday == 3)
        #expect(Day(iso: "2026-11-23")?.weekday == 0)
        #expect(Day(iso: "1969-12-28")?.weekday == 6)
        #expect(Day(iso: "0001-01-01")?.weekday == 0)
    }

    @Test func times() {
        #expect(TimeOfDay(iso: "07:05")?.description == "07:05")
        #expect(TimeOfDay(iso: "23:59")?.description == "23:59")
        #expect(TimeOfDay(iso: "00:00").map { ($0.hour, $0.minute) == (0, 0) } == true)
        for text in ["24:00", "7:05", "07:60", "07.05", "07:05:00", "", ":", "0٧:05", "-1:00"] {
            #expect(TimeOfDay(iso: text) == nil, "\(text)")
        }
        #expect(LocalTime(iso: "2026-12-05T15:00")?.description == "2026-12-05T15:00")
        #expect(LocalTime(iso: "2026-12-05 15:00") == LocalTime(iso: "2026-12-05T15:00"))
        for text in ["2026-12-05", "2026-12-05T15", "2026-12-05TT15:00", "2026-12-05T15:00Z", "15:00"] {
            #expect(LocalTime(iso: text) == nil, "\(text)")
        }
    }

    @Test func planTimes() throws {
        let time = try #require(TimeOfDay(hour: 17, minute: 30))
        let day = try #require(Day(iso: "2026-12-21"))
        #expect(PlanTime("2026-12-21 17:30") == .fixed(LocalTime(day: day, time: time)))
        #expect(PlanTime("start 17:30") == .relative(.start, days: 0, time))
        #expect(PlanTime("start+5d 17:30") == .relative(.start, days: 5, time))
        #expect(PlanTime("end-1d 17:30") == .relative(.end, days: -1, time))
        #expect(PlanTime("event-7d 17:30") == .relative(.event, days: -7, time))
        for text in [
            "", "start", "start+5 17:30", "start5d 17:30", "start+d 17:30", "start+12345d 17:30", "begin 17:30",
            "end+-1d 17:30",
            "Start 17:30", "start 1730", "start 17:30 CET", "started 17:30", "2026-02-30 17:30", "start+٥d 17:30",
        ] {
            #expect(PlanTime(text) == nil, "\(text)")
        }
    }
}
