import Model
import Testing

@testable import Links

/// Where paths lead: while a campaign runs, and afterwards.
struct RedirectPlanTests {
    private static func pages(_ map: RedirectMap, of campaign: String) -> [String] {
        map.redirects.filter { $0.campaign == campaign }.sorted { $0.key.language < $1.key.language }.map(\.target)
    }

    private static let over = Day(iso: "2027-02-01") ?? Town.day

    @Test func aRunningCampaignLeadsToItsPages() throws {
        let campaign = try Town.campaign(after: "https://{host}/{slug}/{language}/events")
        let map = try Town.map(Town.paths(campaign), on: campaign.to)
        #expect(
            Self.pages(map, of: "willkommen")
                == ["/ar", "/de", "/en", ""].map { "https://integreat.app/augsburg" + $0 })
        #expect(map.start == "https://integreat.app/augsburg")
    }

    @Test func whatIsOverLeadsToWhatFollows() throws {
        let map = try Town.map(
            Town.paths(Town.campaign(after: "https://{host}/{slug}/{language}/events")), on: Self.over)
        #expect(
            Self.pages(map, of: "willkommen")
                == ["/ar/events", "/de/events", "/en/events", ""].map { "https://integreat.app/augsburg" + $0 })
        let choice = try #require(map.redirects.first { $0.choice != nil }?.choice)
        #expect(choice.targets["ar"] == "https://integreat.app/augsburg/ar/events")
        #expect(choice.other == "https://integreat.app/augsburg")
    }

    @Test func aPageForAllNeedsNoChoice() throws {
        let map = try Town.map(Town.paths(Town.campaign(after: "https://www.stadt.example/danke")), on: Self.over)
        #expect(Set(map.redirects.map(\.target)) == ["https://www.stadt.example/danke"])
        #expect(map.redirects.allSatisfy { $0.choice == nil })
    }

    /// A printed code never dies.
    @Test func withoutWordOfWhatFollowsAllStays() throws {
        let paths = try Town.paths(Town.campaign())
        #expect(try Town.map(paths, on: Self.over) == Town.map(paths))
    }

    @Test func anEventLeadsToTheNext() throws {
        let first = try Town.campaign("cafe", event: "2026-12-05T15:00")
        let later = try Town.campaign("fest", event: "2027-03-05T15:00", link: "https://x.example/fest/{language}")
        let next = try Town.campaign("treff", event: "2027-01-05T15:00", link: "https://x.example/treff/{language}")
        let all = [first, later, next].map { Town.paths($0) }
        let plan = try RedirectPlan(all, languages: Town.languages(), today: Town.day)
        let map = try #require(plan.maps.first)
        #expect(Self.pages(map, of: "cafe").prefix(2) == ["https://x.example/treff/ar", "https://x.example/treff/de"])
        #expect(Self.pages(map, of: "treff").prefix(1) == ["https://x.example/treff/ar"])
        #expect(plan.nextChange == Day(iso: "2027-01-06"))
    }

    @Test func campaignsComeTogetherUnderOneAddress() throws {
        let map = try Town.map(Town.paths(Town.campaign()), Town.paths(Town.campaign("winter")))
        #expect(map.campaigns == ["willkommen", "winter"])
        #expect(map.redirects.map(\.path) == Set(map.redirects.map(\.path)).sorted())
    }

    @Test func whatCannotBeServedIsNamed() throws {
        let paths = try Town.paths(Town.campaign(), regions: [Town.region(redirect: nil)])
        let plan = try RedirectPlan([paths], languages: Town.languages(), today: Town.day)
        #expect(plan.maps == [])
        #expect(plan.regionsLeftOut == ["augsburg"])
    }

    @Test func theNextExportKnowsWhatChanged() throws {
        let before = try Town.map(Town.paths(Town.campaign()))
        let record = RedirectChanges.record(before)
        #expect(RedirectChanges(from: record, to: before).isEmpty)
        var after = try Town.map(Town.paths(Town.campaign(), sheets: 2))
        let missing = try #require(after.redirects.firstIndex { $0.choice == nil && before.redirects.contains($0) })
        let gone = after.redirects.remove(at: missing).path.text
        let moved = try #require(after.redirects.firstIndex { $0.choice != nil && before.redirects.contains($0) })
        after.redirects[moved].choice = nil
        let changes = RedirectChanges(from: record + Array("torn\n../x y\n".utf8), to: after)
        #expect(changes.new.count == 3)
        #expect(changes.changed == [after.redirects[moved].path.text])
        #expect(changes.gone == [gone])
    }
}

/// Pages and tables that say what they should to whoever reads them.
struct RedirectFileTests {
    private static func files(_ format: RedirectFormat) throws -> [String: String] {
        let map = try Town.map(Town.paths(Town.campaign(link: "https://{host}/{slug}/{language}?a=1&b=<script>\"")))
        return Dictionary(
            format.files(of: map, .german).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func aPageLeadsOnAtOnceWithoutAScript() throws {
        let files = try Self.files(.html)
        #expect(files.count == 4 + 2)
        #expect(files["404.html"] == files["index.html"])
        let page = try #require(files.first { $0.value.contains("/de?") })
        #expect(page.key.hasSuffix("/index.html"))
        #expect(page.value.contains("content=\"0; url=https://integreat.app/augsburg/de?a=1&amp;b=%3Cscript%3E%22\""))
        #expect(files.values.allSatisfy { !$0.contains("<script") && !$0.lowercased().contains("cookie") })
    }

    @Test func theTableNamesWhatEachPathStandsFor() throws {
        let lines = try #require(Self.files(.csv)["litfass-links.csv"]).split(separator: "\r\n")
        #expect(lines[0] == #""path","target","region","language","material","placement","post""#)
        #expect(lines.count == 5)
        #expect(lines.contains { $0.hasSuffix(#","augsburg","en","","","start""#) })
        #expect(lines.contains { $0.hasSuffix(#","augsburg","mul","poster-a3","ort-0","""#) })
    }
}
