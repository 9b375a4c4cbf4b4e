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
        Region(
            slug: "augsburg", name: "Stadt Augsburg", prefix: "Stadt", nameWithoutPrefix: "Augsburg", live: true,
            postalCode: "86150", location: nil, box: nil, languages: [],
            brand: Brand(
                file: "Assets/Regions/augsburg/brand.yaml", host: "integreat.app", shortHost: nil,
                linkParameters: false,
                federalState: federalState, timeZone: zone, names: [:], surface: Color(rgb: RGB(hex: 0xFBDA16)),
                ink: Color(rgb: RGB(hex: 0)),
                accent: Color(rgb: RGB(hex: 0x4B6EDA)), crest: nil, contact: .init(), imprint: nil, accounts: [:]))
    }

    static func local(_ text: String) throws -> LocalTime { try #require(LocalTime(iso: text)) }
}
