internal import Formats
internal import Foundation
internal import Model
internal import Page
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("The outbox's page")
struct OutboxPageTests {
    private static func page(_ day: OutboxDay) throws -> String {
        String(decoding: OutboxPage(day, design: try Repository.design(), version: "1").bytes, as: UTF8.self)
    }

    @Test("It says what is to be done, in its language and direction, and how to tick it off")
    func contents() throws {
        let page = try Self.page(SampleOutbox.day)
        #expect(page.contains("<span>Montag, </span>21. Dezember 2026"))
        #expect(page.contains("2 Beiträge zu veröffentlichen und 1 Aufgabe"))
        #expect(page.contains("<h2>Facebook · Arabisch</h2>"))
        #expect(page.contains("<p class=\"words\" id=\"text-1\" lang=\"ar\" dir=\"rtl\">أهلاً بكم &amp; 1 &lt; 2</p>"))
        #expect(page.contains("src=\"data:image/png;base64,iVBOR"))
        #expect(page.contains("„2026-12-21 10.00 Facebook Arabisch – start“"))
        #expect(page.contains("<code id=\"text-1-done\">litfass schedule done k7f3qm</code>"))
        #expect(page.contains("<a href=\"2026-12-18.html\">Noch offen vom 18. Dezember 2026: 3</a>"))
        #expect(page.contains("Danach kommen 2 Antworten."))
        #expect(page.contains("Angehalten! Bitte nicht veröffentlichen"))
        #expect(page.contains("Gemeint war Sonntag, 20. Dezember 2026."))
    }

    @Test("What is done comes last and shows nothing to copy")
    func done() throws {
        var day = SampleOutbox.day
        day.items[0].isDone = true
        let page = try Self.page(day)
        let first = try #require(page.range(of: "data-id=\"m4x2ab\"")?.lowerBound)
        let last = try #require(page.range(of: "data-id=\"k7f3qm\"")?.lowerBound)
        #expect(first < last && !page.contains("أهلاً بكم &amp;") && page.contains("1 Beitrag zu veröffentlichen"))
        for index in day.items.indices { day.items[index].isDone = true }
        #expect(try Self.page(day).contains("Alles erledigt."))
    }

    @Test(
        "Its key stands near the begin and changes with all that it says, but not with pictures that are not asked for")
    func key() throws {
        let design = try Repository.design()
        func key(_ day: OutboxDay, version: String = "1") -> String {
            OutboxPage(day, design: design, version: version).key
        }
        let day = SampleOutbox.day
        #expect(String(decoding: try Self.page(day).utf8.prefix(OutboxPage.keyEnd), as: UTF8.self).contains(key(day)))
        var same = day
        same.items[0].pictures = []
        #expect(key(same) == key(day) && key(day, version: "2") != key(day))
        var others: [OutboxDay] = []
        for change: (inout OutboxDay) -> Void in [
            { $0.items[0].isDone = true }, { $0.items[0].hash = "b" }, { $0.items[2].isPaused = true },
            { $0.earlier = [] },
        ] {
            var other = day
            change(&other)
            others.append(other)
        }
        #expect(Set(others.map { key($0) } + [key(day)]).count == 5)
    }

    @Test("Pictures that a phone could not load in one page lie beside it")
    func large() throws {
        var day = SampleOutbox.day
        day.items[0].pictures[0].bytes = [UInt8](repeating: 7, count: 10_000_000)
        let page = try Self.page(day)
        #expect(!page.contains("data:image/png"))
        let file = "src=\"2026-12-21%2010.00%20Facebook%20Arabisch%20%E2%80%93%20start/bild.png\""
        #expect(page.contains(file))
    }

    @Test("Each of its words is said, none has a placeholder left")
    func words() throws {
        let design = try Repository.design()
        let code = try ["OutboxPage", "OutboxCard"].map {
            try String(contentsOfFile: Repository.root + "/Sources/PressKit/Outbox/\($0).swift", encoding: .utf8)
        }.joined()
        #expect(OutboxPhrase.allCases.filter { !code.contains(".\($0)") } == [])
        #expect(OutboxPhrase.allCases.filter { design.outboxWords[$0].isEmpty } == [])
        let body = try Self.page(SampleOutbox.day).replacing(#/<(style|script)>[\s\S]*?</(style|script)>/#, with: "")
        #expect(body.matches(of: #/\{[a-z-]+\}/#).map { String($0.output) } == [])
    }
}

/// A day of an outbox: a post with a picture that begins a thread, one that is late and held, and a task.
enum SampleOutbox {
    static var day: OutboxDay {
        let day = Day(iso: "2026-12-21") ?? SampleKit.contents.from
        func due(_ text: String, _ hour: Int) -> LocalTime? {
            Day(iso: text).flatMap { day in TimeOfDay(hour: hour, minute: 0).map { LocalTime(day: day, time: $0) } }
        }
        var first = OutboxDay.Item(
            id: "k7f3qm", folder: "2026-12-21 10.00 Facebook Arabisch – start", hash: "a",
            due: due("2026-12-21", 10), title: "Facebook", post: "start", languageName: "Arabisch", languageTag: "ar",
            direction: .rightToLeft, text: "أهلاً بكم & 1 < 2", followers: 2)
        first.pictures = [.init(bytes: Array(Data(base64Encoded: dot) ?? Data()), format: .png, alt: "علم أزرق")]
        let second = OutboxDay.Item(
            id: "m4x2ab", folder: "2026-12-20 17.30 Instagram Deutsch – erinnerung", hash: "c",
            due: due("2026-12-20", 17), title: "Instagram", post: "erinnerung", place: "augsburg",
            languageName: "Deutsch", text: "Haben Sie noch Fragen?\nWir helfen gern.",
            link: "https://integreat.app/augsburg/de", isPaused: true)
        let task = OutboxDay.Item(
            id: "p0q1r2", folder: "2026-12-21 09.00 Aufgabe – Aufhängen", hash: "d", due: due("2026-12-21", 9),
            title: "Aufhängen", text: "Die Plakate hängen vom 21.12.2026 an. Bitte lassen Sie sie aufhängen.",
            isTask: true)
        let earlier = Day(iso: "2026-12-18").map { OutboxDay.Link(day: $0, page: "2026-12-18.html", count: 3) }
        return OutboxDay(day: day, items: [first, second, task], earlier: [earlier].compactMap(\.self))
    }

    /// A PNG of one pixel.
    private static let dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGPY8OBnPQAHZQLR5o6lEgAAAABJRU5ErkJggg=="
}
