import Model
import Testing

@testable import Desk

struct CampaignEditTests {
    private static let text = """
        litfass: 1
        title: "Alt # kein Kommentar"   # der Titel
        kind: willkommen

        # Zeitraum, zuerst am 2026-12-01
        period: { from: 2026-12-01, to: 2027-01-31 }   # bis 2027-01-31
        regions:
          - augsburg   # Stadt
          - birkenfeld
        link: "https://{host}/{slug}"
        posts:
          - { id: a, at: "2026-12-24 10:00", text: a }
        deadlines: { print: 2026-11-20 }

        """

    @Test func everythingElseStays() {
        var edit = CampaignEdit(Self.text)
        edit.moveDays(by: 14, in: ["period", "deadlines"])
        edit.set("title", to: "Neu", after: "litfass")
        edit.set("regions", to: "[muenchen]", after: "period")
        edit.set("languages", to: "[de, ar]", after: "regions")
        #expect(
            edit.text == """
                litfass: 1
                title: Neu   # der Titel
                kind: willkommen

                # Zeitraum, zuerst am 2026-12-01
                period: { from: 2026-12-15, to: 2027-02-14 }   # bis 2027-01-31
                regions: [muenchen]
                languages: [de, ar]
                link: "https://{host}/{slug}"
                posts:
                  - { id: a, at: "2026-12-24 10:00", text: a }
                deadlines: { print: 2026-12-04 }

                """)
    }

    @Test func firstDay() {
        #expect(CampaignEdit(Self.text).firstDay(of: "period") == Day(year: 2026, month: 12, day: 1))
        #expect(CampaignEdit(Self.text).firstDay(of: "title") == nil)
    }

    @Test func notEveryNumberIsADay() {
        var edit = CampaignEdit("a: 12026-12-01, 2026-13-01, 2026-1-1, 0049-821-324")
        edit.moveDays(by: 1, in: ["a"])
        #expect(edit.text == "a: 12026-12-01, 2026-13-01, 2026-1-1, 0049-821-324")
    }

    /// However a person writes the list.
    @Test func postsGetNewTimesOrAreStruck() {
        var edit = CampaignEdit(
            """
            posts:
              # der erste
              - id: a
                at: start 10:00   # morgens
                text: a
              - { id: b, at: '2026-12-24 10:00', text: b }
              - { id: c, text: c }
            - id: d
              at: "end-3d 12:00"
            channels: []
            """)
        let struck = edit.setTimes { time in
            if case .fixed = time {
                nil
            } else if case .relative(let anchor, let days, let hour) = time {
                .relative(anchor, days: days - 2, hour)
            } else {
                time
            }
        }
        #expect(struck == ["b"])
        #expect(
            edit.text == """
                posts:
                  # der erste
                  - id: a
                    at: start-2d 10:00   # morgens
                    text: a
                  - { id: c, text: c }
                - id: d
                  at: "end-5d 12:00"
                channels: []
                """)
    }

    @Test func aListWithoutPostsIsEmpty() {
        var edit = CampaignEdit("posts:\n  - { id: b, at: \"2026-12-24 10:00\" }\nlink: x")
        #expect(edit.setTimes { _ in nil } == ["b"])
        #expect(edit.text == "posts: []\nlink: x")
    }

    @Test func whatOnlyAPersonKnowsIsEmptied() {
        var edit = CampaignEdit(
            """
            place: bleibt
            event: { start: 2026-12-05T15:00, place: "Rathaus, Saal 1", address: Markt 1 }   # place: hier
            """)
        edit.clear(["place", "address"], of: "event")
        #expect(
            edit.text == """
                place: bleibt
                event: { start: 2026-12-05T15:00, place: "", address: "" }   # place: hier
                """)
    }
}
