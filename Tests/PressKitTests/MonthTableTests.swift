internal import Foundation
internal import Model
internal import Page
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("Calendar")
struct MonthTableTests {
    private static func grid(_ federalState: String, _ first: String) throws -> String {
        let region = KitContents.Region(
            slug: "augsburg", name: "A", surface: RGB(hex: 0), ink: RGB(hex: 0xFFFFFF), accent: RGB(hex: 0),
            federalState: federalState)
        let dates = PlanDate.all(of: SampleKit.contents, in: "augsburg")
        return MonthTable(
            contents: SampleKit.contents, words: try Repository.design().kitWords, region: region,
            first: SampleKit.day(first), dates: dates
        ).html.source
    }

    @Test("Each day stands once, in its week, from Monday")
    func days() throws {
        let source = try Self.grid("BY", "2026-12-01")
        let days = source.matches(of: #/data-day="2026-12-(\d\d)"/#).map { Int($0.output.1) ?? 0 }
        #expect(days == Array(1...31))
        // The first of December 2026 is a Tuesday of week 49.
        #expect(
            source.contains(
                """
                <th scope="row" class="week">49</th>\n<td class="outside"></td>\n<td class="on" \
                data-day="2026-12-01">
                """
            ))
        #expect(source.components(separatedBy: "<tr>").count - 2 == 5)
    }

    @Test("The holidays are the Land's", arguments: [("BY", true), ("HE", false)])
    func holidays(_ federalState: String, _ hasEpiphany: Bool) throws {
        #expect(try Self.grid(federalState, "2027-01-01").contains("Heilige Drei Könige") == hasEpiphany)
        #expect(try Self.grid(federalState, "2027-01-01").contains("<span class=\"holiday\">Neujahr</span>"))
    }

    @Test(
        "A week belongs to the year of its Thursday",
        arguments: [("2026-12-28", 53), ("2027-01-04", 1), ("2024-12-30", 1)])
    func weeks(_ monday: String, _ number: Int) { #expect(MonthTable.weekNumber(of: SampleKit.day(monday)) == number) }

    @Test("What people are invited to is marked")
    func event() throws {
        var contents = SampleKit.contents
        let start = LocalTime(day: SampleKit.day("2026-12-12"), time: try #require(TimeOfDay(hour: 15, minute: 0)))
        contents.event = .init(start: start, end: nil, place: "Bürgerhaus", address: "")
        let source = MonthTable(
            contents: contents, words: try Repository.design().kitWords, region: contents.regions[0],
            first: SampleKit.day("2026-12-01"), dates: PlanDate.all(of: contents, in: "augsburg")
        ).html.source
        #expect(
            source.contains(
                """
                <span class="mark event"><span class="hour">15:00 Uhr</span> Willkommen mit Integreat<span \
                class="where">Bürgerhaus</span></span>
                """
            ))
    }

    @Test("A date leads to its text, and a deadline is named")
    func marks() throws {
        #expect(
            try Self.grid("BY", "2026-12-01").contains(
                "<a class=\"mark\" href=\"#beitrag-1-1\"><span class=\"hour\">10:00 Uhr</span> Start"))
        #expect(
            try Self.grid("BY", "2026-11-01").contains("<span class=\"mark due\">Frist: Druckauftrag abgeben</span>"))
    }
}
