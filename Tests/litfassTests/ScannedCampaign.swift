import Foundation
import Testing

/// A small campaign whose codes are counted, in two languages at two places.
struct ScannedCampaign {
    let campaign: SmallCampaign
    /// The path of each code, by language and place.
    private let paths: [String: String]
    let variables: [String: String]

    private static let browser = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0"

    init() throws {
        campaign = try SmallCampaign(materials: ["poster-a3"], languages: ["de", "ar"])
        variables = ["LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2027-02-05T09:00:00Z"]
        try campaign.edit(
            campaign.ownRegion() + "/brand.yaml", "link-parameters: false",
            "redirect: \"https://www.stadt.example/i\"\nlink-parameters: false")
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "  - { id: tram",
            "  - { id: markt, name: \"<b>=Markt\", materials: [poster-a3] }\n  - { id: tram")
        try #require(campaign.run(["links", "export", "--format", "csv"], variables: variables).status == 0)
        var paths: [String: String] = [:]
        for line in try campaign.scratch.read(campaign.folder + "/links.yaml").split(separator: "\n") {
            guard let found = line.firstMatch(of: #/(\w{6})"?: .*placement: (\w+), language: (\w+) /#) else { continue }
            paths["\(found.3) \(found.2)"] = String(found.1)
        }
        self.paths = paths
    }

    func run(_ arguments: String...) throws -> Litfass.Result { try campaign.run(arguments, variables: variables) }

    /// So many scans on as many minutes, from as many addresses.
    func log(_ language: String, _ place: String, _ count: Int, hour: Int = 10, agent: String = browser) throws
        -> String
    {
        let path = try #require(paths["\(language) \(place)"])
        return (0..<count).map { number in
            "192.0.2.\(number % 250) - - [0\(7 + number / 250)/Dec/2026:\(hour):\(10 + number % 50):"
                + "\(10 + number / 50 % 50) +0100] \"GET /i/\(path) HTTP/1.1\" 302 0 \"-\" \"\(agent)\"\n"
        }.joined()
    }
}
