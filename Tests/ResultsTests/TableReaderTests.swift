import Formats
import Model
import Testing

@testable import Results

/// Tables of programs and of people.
struct TableReaderTests {
    private static func read(_ text: String, named name: String = "zahlen.csv") throws -> TableCounts {
        let street = try Street()
        let context = TableContext(
            regions: [street.region], links: street.links, languages: try Street.table(), campaign: street.campaign,
            span: nil, today: try Street.day("2027-01-10"))
        return try TableReader.read(Array(text.utf8), named: name, context)
    }

    private static func span(_ from: String, _ to: String) throws -> Tally.Span {
        Tally.Span(from: try Street.day(from), to: try Street.day(to))
    }

    private static func accesses(_ counts: TableCounts, _ language: String) -> [Tally.Span: Int]? {
        counts.accesses[AccessKey(region: "augsburg", language: language)]
    }

    /// Integreat's page accesses: a row a page, and no day in it.
    @Test func pagesOfTheSystem() throws {
        let table = "ID,Slug,de,fa,Total Accesses\n12,willkommen,10,20,30\n13,arbeit,5,7,12\n"
        let counts = try Self.read(table, named: "Integreat 2026-11-01 bis 2026-11-30 - Page Based.csv")
        #expect(try Self.accesses(counts, "pes") == [Self.span("2026-11-01", "2026-11-30"): 27])
        #expect(counts.accesses.count == 2)
        #expect(counts.rows == 2)
        #expect(throws: TableReader.Fault.noSpan) { try Self.read(table) }
    }

    /// Integreat's curves: a row a day, a column a language by its name.
    @Test func daysOfTheSystem() throws {
        let counts = try Self.read(",Arabisch,Deutsch,Offline\n2026-12-01,1.200,3,9\n2026-12-02,7,x,9\nheute,1,1,1\n")
        #expect(
            try Self.accesses(counts, "ar")
                == [Self.span("2026-12-01", "2026-12-01"): 1200, Self.span("2026-12-02", "2026-12-02"): 7])
        #expect(Self.accesses(counts, "de")?.count == 1)
        #expect(counts.skipped.counts == [.unreadable: 1])
    }

    /// Where they were asked, and how they were: of what somebody wrote or searched for, nothing.
    @Test func answersOfReaders() throws {
        let head = "Kategorie,Feedback zu,Sprache,Bewertung,Gelesen von,Kommentar,Datum\n"
        let counts = try Self.read(
            head + "Seite,Arbeit,Arabisch,Positiv,,=cmd|' /C calc'!A0,03.12.2026 14:05\n"
                + "Seite,Arbeit,Arabisch,Negativ,,\"zwei\nZeilen\",03.12.2026 15:05\n"
                + "Suchergebnis,Suchergebnisse für Frau Muster,Arabisch,Negativ,,,03.12.2026 16:05\n"
                + "Seite,Arbeit,Arabisch,,,,x\n")
        let day = try Street.day("2026-12-03").daysSince1970
        var good = FeedbackKey(region: "augsburg", language: "ar", day: day, isGood: true)
        var search = FeedbackKey(region: "augsburg", language: "ar", day: day, isGood: false)
        search.place = .search
        (good.place, good.page, good.hasComment) = (.page, "Arbeit", true)
        var bad = good
        bad.isGood = false
        #expect(counts.feedback == [good: 1, bad: 1, search: 1])
        #expect(counts.skipped[.unreadable] == 1)
        // The same answers once more, their page called otherwise by now, and of one day only a part.
        var tally = Tally()
        tally.add(counts)
        tally.add(try Self.read(head + "Page,Jobs,Arabisch,Positiv,,da,03.12.2026 14:05\n"))
        #expect(tally.feedback.count == 3 && tally.feedback[good] == nil)
        tally.add(try Self.read(head + "Suche,,Arabisch,Negativ,,,03.12.2026 16:05\n"))
        #expect(tally.feedback.values.reduce(0, +) == 3)
    }

    @Test func pagesOfMatomo() throws {
        let counts = try Self.read(
            "Datum,Label,nb_hits\n2026-12-01,integreat.app/augsburg/fa/arbeit,12\n2026-12-01,/augsburg/fa,3\n"
                + "2026-12-01,/anderswo/fa,3\n")
        #expect(try Self.accesses(counts, "pes") == [Self.span("2026-12-01", "2026-12-01"): 15])
        #expect(counts.skipped[.unreadable] == 1)
    }

    @Test func numbersByHand() throws {
        let street = try Street()
        let counts = try Self.read(
            "Woche;Ort;Sprache;Pfad;Art;Anzahl\n2026-W50;Tram;ar;;;12\n2026-W50;tram;;;;30\n"
                + "2026-W50;;;https://www.stadt.example\(street.path());;8\n2026-W50;;uk;;Zugriffe;40\n"
                + "2026-W50;Mond;;;;5\n2026-W54;Tram;;;;5\n2026-W50;Tram;;;;viele\n2026-W50;Tram;;;;1.5\n")
        let week = try Self.span("2026-12-07", "2026-12-13")
        #expect(
            counts.entries == [
                ScanKey(region: "augsburg", language: "ar", placement: "tram"): [week: 12],
                ScanKey(region: "augsburg", placement: "tram"): [week: 30],
                ScanKey(region: "augsburg", language: "ar", material: "poster-a3", placement: "tram"): [week: 8],
            ])
        #expect(Self.accesses(counts, "uk") == [week: 40])
        #expect(counts.skipped[.unreadable] == 4 && counts.rows == 4)
        // Taken twice counts once; a number that was set right takes the other's place.
        var tally = Tally()
        tally.add(counts)
        tally.add(counts)
        tally.add(try Self.read("Woche;Ort;Anzahl\n2026-W50;Tram;31\n"))
        #expect(tally.entries[ScanKey(region: "augsburg", placement: "tram")] == [week: 31])
    }

    @Test func whatIsNoTableIsSaid() {
        #expect(throws: TableReader.Fault.unknown) { try Self.read("Name;Farbe\na;b\n") }
        #expect(throws: TableReader.Fault.unknown) { try Self.read("") }
        #expect(throws: TableReader.Fault.csv(.unclosed(line: 1))) { try Self.read("\"a\n") }
    }
}
