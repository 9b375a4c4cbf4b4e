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
        edit.moveDays(by: 14)
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
                  - { id: a, at: "2027-01-07 10:00", text: a }
                deadlines: { print: 2026-12-04 }

                """)
    }

    @Test func firstDay() {
        #expect(CampaignEdit(Self.text).firstDay(of: "period") == Day(year: 2026, month: 12, day: 1))
        #expect(CampaignEdit(Self.text).firstDay(of: "title") == nil)
    }

    @Test func notEveryNumberIsADay() {
        var edit = CampaignEdit("a: 12026-12-01, 2026-13-01, 2026-1-1, 0049-821-324")
        edit.moveDays(by: 1)
        #expect(edit.text == "a: 12026-12-01, 2026-13-01, 2026-1-1, 0049-821-324")
    }
}
