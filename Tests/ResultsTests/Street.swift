import Foundation
import Loading
import Model
import Page
import Plan
import Support
import Workspace

@testable import Results

/// A campaign whose codes hang in a street, and logs of who passed by.
struct Street {
    let campaign: Campaign
    let region: Region
    let links: LinkTable

    static let languages = ["de", "ar", "pl"]
    static let browser =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        + "Version/17.5 Mobile/15E148 Safari/604.1"
    /// 2026-12-07, a Monday, 12:00 in Berlin.
    static let noon = 1_796_641_200

    init(costs: [String: Double] = [:]) throws {
        func located<Value>(_ value: Value) -> Located<Value> {
            Located(value, at: SourcePlace(file: "campaign.yaml"))
        }
        let from = try Self.day("2026-12-01")
        let template = located(try LinkTemplate("https://{host}/{slug}"))
        var campaign = Campaign(
            name: "willkommen", title: "Willkommen", kind: .willkommen, from: from, to: try Self.day("2027-01-31"),
            regions: [located("augsburg")], languages: nil, link: template, linkAny: template, parameters: nil,
            materials: [located("poster-a3")],
            placements: ["tram", "library"].map {
                .init(id: $0, name: $0.capitalized, materials: [located("poster-a3")], distance: nil)
            }, channels: [located("mastodon")], posts: [], deadlines: [:], event: nil)
        campaign.costs = costs
        self.campaign = campaign
        let brand = Brand(
            file: "brand.yaml", host: "integreat.app", shortHost: nil, linkParameters: false, federalState: "BY",
            timeZone: "Europe/Berlin", names: [:], colors: BrandColors(surface: .white, ink: .black, accent: .black),
            crest: nil, contact: .init(), imprint: nil, accounts: [:],
            redirect: RedirectAddress("https://www.stadt.example/i"))
        region = Region(
            slug: "augsburg", name: "Augsburg", prefix: "", nameWithoutPrefix: "Augsburg", live: true, postalCode: "",
            location: nil, box: nil,
            languages: (Self.languages + ["pes", "uk", "tr"]).map {
                Region.OfferedLanguage(code: $0, apiCode: $0 == "pes" ? "fa" : $0)
            }, brand: brand)
        var links = LinkTable()
        links.give(
            Self.languages.flatMap { language in
                ["tram", "library"].map {
                    LinkKey(region: "augsburg", language: language, .sheet(material: "poster-a3", placement: $0))
                } + [LinkKey(region: "augsburg", language: language, .post(id: "start", channel: "mastodon"))]
            }, campaign: "willkommen", taken: [])
        self.links = links
    }

    struct NoSuchDay: Error {}

    static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw NoSuchDay() }
        return day
    }

    static func table() throws -> LanguageTable {
        try LanguageLoader.table(Repository.workspace.read(LanguageLoader.path, limit: 1 << 20))
    }

    /// The path of a poster.
    func path(_ language: String = "ar", at placement: String = "tram") -> String {
        let key = LinkKey(region: "augsburg", language: language, .sheet(material: "poster-a3", placement: placement))
        return "/i/" + (links[key]?.text ?? "")
    }

    /// A line in the combined format, as nginx and Apache write it.
    static func line(
        _ path: String, at second: Int = noon, address: String = "-", agent: String = browser, method: String = "GET",
        status: Int = 302, zone: Int = 1
    ) -> String {
        let local = second + zone * 3600
        let day = Day(daysSince1970: local / 86_400)
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let time = [local / 3600 % 24, local / 60 % 60, local % 60].map(two).joined(separator: ":")
        let date = day.map { "\(two($0.day))/\(month[$0.month - 1])/\($0.year)" } ?? ""
        let offset = (zone < 0 ? "-" : "+") + two(abs(zone)) + "00"
        return
            "\(address) - - [\(date):\(time) \(offset)] \"\(method) \(path) HTTP/1.1\" \(status) 0 \"-\" \"\(agent)\""
    }

    func counter() throws -> LogCounter {
        let robots = RobotList(try Repository.workspace.read(RobotList.file, limit: RobotList.largestFile))
        return LogCounter(
            PathIndex(links, regions: [region]), robots: robots,
            times: Self.noon - 40 * 86_400...Self.noon + 40 * 86_400)
    }

    /// What one reading of logs counts.
    func count(_ logs: [UInt8]...) throws -> LogCounter {
        var counter = try counter()
        let folder = try TemporaryFolder()
        for (number, log) in logs.enumerated() {
            let path = folder.path + "/\(number).log"
            try Data(log).write(to: URL(fileURLWithPath: path))
            try counter.read(Files().stream(path))
        }
        return counter
    }

    func count(_ lines: [String]) throws -> LogCounter { try count(Self.log(lines)) }

    static func log(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

    func counts(_ tally: Tally) -> Counts {
        Counts(
            tally, links: links, zones: Zone("Europe/Berlin").map { ["augsburg": $0] } ?? [:], begin: campaign.from,
            memory: "m")
    }

    func report(_ tally: Tally) throws -> EffectReport {
        EffectReport(
            counts(tally), campaign: campaign, links: links, languages: try Self.table(), end: campaign.to)
    }
}

extension LogCounter {
    var sum: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
}

/// Numbers of chance that are the same each time: SplitMix64.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// Between 0 and 1.
    mutating func uniform() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// The normal distribution's (Box and Muller).
    mutating func normal() -> Double {
        (-2 * log(max(uniform(), 1e-300))).squareRoot() * cos(2 * .pi * uniform())
    }
}
