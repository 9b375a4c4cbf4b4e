import Model
import Testing

@testable import Plan

@Suite struct RegionPlanTests {
    @Test func entriesAreSortedByTime() throws {
        let campaign = try PlanFixture.campaign([
            PlanFixture.post("spaet", "start+5d 17:30", thread: true, image: nil),
            PlanFixture.post("frueh", "2026-12-01 10:00"),
        ])
        let plan = RegionPlan(campaign, in: PlanFixture.region(), languages: ["de", "ar"])
        #expect(
            try plan.entries.map { "\($0.key.name) \($0.key.channel) \($0.key.language) \(try #require($0.local))" }
                == [
                    "frueh mastodon de 2026-12-01T10:00", "frueh mastodon ar 2026-12-01T10:00",
                    "frueh telegram de 2026-12-01T10:00", "frueh telegram ar 2026-12-01T10:00",
                    "spaet mastodon de 2026-12-06T17:30", "spaet mastodon ar 2026-12-06T17:30",
                    "spaet telegram de 2026-12-06T17:30", "spaet telegram ar 2026-12-06T17:30",
                ])
        #expect(
            plan.entries[1]
                == PlanEntry(
                    key: EntryKey(
                        campaign: "willkommen", region: "augsburg", kind: .post, name: "frueh", channel: "mastodon",
                        language: "ar"), due: 1_796_115_600, timeZone: "Europe/Berlin",
                    image: "augsburg/posts/post-square.ar.png"))
        #expect(plan.entries[1].text == "augsburg/posts/frueh.mastodon.ar.txt")
        #expect(plan.entries[5].thread == 1)
        #expect(plan.findings == [])
    }

    @Test func aPostForSomeLanguagesIsInNoOther() throws {
        var post = try PlanFixture.post("start", "start 10:00", thread: true)
        post.only = [Located("ar", at: SourcePlace(file: "campaign.yaml"))]
        let plan = RegionPlan(
            try PlanFixture.campaign([post]), in: PlanFixture.region(), languages: ["de", "ar"], threading: ["mastodon"]
        )
        #expect(plan.entries.map(\.key.language) == ["ar", "ar"])
        #expect(plan.entries.first { $0.key.channel == "mastodon" }?.thread == 0)
    }

    @Test(arguments: [
        ("2026-12-05T10:00", 1_796_461_200, Zone.Resolution.once, "2026-12-05T10:00"),
        ("2027-03-28T01:59", 1_806_195_540, .once, "2027-03-28T01:59"),
        ("2027-03-28T02:30", 1_806_197_400, .skipped, "2027-03-28T03:30"),
        ("2027-03-28T03:00", 1_806_195_600, .once, "2027-03-28T03:00"),
        ("2026-10-25T02:30", 1_792_888_200, .repeated, "2026-10-25T02:30"),
        ("2026-10-25T03:00", 1_792_893_600, .once, "2026-10-25T03:00"),
        ("2026-10-25T01:59", 1_792_886_340, .once, "2026-10-25T01:59"),
    ])
    func clocks(_ wanted: String, _ seconds: Int, _ resolution: Zone.Resolution, _ shown: String) throws {
        let zone = try #require(Zone("Europe/Berlin"))
        let found = zone.instant(of: try PlanFixture.local(wanted))
        #expect(found.seconds == seconds)
        #expect(found.resolution == resolution)
        #expect(zone.localTime(at: found.seconds) == (try PlanFixture.local(shown)))
    }

    @Test(arguments: ["", "CEST", "Europe/Nirgendwo", "GMT+25"])
    func noSuchZone(_ name: String) {
        #expect(Zone(name) == nil)
    }

    @Test(arguments: [
        ("start 06:59", ["post-at-night"]), ("start 07:00", []), ("start 21:00", []),
        ("start 21:01", ["post-at-night"]),
        ("end+1d 12:00", ["post-outside-period"]), ("start-1d 12:00", ["post-outside-period"]),
        ("2027-01-06 12:00", ["post-on-holiday"]),
        ("2027-03-28 02:30", ["time-skipped", "post-at-night", "post-outside-period"]),
        ("2026-10-25 02:30", ["time-repeated", "post-at-night", "post-outside-period"]),
        ("event+1d 12:00", ["event-missing"]),
    ])
    func unwiseTimes(_ at: String, _ codes: [String]) throws {
        let plan = RegionPlan(
            try PlanFixture.campaign([PlanFixture.post("start", at)]), in: PlanFixture.region(), languages: ["de"])
        #expect(plan.findings.map(\.code) == codes)
        #expect(plan.entries.count == (codes == ["event-missing"] ? 0 : 2))
    }

    @Test func aHolidayIsNamed() throws {
        let day = try #require(Day(iso: "2027-01-06"))
        let plan = RegionPlan(
            try PlanFixture.campaign([PlanFixture.post("start", "2027-01-06 12:00")]), in: PlanFixture.region(),
            languages: ["de"])
        #expect(
            plan.findings == [
                Finding(
                    PostOnHoliday(
                        post: "start", day: day, region: "Stadt Augsburg",
                        holiday: Words(de: "Heilige Drei Könige", en: "Epiphany")),
                    at: PlanFixture.place, scope: Finding.Scope(region: "augsburg"))
            ])
        #expect(
            plan.findings.map(\.message) == [
                Words(
                    de:
                        """
                        start: 2027-01-06 ist in Stadt Augsburg ein Feiertag (Heilige Drei Könige); das Rathaus kann \
                        nicht antworten.
                        """,
                    en:
                        """
                        start: 2027-01-06 is a public holiday in Stadt Augsburg (Epiphany); the town hall cannot \
                        answer.
                        """)
            ])
        #expect(
            plan.findings.map(\.remedy) == [
                Words(
                    de: "Wählen Sie einen Werktag, wenn Rückfragen zu erwarten sind.",
                    en: "Choose a working day if questions are to be expected.")
            ])
        let berlin = RegionPlan(
            try PlanFixture.campaign([PlanFixture.post("start", "2027-01-06 12:00")]),
            in: PlanFixture.region(federalState: "BE"), languages: ["de"])
        #expect(berlin.findings == [])
    }

    @Test func anUnknownZoneIsSaid() throws {
        let plan = RegionPlan(
            try PlanFixture.campaign([PlanFixture.post("a", "start 10:00")]),
            in: PlanFixture.region(zone: "Europa/Berlin"), languages: ["de"])
        #expect(plan.entries == [])
        #expect(plan.findings.map(\.code) == ["time-zone-unknown"])
    }
}
