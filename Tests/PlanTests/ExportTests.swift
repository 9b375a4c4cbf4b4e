import Formats
import Foundation
import FoundationXML
import Model
import Testing

@testable import Plan

/// The plan's tables and feed, read back by readers of their own.
@Suite struct ExportTests {
    private static func post(
        _ id: String, _ platform: String, _ language: String, text: String, alt: String? = nil, findings: [Finding] = []
    ) -> ComposedPost {
        ComposedPost(
            post: id, platform: platform, language: language,
            message: Message(text: text, link: "https://integreat.app/augsburg/\(language)", tags: ["#Neu"]),
            variant: .long, length: text.count, limit: 500, alt: alt,
            image: alt == nil
                ? nil : ComposedPost.Image(material: "post-square", path: "posts/post-square.\(language).png"),
            findings: findings)
    }

    private static func plan() throws -> RegionPlan {
        RegionPlan(
            try PlanFixture.campaign([
                PlanFixture.post("start", "start 10:03"), PlanFixture.post("gruss", "start+1d 23:58", thread: true),
            ]),
            in: PlanFixture.region(), languages: ["de", "ar"], threading: ["mastodon"],
            picture: {
                $1 == "telegram" ? "augsburg/posts/\($0 == "start" ? "post-square" : "post-link").\($2).jpg" : nil
            })
    }

    private static let posts = [
        post(
            "start", "mastodon", "de",
            text: "=1+1 \"Hallo\", <Welt> & mehr\n\nhttps://integreat.app/augsburg/de\n\n#Neu", alt: "@alt"),
        post("start", "mastodon", "ar", text: "أهلاً\u{7}\n\nhttps://integreat.app/augsburg/ar"),
        post("start", "telegram", "de", text: "-Tee"),
        post("gruss", "mastodon", "de", text: "Gruß"), post("gruss", "telegram", "ar", text: "أهلاً"),
        post(
            "gruss", "mastodon", "ar", text: "zu lang",
            findings: [
                Finding(EventMissing(post: "gruss"))
            ]),
    ]

    /// RFC 4180 with every cell quoted.
    private func read(_ bytes: [UInt8], separator: Unicode.Scalar = ",") throws -> [[String]] {
        let (quote, comma, end) = (UInt8(ascii: "\""), UInt8(ascii: separator), Array("\r\n".utf8))
        var rows: [[String]] = []
        var row: [String] = []
        var i = 0
        while i < bytes.count {
            try #require(bytes[i] == quote)
            var cell: [UInt8] = []
            i += 1
            while true {
                try #require(i + 1 < bytes.count)
                if bytes[i] == quote, bytes[i + 1] == quote { i += 1 } else if bytes[i] == quote { break }
                cell.append(bytes[i])
                i += 1
            }
            row.append(try #require(String(validating: cell, as: UTF8.self)))
            i += 1
            if bytes[i] == comma {
                i += 1
            } else {
                try #require(bytes[i...].starts(with: end))
                i += end.count
                rows.append(row)
                row = []
            }
        }
        #expect(row == [])
        return rows
    }

    @Test func thePlanAsATable() throws {
        let bytes = PlanTable.write(try Self.plan().planned(Self.posts), titles: ["mastodon": "Mastodon"])
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let link = "https://integreat.app/augsburg/"
        let rows = try read(Array(bytes.dropFirst(3)), separator: ";")
        // Tasks have no file.
        #expect(rows.filter { $0[11].isEmpty }.map { [$0[0], $0[3], $0[7], $0[10]] } == [])
        #expect(
            rows.filter { !$0[11].isEmpty } == [
                [
                    "Datum", "Uhrzeit", "Zeitzone", "Beitrag", "Plattform", "Sprache", "Teil", "Text", "Link",
                    "Alternativtext", "Bild", "Datei",
                ],
                [
                    "2026-12-01", "10:03", "Europe/Berlin", "start", "Mastodon", "de", "",
                    "'" + Self.posts[0].message.text,
                    link + "de", "'@alt",
                    "", "augsburg/posts/start.mastodon.de.txt",
                ],
                [
                    "2026-12-01", "10:03", "Europe/Berlin", "start", "Mastodon", "ar", "", Self.posts[1].message.text,
                    link + "ar", "",
                    "", "augsburg/posts/start.mastodon.ar.txt",
                ],
                [
                    "2026-12-01", "10:03", "Europe/Berlin", "start", "telegram", "de", "", "'-Tee", link + "de", "",
                    "augsburg/posts/post-square.de.jpg", "augsburg/posts/start.telegram.de.txt",
                ],
                [
                    "2026-12-02", "23:58", "Europe/Berlin", "gruss", "Mastodon", "de", "1", "Gruß", link + "de", "",
                    "", "augsburg/posts/gruss.mastodon.de.txt",
                ],
                [
                    "2026-12-02", "23:58", "Europe/Berlin", "gruss", "telegram", "ar", "", "أهلاً", link + "ar", "",
                    "augsburg/posts/post-link.ar.jpg", "augsburg/posts/gruss.telegram.ar.txt",
                ],
            ])
    }

