import Formats
import Foundation
import Model
import Testing

@testable import Results

/// From what was counted to what is said of it.
struct ReportTests {
    /// Scans of three weeks: many at the library, few at the tram, one in Polish.
    private static func tally(_ street: Street) throws -> Tally {
        var lines: [String] = []
        func scan(_ path: String, _ count: Int, week: Int) {
            lines += (0..<count).map { Street.line(path, at: Street.noon + week * 7 * 86_400 + $0) }
        }
        scan(street.path("ar", at: "library"), 40, week: 0)
        scan(street.path("de", at: "library"), 30, week: 0)
        scan(street.path("ar", at: "library"), 12, week: 1)
        scan(street.path("de", at: "tram"), 9, week: 1)
        scan(street.path("ar", at: "tram"), 8, week: 2)
        var tally = Tally()
        tally.add(try street.count(lines).counts)
        return tally
    }

    @Test func theReportSaysWhatWasCounted() throws {
        let street = try Street(costs: ["tram": 90, "library": 41])
        let report = try street.report(Self.tally(street))
        #expect(report.counts.total(.sheets) == 99)
        #expect(report.counts.table(.sheets, by: .placement).map(\.count.value) == [82, 17])
        #expect(report.counts.table(.sheets, by: .week).map(\.name) == ["2026-W50", "2026-W51", "2026-W52"])
        #expect(report.unscanned == [AccessKey(region: "augsburg", language: "pl")])
        #expect(report.costs.map(\.perScan) == [0.5, 90.0 / 17])
        #expect(
            report.advice.map(\.de) == [
                "Ein Scan kostete an keinem Ort so wenig wie hier: Library, 0,50 €. Dort wieder aushängen.",
                "1 Sprache wurde nie gescannt: Polnisch. Fragen Sie, wo diese Menschen sind, und hängen Sie dort aus.",
                "In der ersten Woche kamen 70 von 99 Scans. Danach noch einmal aushängen oder posten.",
            ])
        guard case .object(let members) = report.json(.german), case .array(let rows) = members[0].value else {
            Issue.record("no rows")
            return
        }
        #expect(members[0].key == "scans")
        #expect(rows.count == 5)
        #expect(
            rows.contains(
                .object([
                    .init("region", .string("augsburg")), .init("language", .string("ar")),
                    .init("material", .string("poster-a3")), .init("placement", .string("library")),
                    .init("post", .null), .init("channel", .null), .init("week", .string("2026-W51")),
                    .init("count", .integer(12)),
                ])))
    }

    /// What a few people did is in no file.
    @Test func littleIsHiddenInAllFiles() throws {
        let street = try Street()
        var tally = try Self.tally(street)
        tally.add(try street.count((0..<3).map { Street.line(street.path("pl"), at: Street.noon + $0) }).counts)
        let report = try street.report(tally)
        let numbers = report.counts.rows.map(\.count.value)
        #expect(numbers.contains(nil))
        #expect(numbers.compactMap(\.self).allSatisfy { $0 >= 5 })
        #expect(report.counts.table(.sheets, by: .language).filter { $0.count.value == nil }.count > 1)
        #expect(report.unscanned == [])
        let written = report.counts.bytes
        #expect(try JSONDecoder().decode(Counts.self, from: Data(written)) == report.counts)
        #expect(String(decoding: written, as: UTF8.self).contains("\"count\" : null"))
        let csv = try CSVReader(report.csv(.german)).rows
        #expect(csv[0].cells.last == "Anzahl")
        #expect(
            csv.dropFirst().allSatisfy {
                $0.cells.count == 11 && ($0.cells[10].isEmpty || (Int($0.cells[10]) ?? 0) >= 5)
            })
    }

    /// Answers stand beside where they were asked, and what is under five stands nowhere.
    @Test func answersStandWhereTheyWereAsked() throws {
        let street = try Street()
        var table = TableCounts()
        func answer(
            _ count: Int, _ language: String, _ isGood: Bool?, _ place: FeedbackPlace, _ page: String? = nil,
            day: String = "2026-12-08"
        ) throws {
            var key = FeedbackKey(
                region: "augsburg", language: language, day: try Street.day(day).daysSince1970, isGood: isGood)
            (key.place, key.page, key.hasComment) = (place, page, isGood == false)
            table.feedback[key] = count
        }
        try answer(12, "ar", false, .search)
        try answer(9, "de", true, .page, "Arbeit & Beruf")
        try answer(7, "de", false, .page, "Arbeit & Beruf")
        try answer(3, "de", nil, .page, "Frau Muster")
        try answer(50, "de", true, .search, day: "2026-11-01")
        var tally = Tally()
        tally.add(table)
        var report = try street.report(tally)
        let rows = try #require(report.counts.answers)
        #expect(rows.map(\.page) == ["Arbeit & Beruf", nil, nil])
        #expect(rows.map(\.count.value) == [16, nil, 12] && rows.map(\.comments.value) == [7, nil, 12])
        #expect(rows.map(\.good.value) == [9, nil, nil] && rows.map(\.bad.value) == [7, nil, 12])
        let written = String(decoding: report.counts.bytes, as: UTF8.self)
        #expect(!written.contains("Muster") && !written.contains(#/"(count|good|bad|comments)" : [1-4]\b/#))
        #expect(!rows.contains { report.leads(to: $0) })
        for (link, asked) in [
            ("https://{host}/{slug}/{language}/search?q={placement}", [2]), ("https://{host}/{slug}/{language}", []),
            ("https://{host}/{slug}/{language}/arbeit-beruf", [0]),
        ] {
            var campaign = report.campaign
            campaign.link = Located(try LinkTemplate(link), at: campaign.link.place)
            report = EffectReport(
                report.counts, campaign: campaign, links: street.links, languages: try Street.table(),
                end: campaign.to)
            #expect(rows.indices.filter { report.leads(to: rows[$0]) } == asked, "\(link)")
        }
    }

    /// A spreadsheet runs nothing.
    @Test func cellsAreTexts() throws {
        let street = try Street()
        var tally = Tally()
        var table = TableCounts()
        let key = ScanKey(region: "augsburg", placement: "=HYPERLINK(1)")
        let day = try Street.day("2026-12-07")
        table.entries[key] = [Tally.Span(from: day, to: day): 9]
        tally.add(table)
        let report = try street.report(tally)
        #expect(String(decoding: report.csv(.english), as: UTF8.self).contains("\"'=HYPERLINK(1)\""))
    }
}
