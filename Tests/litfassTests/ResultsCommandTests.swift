import Foundation
import Testing

/// What a campaign brought, from the server's log to the next campaign.
struct ResultsCommandTests {
    private static let browser =
        "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0"

    /// So many scans of a path on as many minutes.
    private static func log(_ path: String, _ count: Int) -> String {
        (0..<count).map { minute in
            "192.0.2.\(minute) - - [07/Dec/2026:10:\(10 + minute):00 +0100] \"GET /i/\(path) HTTP/1.1\" 302 0 \"-\" "
                + "\"\(browser)\"\n"
        }.joined()
    }

    @Test func aCampaignIsCountedReportedAndFollowed() throws {
        let campaign = try SmallCampaign(materials: ["poster-a3"], languages: ["de", "ar"])
        try campaign.edit(
            campaign.ownRegion() + "/brand.yaml", "link-parameters: false",
            "redirect: \"https://www.stadt.example/i\"\nlink-parameters: false")
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "  - { id: tram",
            "  - { id: markt, name: \"<b>Markt\", materials: [poster-a3] }\n  - { id: tram")
        let home = ["LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2027-02-05T09:00:00Z"]
        func run(_ arguments: String...) throws -> Litfass.Result { try campaign.run(arguments, variables: home) }
        #expect(try run("links", "export", "--format", "csv").status == 0)
        let links = try campaign.scratch.read(campaign.folder + "/links.yaml").split(separator: "\n")
        func path(_ language: String, _ place: String) throws -> String {
            let line = try #require(links.first { $0.contains("placement: \(place), language: \(language) ") })
            return String(line.split(separator: ":")[0].filter { $0.isLetter || $0.isNumber })
        }
        let log = try Self.log(path("ar", "tram"), 9) + Self.log(path("de", "markt"), 3)
        try campaign.scratch.write(log + "\u{1B}[31m torn\n", to: "a.log")
        let first = try run("results", "take", "klein", "a.log", "--lang", "en")
        #expect(first.status == 0)
        #expect(first.errors.contains("Newly counted: 12; together now 12"))
        #expect(!first.errors.contains("\u{1B}[31m"))
        let report = try run("results", "report", "klein", "--json")
        let rows = try #require(report.json["scans"] as? [[String: Any]])
        #expect(rows.count == 2)
        // Of two, one is too small; the other would tell it, as the sum would.
        #expect(rows.allSatisfy { $0["count"] is NSNull || $0["count"] as? Int == 9 })
        #expect(rows.contains { $0["placement"] as? String == "markt" && $0["count"] is NSNull })
        let page = try campaign.scratch.read("Output/klein/wirkung.html")
        #expect(!page.contains("<b>") && !page.contains("192.0.2") && !page.contains("<script"))
        let kept = try campaign.scratch.read(campaign.folder + "/results/counts.json")
        #expect(!kept.contains("192.0.2") && !kept.contains("Firefox") && !kept.contains(" : 3"))
        // Another computer does not count anew into the same file.
        let elsewhere = ["LITFASS_HOME": campaign.scratch.path + "/other"]
        #expect(try campaign.run(["results", "take", "klein", "a.log"], variables: elsewhere).status == 66)
        let second = try run("new", "zwei", "--from", "klein", "--lang", "en")
        #expect(
            second.status == 0 && second.errors.contains("Taken over, since they were scanned: places: <b>Markt, Tram;")
        )
        #expect(second.errors.contains("litfass brand augsburg"))
        let next = try campaign.scratch.read("Campaigns/zwei/campaign.yaml")
        #expect(next.contains("id: tram") && next.contains("id: markt"))
        #expect(try campaign.scratch.names("Campaigns/zwei") == ["campaign.yaml", "texts"])
    }
}
