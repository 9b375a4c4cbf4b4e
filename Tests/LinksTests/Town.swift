import Loading
import Model
import Page
import Support
import Workspace

@testable import Links

/// A town with an address of its own, and campaigns whose codes lead there.
enum Town {
    static let address = "https://www.stadt.example/i"
    static let day = Day(iso: "2026-12-10") ?? Day(year: 2026, month: 12, day: 10)!

    private static func located<Value>(_ value: Value) -> Located<Value> {
        Located(value, at: SourcePlace(file: "campaign.yaml"))
    }

    static func languages() throws -> LanguageTable {
        try LanguageLoader.table(Repository.workspace.read(LanguageLoader.path, limit: 1 << 20))
    }

    static func region(_ slug: String = "augsburg", redirect: String? = address) -> Region {
        let brand = Brand(
            file: "brand.yaml", host: "integreat.app", shortHost: nil, linkParameters: false, federalState: "BY",
            timeZone: "Europe/Berlin", names: [:], colors: BrandColors(surface: .white, ink: .black, accent: .black),
            crest: nil, contact: .init(), imprint: nil, accounts: [:],
            redirect: redirect.flatMap { RedirectAddress($0) })
        return Region(
            slug: slug, name: slug, prefix: "", nameWithoutPrefix: slug, live: true, postalCode: "", location: nil,
            box: nil,
            languages: [
                ("de", "de"), ("en", "en"), ("ar", "ar"), ("pes", "fa"), ("prs", "prs"), ("zh-CN", "zh-cn"),
                ("sr-Latn", "sr-latn"),
            ].map { Region.OfferedLanguage(code: $0, apiCode: $1) }, brand: brand)
    }

    static func campaign(
        _ name: String = "willkommen", to: String = "2027-01-31", after: String? = nil, event: String? = nil,
        link: String = "https://{host}/{slug}/{language}"
    ) throws -> Campaign {
        let day = Day(iso: "2026-12-01") ?? Town.day
        return Campaign(
            name: name, title: name, kind: event == nil ? .willkommen : .veranstaltung, from: day,
            to: Day(iso: to) ?? day, regions: [located("augsburg")], languages: nil,
            link: located(try LinkTemplate(link)), linkAny: located(try LinkTemplate("https://{host}/{slug}")),
            parameters: nil, materials: [], placements: [], channels: [], posts: [], deadlines: [:],
            event: event.flatMap { LocalTime(iso: $0) }.map { .init(start: $0, end: nil, place: "", address: "") },
            after: try after.map { located(try LinkTemplate($0)) })
    }

    static func paths(_ campaign: Campaign, sheets: Int = 1, regions: [Region] = [region()]) -> CampaignPaths {
        var table = LinkTable()
        table.give(
            (0..<sheets).flatMap { number in
                ["de", "ar", LinkKey.manyLanguages].map {
                    LinkKey(
                        region: "augsburg", language: $0, .sheet(material: "poster-a3", placement: "ort-\(number)"))
                }
            } + [LinkKey(region: "augsburg", language: "en", .post(id: "start", channel: "mastodon"))],
            campaign: campaign.name, taken: [])
        return CampaignPaths(campaign: campaign, regions: regions, table: table)
    }

    static func map(_ paths: CampaignPaths..., on today: Day = day) throws -> RedirectMap {
        let maps = try RedirectPlan(paths, languages: languages(), today: today).maps
        struct None: Error {}
        guard let map = maps.first, maps.count == 1 else { throw None() }
        return map
    }
}
