import Model
import Testing

@testable import Plan

struct OpenTimesTests {
    private func campaign(_ count: Int, blackouts: [Campaign.Blackout] = [], explicit: Bool = false) throws -> Campaign
    {
        var campaign = try PlanFixture.campaign(
            try (0..<count).map { number in
                var post = try PlanFixture.post("p\(number)", "2026-12-12 10:00")
                if !explicit { post.at.value = .open }
                return post
            })
        campaign.blackouts = blackouts
        return campaign
    }

    private func times(_ plan: RegionPlan) -> [String] {
        var seen: Set<String> = []
        return plan.entries.compactMap { $0.local?.description }.filter { seen.insert($0).inserted }
    }

    /// Four and five days apart; 6 December is a Sunday, 25 and 26 December are holidays, 6 January is one in Bavaria.
    @Test func sixMessagesByDayAndNotOnHolidays() throws {
        let plan = RegionPlan(try campaign(6), in: PlanFixture.region(), languages: ["de"])
        #expect(
            times(plan) == [
                "2026-12-01T10:00", "2026-12-05T17:30", "2026-12-10T10:00", "2026-12-14T17:30", "2026-12-19T10:00",
                "2026-12-23T17:30",
            ])
        #expect(plan.findings == [])
        let late = RegionPlan(try campaign(3), in: PlanFixture.region(), languages: ["de"], now: 1_798_196_400)
        // From Christmas Day at noon: nothing goes out before the new year.
        #expect(times(late) == ["2027-01-02T10:00", "2027-01-07T17:30", "2027-01-12T10:00"])
    }

    /// Planned again later, a post keeps its time, also when it has passed, and a new one follows; what is silenced
    /// since moves.
    @Test func whatHasATimeKeepsIt() throws {
        let times = ["p0": 1_796_115_600, "p1": 1_796_115_600 + 4 * 86_400]
        let plan = RegionPlan(
            try campaign(3), in: PlanFixture.region(), languages: ["de"], now: 1_796_115_600 + 2 * 86_400,
            earlierTimes: { times[$0] })
        #expect(self.times(plan) == ["2026-12-01T10:00", "2026-12-05T10:00", "2026-12-09T10:00"])
        let days = try Campaign.Blackout(
            from: #require(Day(iso: "2026-12-05")), to: #require(Day(iso: "2026-12-06")), reason: "Wahl")
        let inBlackout = RegionPlan(
            try campaign(2, blackouts: [days]), in: PlanFixture.region(), languages: ["de"], now: 1_796_115_600,
            earlierTimes: { times[$0] })
        #expect(self.times(inBlackout) == ["2026-12-01T10:00", "2026-12-07T17:30"])
    }

    @Test func notOnDaysWithoutPublicity() throws {
        let days = try Campaign.Blackout(
            from: #require(Day(iso: "2026-12-01")), to: #require(Day(iso: "2026-12-11")), reason: "Wahl")
        let plan = RegionPlan(try campaign(2, blackouts: [days]), in: PlanFixture.region(), languages: ["de"])
        #expect(times(plan) == ["2026-12-12T10:00", "2026-12-16T17:30"])
    }

    @Test func aPostOnSuchADayIsLeftOutAndSaid() throws {
        let day = try #require(Day(iso: "2026-12-12"))
        let plan = RegionPlan(
            try campaign(1, blackouts: [.init(from: day, to: day, reason: "Wahl")], explicit: true),
            in: PlanFixture.region(), languages: ["de"])
        #expect(plan.entries == [])
        #expect(plan.findings.map(\.code) == ["post-in-blackout"])
        #expect(plan.findings[0].message.en.contains("(Wahl)"))
    }

    @Test func whatDoesNotFitIsSaid() throws {
        let plan = RegionPlan(try campaign(20), in: PlanFixture.region(), languages: ["de"])
        let first = try #require(plan.entries[0].local).day
        #expect(plan.findings.allSatisfy { $0.code == "no-day-left" } && !plan.findings.isEmpty)
        #expect(try plan.entries.allSatisfy { try #require($0.local).day <= first.adding(days: 61)! })
        #expect(times(plan).count + plan.findings.count == 20)
    }
}
