import Foundation
import Testing

/// Whatever a campaign is made of changes: a build that goes on from the last one leaves what one from nothing does.
/// Which change touches which key, `SourceSumsTests` tells.
struct CacheTests {
    private static let brand = "Assets/Regions/augsburg/brand.yaml"
    private static let crest =
        #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>"#

    /// Changes that show in different files, or in different places of one.
    private static let rounds: [@Sendable (SmallCampaign) throws -> Void] = [
        { campaign in
            try campaign.edit(
                "Campaigns/klein/texts/ar.yaml", "headline: \"الخطوات الثلاث الأولى\"", "headline: \"أهلاً\"")
            try campaign.own("Assets/Platforms")
            try campaign.edit("Assets/Platforms/mastodon.yaml", "title: Mastodon", "title: Mastodonte")
            try campaign.own("Assets/Kit")
            try campaign.edit("Assets/Kit/kit.yaml", "Was möchten Sie tun?", "Was haben Sie vor?")
            try campaign.scratch.write("", to: "Campaigns/klein/images/markt.jpg")
            try photograph("plasma:red-yellow", in: campaign)
            try campaign.edit(
                "Campaigns/klein/campaign.yaml", "deadlines:",
                """
                photos:
                  - { id: markt, file: images/markt.jpg, credit: Erika Muster, license: CC BY 4.0, people: false }
                deadlines:
                """)
        },
        { campaign in
            _ = try campaign.ownRegion()
            try campaign.edit(brand, "#4B6EDA", "#0B5D3B")
            try campaign.scratch.write(crest, to: "Assets/Regions/augsburg/crest.svg")
            try campaign.own("Assets/Languages.yaml")
            try campaign.edit("Assets/Languages.yaml", "رمز QR يؤدي إلى {url}", "رمز إلى {url}")
        },
        { campaign in try photograph("plasma:blue-green", in: campaign) },
        { campaign in
            try campaign.own("Templates")
            try campaign.edit("Templates/rahmen/post-square.yaml", "weight: 800", "weight: 600")
            try campaign.edit("Campaigns/klein/campaign.yaml", "kind: willkommen", "kind: willkommen\nstyle: rahmen")
        },
    ]

    private static func photograph(_ picture: String, in campaign: SmallCampaign) throws {
        let file = campaign.scratch.path + "/Campaigns/klein/images/markt.jpg"
        let convert = Process()
        convert.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        convert.arguments = ["convert", "-seed", "1", "-size", "1600x1600", picture, file]
        try convert.run()
        convert.waitUntilExit()
    }

    @Test func whatWasKeptIsWhatWouldBeMade() throws {
        let campaign = try SmallCampaign()
        #expect(try campaign.build().status == 0)
        let fresh = campaign.scratch.path + "/Fresh"
        for (number, change) in Self.rounds.enumerated() {
            let before = try campaign.tree()
            try change(campaign)
            #expect(try campaign.build().status == 0)
            #expect(try campaign.run(["build", "klein", "--output", "Fresh"]).status == 0)
            let expected = try SmallCampaign.tree(of: fresh + "/klein")
            let changed = SmallCampaign.difference(before, expected)
            #expect(changed.contains("augsburg/posts/start.post-square.ar.png"), "round \(number)")
            #expect(SmallCampaign.difference(try campaign.tree(), expected) == [], "round \(number)")
            try FileManager.default.removeItem(atPath: fresh)
        }
        // Nothing has changed: nothing is written, nothing is read but what was touched.
        let stamps = try Self.stamps(campaign.output)
        #expect(try campaign.build().status == 0)
        #expect(try Self.stamps(campaign.output) == stamps)
    }

    private static func stamps(_ folder: String) throws -> [String: [Int]] {
        var stamps: [String: [Int]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var status = stat()
            stat(folder + "/" + path, &status)
            stamps[path] = [Int(status.st_ino), status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
        }
        return stamps
    }
}
