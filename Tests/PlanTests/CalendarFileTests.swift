import Foundation
import Model
import Testing

@testable import Plan

@Suite struct CalendarFileTests {
    private static let stamp = 1_796_079_600

    private func calendar() throws -> [UInt8] {
        let event = Campaign.Event(
            start: try PlanFixture.local("2026-12-05T15:00"), end: try PlanFixture.local("2026-12-05T18:00"),
            place: "Rathaus, 1. Stock",
            address: "Rathausplatz 1; Augsburg")
        var campaign = try PlanFixture.campaign(
            [PlanFixture.post("start", "start 10:00"), PlanFixture.post("fragen", "start+5d 17:30", image: nil)],
            event: event)
        campaign.kinds = ["poster-a3": .poster]
        let plan = RegionPlan(campaign, in: PlanFixture.region(), languages: ["de", "ar", "ti"])
        return CalendarFile.write([plan], stamp: Self.stamp, titles: ["mastodon": "Mastodon", "telegram": "Telegram"])
    }

    /// Reads a calendar as RFC 5545 says: unfolded by octets, then in properties.
    private func read(_ bytes: [UInt8]) throws -> [(name: String, value: String)] {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(Array(text.utf8) == bytes)
        #expect(text.hasSuffix("\r\n"))
        let lines = text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
        return try lines.map { line in
            #expect(!line.contains("\n") && !line.contains("\r"))
            let colon = try #require(line.firstIndex(of: ":"))
            var value = ""
            var escaped = false
            for scalar in line[line.index(after: colon)...].unicodeScalars {
                if escaped {
                    value.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                } else if scalar != "\\" {
                    value.unicodeScalars.append(scalar)
                }
                escaped = !escaped && scalar == "\\"
            }
            return (String(line[..<colon]), value)
        }
    }

    @Test func linesAreFoldedWithinScalars() throws {
        let bytes = try calendar()
        let lines = bytes.split(separator: 0x0A).map { $0.dropLast() }
        #expect(lines.allSatisfy { $0.count <= 75 })
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
        #expect(lines.contains { $0.first == 0x20 })
    }

    @Test func whatIsReadBackIsThePlan() throws {
        let properties = try read(try calendar())
        func values(_ name: String) -> [String] { properties.filter { $0.name == name }.map(\.value) }
        #expect(properties.first.map { [$0.name, $0.value] } == ["BEGIN", "VCALENDAR"])
        #expect(values("BEGIN") == ["VCALENDAR"] + Array(repeating: ["VEVENT", "VALARM"], count: 8).flatMap { $0 })
        #expect(values("END") == Array(repeating: ["VALARM", "VEVENT"], count: 8).flatMap { $0 } + ["VCALENDAR"])
        #expect(values("X-WR-CALNAME") == ["Willkommen; alle, überall · Stadt Augsburg"])
        #expect(
            values("UID")
                == [
                    "augsburg.post-start", "augsburg.post-fragen", ".build-print", "augsburg.reminder-order",
                    "augsburg.reminder-hang-up", "augsburg.reminder-evaluate", "augsburg.deadline-print",
                    "augsburg.event",
                ].map { "willkommen.\($0)@litfass" })
        #expect(values("DTSTAMP") == Array(repeating: "20261130T230000Z", count: 8))
        #expect(
            values("DTSTART") == [
                "20261201T090000Z", "20261206T163000Z", "20261118T080000Z", "20261119T080000Z", "20261201T080000Z",
                // A week after its last day, a Sunday.
                "20270205T080000Z", "20261205T140000Z",
            ])
        #expect(values("DTSTART;VALUE=DATE") == ["20261120"])
        #expect(values("DTEND;VALUE=DATE") == ["20261121"])
        #expect(values("DTEND") == ["20261205T170000Z"])
        #expect(values("LOCATION") == ["Rathaus, 1. Stock, Rathausplatz 1; Augsburg"])
        #expect(values("TRIGGER") == ["-PT15M", "-PT15M", "PT0S", "PT0S", "PT0S", "PT0S", "-PT15H", "-P1D"])
        #expect(
            values("SUMMARY") == [
                "Beitrag „start“: Mastodon, Telegram", "Beitrag „fragen“: Mastodon, Telegram",
                "Druckdaten bauen (Willkommen; alle, überall)", "Drucksachen bestellen (Willkommen; alle, überall)",
                "Plakate aufhängen (Willkommen; alle, überall)", "Kampagne auswerten (Willkommen; alle, überall)",
                "Frist: Druckdaten abgeben (Willkommen; alle, überall)", "Willkommen; alle, überall",
            ])
        #expect(
            values("DESCRIPTION")[0] == """
                Texte und Bilder:

                Mastodon
                augsburg/posts/start.mastodon.de.txt · augsburg/posts/post-square.de.png
                augsburg/posts/start.mastodon.ar.txt · augsburg/posts/post-square.ar.png
                augsburg/posts/start.mastodon.ti.txt · augsburg/posts/post-square.ti.png

                Telegram
                augsburg/posts/start.telegram.de.txt · augsburg/posts/post-square.de.png
                augsburg/posts/start.telegram.ar.txt · augsburg/posts/post-square.ar.png
                augsburg/posts/start.telegram.ti.txt · augsburg/posts/post-square.ti.png
                """)
    }

    @Test func theSamePlanGivesTheSameBytes() throws {
        #expect(try calendar() == (try calendar()))
    }

    @Test func controlsAndEscapes() {
        var writer = CalendarWriter()
        writer.text("A", "a;b,c\\d\r\ne\u{7}f,\u{301}")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "A:a\\;b\\,c\\\\d\\nef\\,\u{301}\r\n")
        #expect(CalendarWriter.utc(-1) == "19691231T235959Z")
    }
}
