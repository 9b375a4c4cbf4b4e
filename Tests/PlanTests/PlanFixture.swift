import Model
import Page
import Testing

/// A campaign and a region to plan.
enum PlanFixture {
    static let place = SourcePlace(file: "campaign.yaml", line: 20, column: 9)

    static func link(_ text: String) throws -> Located<LinkTemplate> { Located(try LinkTemplate(text), at: place) }

    static func post(_ id: String, _ at: String, thread: Bool = false, image: String? = "post-square") throws
        -> Campaign.Post
    {
        Campaign.Post(
            id: id, at: Located(try #require(PlanTime(at)), at: place), text: Located(id, at: place),
            image: image.map { Located($0, at: place) }, channels: nil, languages: thread ? .thread : .single)
    }

    static func campaign(_ posts: [Campaign.Post], event: Campaign.Event? = nil) throws -> Campaign {
        Campaign(
            name: "willkommen", title: "Willkommen; alle, überall", kind: .willkommen,
            from: try #require(Day(iso: "2026-12-01")), to: try #require(Day(iso: "2027-01-31")), regions: [],
            languages: nil,
            link: try link("https://{host}/{slug}/{language}"), linkAny: try link("https://{host}/{slug}"),
            parameters: nil,
            materials: [], placements: [], channels: ["mastodon", "telegram"].map { Located($0, at: place) },
            posts: posts,
            deadlines: ["print": try #require(Day(iso: "2026-11-20"))], event: event)
    }

    static func region(zone: String = "Europe/Berlin", federalState: String = "BY") -> Region {
        var region = Region(
            slug: "augsburg", name: "Stadt Augsburg", prefix: "Stadt", nameWithoutPrefix: "Augsburg", live: true,
            postalCode: "86150", location: nil, box: nil, languages: [],
            brand: Brand(
                file: "Assets/Regions/augsburg/brand.yaml", host: "integreat.app", shortHost: nil,
                linkParameters: false,
                federalState: federalState, timeZone: zone, names: [:],
                colors: BrandColors(town: Color(rgb: RGB(hex: 0xFBDA16))), crest: nil, contact: .init(), imprint: nil,
                accounts: [:]))
        region.brand.holidays = holidays.of(federalState)
        return region
    }

    private static let holidays = PublicHolidays([
        .init(name: Words(de: "Neujahr", en: "New Year's Day"), rule: .date(month: 1, day: 1)),
        .init(
            name: Words(de: "Heilige Drei Könige", en: "Epiphany"), rule: .date(month: 1, day: 6),
            federalStates: ["BW", "BY", "ST"]),
        .init(
            name: Words(de: "Internationaler Frauentag", en: "International Women's Day"),
            rule: .date(month: 3, day: 8), federalStates: ["BE"], since: 2019),
        .init(name: Words(de: "1. Weihnachtstag", en: "Christmas Day"), rule: .date(month: 12, day: 25)),
        .init(name: Words(de: "2. Weihnachtstag", en: "Boxing Day"), rule: .date(month: 12, day: 26)),
    ])

    static func local(_ text: String) throws -> LocalTime { try #require(LocalTime(iso: text)) }
}
