import Foundation
import Support
import Testing

/// A code as a reader meets it: on the finished poster, through the town's server, to its page.
struct LinkTests {
    private static let address = "https://www.stadt.example/i"

    /// A town that counts.
    private static func campaign(_ materials: [String] = ["poster-a3"]) throws -> SmallCampaign {
        let campaign = try SmallCampaign(materials: materials)
        try campaign.edit(
            campaign.ownRegion() + "/brand.yaml", "link-parameters: false",
            "redirect: \"\(address)\"\nlink-parameters: false")
        return campaign
    }

    private static func codes(of result: Litfass.Result) throws -> [String: [String]] {
        let artifacts = try #require(result.json["artifacts"] as? [[String: Any]])
        return Dictionary(
            artifacts.compactMap { artifact in
                guard let path = artifact["path"] as? String, path.hasSuffix(".png"),
                    let codes = artifact["codes"] as? [String], !codes.isEmpty
                else { return nil }
                return (path, codes)
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func everyCodeOfTheFinishedPostersIsFollowedToItsPage() throws {
        let campaign = try Self.campaign()
        let built = try campaign.build("--json")
        let codes = try Self.codes(of: built)
        #expect(codes.count == 4, "two languages, everywhere and at the tram: \(built.errors)")
        #expect(Set(codes.values.joined()).count == 4)
        // By zbar's own program, out of the files themselves.
        for (path, told) in codes {
            let read = try Shell.run(
                "exec zbarimg --quiet --raw -Sdisable -Sqrcode.enable \"$1\" 2>/dev/null", campaign.output + "/" + path)
            #expect(read.output.split(separator: "\n").map(String.init) == told)
            // Whoever hangs it can read where.
            let file = campaign.output + "/" + path.replacing(".png", with: ".pdf")
            let text = try Shell.run("exec pdftotext -raw \"$1\" -", file).output
            #expect(text.contains(#/Ort:.Tram/#) == path.contains(".tram."), "\(text)")
        }
        for kind in WebServer.Kind.allCases {
            let folder = campaign.scratch.path + "/" + kind.rawValue
            let export = try campaign.run(["links", "export", "--format", kind.rawValue, "--output", folder])
            #expect(export.status == 0, "\(export.errors)")
            let server = try WebServer(kind, sites: [folder])
            let answers = try server.answers(
                codes.values.joined().map { (String($0.dropFirst("https://www.stadt.example".count)), nil) })
            #expect(
                answers.map(\.location)
                    == codes.keys.map { "https://integreat.app/augsburg/" + ($0.contains(".ar.") ? "ar" : "de") })
            #expect(answers.allSatisfy { $0.status == 302 && $0.cookie.isEmpty && $0.cacheControl == "no-store" })
        }
    }

    @Test func pathsStayWhateverIsRenamed() throws {
        let campaign = try Self.campaign(["post-square"])
        let file = campaign.folder + "/links.yaml"
        #expect(try campaign.build().status == 0)
        let first = try campaign.scratch.read(file)
        #expect(first.contains("post: start, channel: mastodon, language: ar"))
        let post = try campaign.scratch.read("Output/klein/augsburg/posts/start.mastodon.de.txt")
        let link = try #require(post.firstMatch(of: #/https://www\.stadt\.example/i/([a-z0-9]{6})/#))
        #expect(
            first.contains("  \(link.output.1): { region: augsburg, post: start, channel: mastodon, language: de }"))
        try campaign.edit(campaign.folder + "/campaign.yaml", "id: start,", "id: auftakt,")
        // Who only looks writes nothing.
        #expect(try campaign.check().status == 0)
        #expect(try campaign.scratch.read(file) == first)
        #expect(try campaign.build().status == 0)
        let second = try campaign.scratch.read(file)
        #expect(second.hasPrefix(first) && second.count > first.count)
        // A line that somebody deletes comes back as it was.
        let lines = second.split(separator: "\n")
        let line = try #require(lines.last { $0.contains("post: auftakt") })
        try campaign.edit(file, line + "\n", "")
        #expect(try campaign.run(["links", "export", "--format", "csv"]).status == 0)
        let third = try campaign.scratch.read(file)
        #expect(third.contains(line))
        // A campaign by another name keeps its paths, and nothing is written where nothing is new.
        let folders = campaign.scratch.path + "/Campaigns/"
        try FileManager.default.moveItem(atPath: folders + SmallCampaign.name, toPath: folders + "umbenannt")
        #expect(try campaign.run(["build", "umbenannt"]).status == 0)
        #expect(try campaign.scratch.read("Campaigns/umbenannt/links.yaml") == third)
    }

    @Test func twoMachinesGiveTheSamePaths() throws {
        let paths = try (0..<2).map { _ in
            let campaign = try Self.campaign(["post-square"])
            _ = try campaign.run(["links", "export", "--format", "csv"])
            return try campaign.scratch.read(campaign.folder + "/links.yaml")
        }
        #expect(paths[0] == paths[1])
    }

    /// Where new paths can't be kept, the codes bear those that come out of their names.
    @Test func aFileThatCannotBeAddedToIsNoFault() throws {
        let (campaign, other) = (try Self.campaign(["post-square"]), try Self.campaign(["post-square"]))
        #expect(try other.build().status == 0)
        let file = campaign.folder + "/links.yaml"
        let text = "litfass: 1\npaths:\n      bus: { region: augsburg, material: poster-a1, language: de }\n"
        try campaign.scratch.write(text, to: file)
        let built = try campaign.build("--lang", "de")
        #expect(built.status == 0 && built.errors.contains("[links-not-kept]"))
        #expect(try campaign.scratch.read(file) == text)
        let post = "Output/klein/augsburg/posts/start.mastodon.de.txt"
        #expect(try campaign.scratch.read(post) == other.scratch.read(post))
        #expect(try campaign.check().status == 0)
    }

    @Test func aCopiedFolderIsFound() throws {
        let campaign = try Self.campaign(["post-square"])
        #expect(try campaign.build().status == 0)
        let folders = campaign.scratch.path + "/Campaigns/"
        try FileManager.default.copyItem(atPath: folders + "klein", toPath: folders + "kopie")
        let result = try campaign.run(["build", "kopie", "--lang", "de"])
        #expect(result.status == 1)
        #expect(result.errors.contains("[short-path-twice]") && result.errors.contains("klein"))
        try FileManager.default.removeItem(atPath: folders + "kopie/links.yaml")
        #expect(try campaign.run(["build", "kopie"]).status == 0)
    }

    @Test func anExportSaysWhatChanged() throws {
        let campaign = try Self.campaign(["post-square"])
        let export = ["links", "export", "--format", "nginx", "--lang", "de"]
        func run(on day: String = "2026-12-02") throws -> Litfass.Result {
            try campaign.run(export, variables: ["LITFASS_NOW": day + "T08:00:00Z"])
        }
        let first = try run()
        #expect(
            first.output.split(separator: "\n").map { $0.split(separator: "/").last } == [
                "litfass-map.conf", "litfass-location.conf",
            ])
        let count = try campaign.scratch.read(campaign.folder + "/links.yaml").split(separator: "\n").count {
            $0.hasPrefix("  ")
        }
        #expect(count >= 4 && first.errors.contains("\(Self.address): \(count) Pfade."))
        #expect(try run().errors.contains("\(count) Pfade, wie beim letzten Mal."))
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "link-any:",
            "after: \"https://{host}/{slug}/{language}/events\"\nlink-any:")
        #expect(try run().errors.contains("Ab 2027-02-01 führen Codes woandershin"))
        let after = try run(on: "2027-02-01")
        #expect(after.errors.contains("0 neu, \(count) mit anderem Ziel, 0 weggefallen."))
        #expect(
            try campaign.scratch.read("Output/links/litfass-map.conf").contains(
                "https://integreat.app/augsburg/ar/events"))
    }

    @Test func whoDoesNotCountIsToldOnce() throws {
        let campaign = try SmallCampaign(materials: ["post-square"])
        try campaign.edit(campaign.folder + "/campaign.yaml", "kind: willkommen", "kind: rueckmeldung")
        let checked = try campaign.check("--lang", "de")
        // Nor can anybody answer on a start page.
        #expect(checked.output.components(separatedBy: "[feedback-leads-home]").count == 2)
        #expect(checked.output.contains("docs/de/zaehlen.md"))
        #expect(checked.output.components(separatedBy: "[links-uncounted]").count == 2)
        let export = try campaign.run(["links", "export", "--format", "csv", "--lang", "de"])
        #expect(export.status == 65 && export.errors.contains("redirect"))
    }

    /// Two places with one code are one order.
    @Test func placesWithTheSameCodeAreOrderedOnce() throws {
        let campaign = try SmallCampaign(materials: ["poster-a3"], languages: ["de"])
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "  - { id: tram, name: Tram, materials: [poster-a3], distance: 1m }",
            "  - { id: tram, name: Tram, materials: [poster-a3] }\n  - { id: bus, name: Bus, materials: [poster-a3] }")
        let built = try campaign.build("--lang", "de")
        #expect(built.errors.contains("[codes-alike]"))
        let order = try campaign.scratch.read("Output/klein/augsburg/order.html")
        #expect(order.contains("auch für: Bus und Tram"))
        #expect(order.components(separatedBy: "<h2>").count == 3, "one material, and the delivery")
    }
}
