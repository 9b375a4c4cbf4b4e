import Layout
import Model
import Support
import Testing

/// What can be read in a picture, for those who do not see it.
struct PictureWordsTests {
    private func lines(_ pages: String, _ texts: [String: String], values: [String: String] = [:]) throws -> [String] {
        var sheet = try SmallSheet(pages, texts: texts)
        let items = try ["Deutsch lernen", "Arbeit finden"].map { try PlaceholderText($0, allowed: []) }
        sheet.say(.list(items), as: "picture.items")
        sheet.subject.localizations[0].values.merge(values) { $1 }
        return PictureWords(sheet.template, sheet.subject).lines
    }

    /// Whoever sends it stands at the head of a sheet; who listens wants the message first.
    @Test func theMessageComesBeforeItsSender() throws {
        let lines = try lines(
            """
            - rows:
                - columns: [{ text: region, style: a }, { text: language, style: a }]
                - layers:
                    - { shape: rectangle, color: surface }
                    - { text: picture.headline, style: a }
                - { text: picture.line, style: a, optional: true }
                - each: picture.items
                  across: 1
                  cell: { columns: [{ text: number, style: a }, { text: item, style: a }] }
                - { text: url, style: a }
                - { text: free, style: a }
            """, ["picture.headline": "Neu in {region}?", "free": "Kostet\u{A0}nichts\u{AD}."])
        #expect(
            lines == [
                "Neu in Augsburg?", "1 Deutsch lernen", "2 Arbeit finden", "Kostet nichts.", "Augsburg", "Deutsch",
                "integreat.app/augsburg/de",
            ])
    }

    /// A day that a sheet takes apart is said as one says it; of several days, what stands there.
    @Test(
        arguments: [
            ("12", ["Fest", "Samstag, 12. Dezember 2026, 15–18 Uhr", "Bürgerhaus", "Augsburg"]),
            ("12–13", ["Fest", "12–13 Dezember", "Samstag, 15–18 Uhr", "Bürgerhaus", "Augsburg"]),
        ])
    func theDayIsSaidAsOneSaysIt(_ day: String, _ words: [String]) throws {
        let lines = try lines(
            """
            - rows:
                - { text: region, style: a }
                - columns: [{ text: event-day, style: a }, { text: event-month, style: a }]
                - { text: event-hours, style: a }
                - { text: picture.headline, style: a }
                - { text: event-place, style: a }
            """, ["picture.headline": "Fest"],
            values: [
                "date": "Samstag, 12.\u{A0}Dezember 2026", "event-day": day, "event-month": "Dezember",
                "event-weekday": "Samstag", "event-hours": "Samstag, 15–18\u{A0}Uhr", "event-place": "Bürgerhaus",
            ])
        #expect(lines == words)
    }
}