    /// What is to be done stands between the posts, and what else is asked for behind each.
    @Test func theTableHasTasksToo() throws {
        let plan = try Self.plan()
        let planned = plan.withTasks(plan.planned(Self.posts))
        let bytes = PlanTable.write(
            planned, uiLanguage: .german,
            and: [(Words(de: "Stand", en: "State"), { $0.entry.key.kind == .post ? "geplant" : "offen" })])
        let rows = try read(Array(bytes.dropFirst(3)), separator: ";")
        #expect(rows[0].last == "Stand" && rows.allSatisfy { $0.count == rows[0].count })
        #expect(
            rows.dropFirst().map { [$0[0], $0[3], $0[4], $0[12]].joined(separator: " | ") } == [
                "2026-11-18 | Druckdaten bauen | Bauen | offen",
                "2026-11-19 | Drucksachen bestellen | Erinnerung | offen",
                "2026-12-01 | start | mastodon | geplant", "2026-12-01 | start | mastodon | geplant",
                "2026-12-01 | start | telegram | geplant", "2026-12-02 | gruss | mastodon | geplant",
                "2026-12-02 | gruss | telegram | geplant",
                "2027-02-05 | Kampagne auswerten | Erinnerung | offen",
            ])
        #expect(rows[1][11].isEmpty && rows[3][11] == "augsburg/posts/start.mastodon.de.txt")
    }

    /// Nobody evaluates a campaign before what it invites to.
    @Test func aCampaignIsOverAfterItsEvent() throws {
        func evaluation(_ event: (String, String)?) throws -> Int? {
            let campaign = try PlanFixture.campaign(
                [],
                event: event.map { start, end in
                    Campaign.Event(
                        start: try PlanFixture.local(start), end: try PlanFixture.local(end), place: "Rathaus",
                        address: "")
                })
            return RegionPlan(campaign, in: PlanFixture.region(), languages: ["de"]).tasks.first {
                $0.key.name == "evaluate"
            }?.due
        }
        let usual = try #require(try evaluation(nil))
        #expect(try evaluation(("2026-12-05T15:00", "2026-12-05T18:00")) == usual)
        // Five working days after Tuesday 9 February, instead of after Sunday 31 January.
        #expect(try evaluation(("2027-02-09T15:00", "2027-02-09T18:00")) == usual + 11 * 86_400)
    }

    /// Its day is a task of plan, calendar and queue, and no deadline besides.
    @Test func aCampaignIsEvaluatedOnTheDayThatItNames() throws {
        var campaign = try PlanFixture.campaign([])
        campaign.deadlines["auswerten"] = Day(iso: "2027-03-10")
        let plan = RegionPlan(campaign, in: PlanFixture.region(), languages: ["de"])
        let task = try #require(plan.tasks.last)
        #expect(task.key.name == "evaluate" && task.due == 1_804_665_600 && task.last == Day(iso: "2027-04-09"))
        #expect(RegionPlan.deadlines(of: campaign).map(\.name) == ["print"])
    }

    @Test func hootsuiteGetsMessageAndLink() throws {
        let planned = try Self.plan().planned(Self.posts)
        let files = HootsuiteFile.write(planned.filter { $0.entry.key.channel == "mastodon" })
        #expect(
            try files.map { try read($0) } == [
                [
                    [
                        "12/01/2026 10:05", "\u{2060}=1+1 \"Hallo\", <Welt> & mehr\n\n#Neu",
                        "https://integreat.app/augsburg/de",
                    ],
                    ["12/01/2026 10:05", "أهلاً\u{7}", "https://integreat.app/augsburg/ar"],
                    ["12/03/2026 00:00", "Gruß", ""],
                ]
            ])
        #expect(HootsuiteFile.write([]) == [])
    }

    @Test func hootsuiteGetsAtMost350Rows() throws {
        let one = try #require(try Self.plan().planned(Self.posts).first)
        func rows(_ count: Int) throws -> [Int] {
            try HootsuiteFile.write(Array(repeating: one, count: count)).map { try read($0).count }
        }
        #expect(try rows(350) == [350])
        #expect(try rows(351) == [350, 1])
        #expect(try rows(1000) == [350, 350, 300])
    }

    @Test func theFeedReadsBack() throws {
        let plan = try Self.plan()
        let bytes = AtomFeed.write(plan, plan.planned(Self.posts), tags: ["de": "de-DE"], stamp: 1_796_079_600)
        let feed = try Feed(bytes)
        #expect(
            feed.values("id") == [
                "urn:litfass:willkommen:augsburg", "urn:litfass:willkommen:augsburg:start:de",
                "urn:litfass:willkommen:augsburg:start:ar",
                "urn:litfass:willkommen:augsburg:gruss:de", "urn:litfass:willkommen:augsburg:gruss:ar",
            ])
        #expect(
            feed.values("title") == [
                "Willkommen; alle, überall · Stadt Augsburg", "=1+1 \"Hallo\", <Welt> & mehr", "أهلاً", "Gruß", "أهلاً",
            ])
        #expect(
            feed.values("updated") == [
                "2026-11-30T23:00:00Z", "2026-12-01T09:03:00Z", "2026-12-01T09:03:00Z", "2026-12-02T22:58:00Z",
                "2026-12-02T22:58:00Z",
            ])
        #expect(feed.values("content")[0] == Self.posts[0].message.text)
        #expect(feed.values("name") == ["Stadt Augsburg"])
        #expect(feed.attributes("entry", "xml:lang") == ["de-DE", "ar", "de-DE", "ar"])
        #expect(
            feed.attributes("link", "href") == ["de", "ar", "de", "ar"].map { "https://integreat.app/augsburg/" + $0 })
        #expect(feed.attributes("category", "term") == Array(repeating: "Neu", count: 4))
        #expect(bytes == AtomFeed.write(plan, plan.planned(Self.posts), tags: ["de": "de-DE"], stamp: 1_796_079_600))
    }

    /// The elements of an XML file in order, each with its text and attributes, as libxml2 reads them.
    private final class Feed: NSObject, XMLParserDelegate {
        private var elements: [(name: String, text: String, attributes: [String: String])] = []
        private var open: [Int] = []

        init(_ bytes: [UInt8]) throws {
            super.init()
            let parser = XMLParser(data: Data(bytes))
            parser.delegate = self
            try #require(parser.parse())
        }

        func values(_ name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

        func attributes(_ name: String, _ attribute: String) -> [String?] {
            elements.filter { $0.name == name }.map { $0.attributes[attribute] }
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append((name, "", attributes))
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { elements[last].text += text }
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }
    }
}
