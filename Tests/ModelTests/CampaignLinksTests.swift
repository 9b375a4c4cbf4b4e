import Page
import Testing

@testable import Model

struct CampaignLinksTests {
    private static func links(
        link: String = "https://{host}/{slug}/{language}", any: String = "https://{host}/{slug}",
        parameters: String? = "mtm_campaign={campaign}&mtm_placement={placement}", allowed: Bool = false,
        redirect: String? = nil, after: String? = nil, byLanguage: [String: String] = [:],
        table: LinkTable = LinkTable()
    ) throws -> CampaignLinks {
        func located(_ text: String) throws -> Located<LinkTemplate> {
            Located(try LinkTemplate(text), at: SourcePlace(file: "campaign.yaml"))
        }
        let day = try #require(Day(iso: "2026-12-01"))
        var campaign = Campaign(
            name: "winter", title: "", kind: .aktuell, from: day, to: day, regions: [], languages: nil,
            link: try located(link),
            linkAny: try located(any), parameters: try parameters.map(located), materials: [], placements: [],
            channels: [],
            posts: [], deadlines: [:], event: nil, after: try after.map(located))
        campaign.linkByLanguage = try byLanguage.mapValues(located)
        let brand = Brand(
            file: "brand.yaml", host: "integreat.app", shortHost: nil, linkParameters: allowed, federalState: "BY",
            timeZone: "Europe/Berlin", names: [:], colors: BrandColors(surface: .white, ink: .black, accent: .black),
            crest: nil,
            contact: .init(), imprint: nil, accounts: [:],
            redirect: redirect.flatMap { RedirectAddress($0) })
        let region = Region(
            slug: "augsburg", name: "Stadt Augsburg", prefix: "Stadt", nameWithoutPrefix: "Augsburg", live: true,
            postalCode: "86150", location: nil, box: nil,
            languages: [
                .init(code: "de", apiCode: "de"), .init(code: "pes", apiCode: "fa"),
                .init(code: "zh-CN", apiCode: "zh-cn"),
            ],
            brand: brand)
        return CampaignLinks(campaign: campaign, region: region, table: table)
    }

    @Test func aCodeBearsItsShortPathWhereTheTownCounts() throws {
        let key = LinkKey(region: "augsburg", language: "pes", .sheet(material: "poster-a3", placement: "tram"))
        var other = key
        other.language = LinkKey.manyLanguages
        let path = try #require(ShortPath("b7n2k9"))
        let table = LinkTable([.init(path, key)])
        let counted = try Self.links(redirect: "https://www.stadt.example/i/", table: table)
        #expect(counted.code(key) == "https://www.stadt.example/i/b7n2k9")
        #expect(counted.code(other) == "https://integreat.app/augsburg")
        #expect(counted.target(of: key) == "https://integreat.app/augsburg/fa")
        #expect(counted.address(language: "pes") == "integreat.app/augsburg/fa")
        #expect(try Self.links(table: table).code(key) == "https://integreat.app/augsburg/fa")
    }

    @Test func aLanguageMayLeadElsewhere() throws {
        let survey = "https://umfrage.example/?ort={placement}"
        let links = try Self.links(allowed: true, byLanguage: ["pes": survey, "ti": survey])
        #expect(
            links.link(language: "pes", placement: "tram")
                == "https://umfrage.example/?ort=tram&mtm_campaign=winter&mtm_placement=tram")
        #expect(links.link(language: "de", placement: nil).hasPrefix("https://integreat.app/augsburg/de?"))
        // Elsewhere there may be a language that Integreat does not have here.
        #expect(links.hasPage(in: "ti") && !links.hasPage(in: "uk"))
        #expect(links.address(language: "ti") == "umfrage.example/")
    }

    @Test func whatFollowsIsNamedByTheCampaign() throws {
        let key = LinkKey(region: "augsburg", language: "pes", .post(id: "start", channel: "mastodon"))
        #expect(try Self.links().afterwards(key) == nil)
        let links = try Self.links(after: "https://{host}/{slug}/{language}/events")
        #expect(links.afterwards(key) == "https://integreat.app/augsburg/fa/events")
        // A language that the region does not offer.
        let other = LinkKey(region: "augsburg", language: "ti", key.use)
        #expect(links.afterwards(other) == "https://integreat.app/augsburg")
    }

    @Test func aLinkNamesTheLanguageAsTheRegionsAPIDoes() throws {
        let links = try Self.links()
        #expect(links.link(language: "pes", placement: nil) == "https://integreat.app/augsburg/fa")
        #expect(links.link(language: "zh-CN", placement: nil) == "https://integreat.app/augsburg/zh-cn")
        #expect(links.address(language: "pes") == "integreat.app/augsburg/fa")
    }

    @Test func aLanguageThatTheRegionDoesNotOfferLeadsToItsStartPage() throws {
        let links = try Self.links(allowed: true)
        #expect(links.link(language: "ti", placement: "tram") == "https://integreat.app/augsburg")
        #expect(links.address(language: "ti") == "integreat.app/augsburg")
        #expect(links.address(language: nil) == "integreat.app/augsburg")
    }

    @Test func parametersOnlyWhereTheRegionWantsThem() throws {
        let (without, with) = (try Self.links(), try Self.links(allowed: true))
        #expect(without.link(language: "de", placement: "tram") == "https://integreat.app/augsburg/de")
        #expect(
            with.link(language: "de", placement: "tram")
                == "https://integreat.app/augsburg/de?mtm_campaign=winter&mtm_placement=tram")
        #expect(with.any(placement: "tram") == "https://integreat.app/augsburg")
        #expect(
            try Self.links(parameters: nil, allowed: true).link(language: "de", placement: "tram")
                == "https://integreat.app/augsburg/de")
    }

    @Test func aParameterWithoutAValueIsLeftOut() throws {
        let links = try Self.links(allowed: true)
        #expect(links.link(language: "de", placement: nil) == "https://integreat.app/augsburg/de?mtm_campaign=winter")
        let placementAlone = try Self.links(parameters: "p={placement}", allowed: true)
        #expect(placementAlone.link(language: "de", placement: nil) == "https://integreat.app/augsburg/de")
    }

    @Test func parametersJoinThoseThatAreThere() throws {
        let links = try Self.links(
            link: "https://{host}/{slug}/{language}/?from=poster", parameters: "c={campaign}", allowed: true)
        #expect(links.link(language: "de", placement: nil) == "https://integreat.app/augsburg/de/?from=poster&c=winter")
        #expect(links.address(language: "de") == "integreat.app/augsburg/de/")
    }

    @Test func theAddressIsWhatOneTypes() throws {
        let links = try Self.links(any: "https://{host}/s/{slug}-{campaign}{placement}?x=1", allowed: true)
        #expect(links.any(placement: "tram") == "https://integreat.app/s/augsburg-wintertram?x=1")
        #expect(links.address(language: nil) == "integreat.app/s/augsburg-winter")
    }

    @Test func linkTemplatesKnowFivePlaceholders() {
        #expect(throws: PlaceholderText.Fault(kind: .unknown("region"), offset: 8)) {
            try LinkTemplate("https://{region}")
        }
    }
}
