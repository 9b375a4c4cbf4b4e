import Foundation
import Testing

/// What a designer does: check a template that lies anywhere, and see it drawn anew while working on it.
struct TemplateCommandTests {
    private func draft(_ edits: [(String, String)] = [], name: String = "entwurf") throws -> (
        scratch: Scratch, file: String
    ) {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/Campaigns", withIntermediateDirectories: true)
        var text = try String(contentsOfFile: Litfass.root + "/Templates/post-square.yaml", encoding: .utf8)
        for (old, new) in [("name: post-square", "name: \(name)")] + edits {
            #expect(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        try scratch.write(text, to: "Draft/\(name).yaml")
        return (scratch, "Draft/\(name).yaml")
    }

    private func check(_ edits: [(String, String)] = [], _ options: String...) throws -> Litfass.Result {
        let (scratch, file) = try draft(edits)
        return try Litfass(folder: scratch.path).run(["check", "--template", file] + options)
    }

    @Test func aSoundTemplateHoldsTheReadyMadeCampaigns() throws {
        let result = try check([], "--language", "de,ar,ti,so", "--region", "augsburg")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        for word in ["willkommen", "veranstaltung", "Tigrinya", "✓ good"] { #expect(result.output.contains(word)) }
        #expect(result.errors.contains("--material Draft/entwurf.yaml --watch"))
    }

    @Test(
        arguments: [
            ("style: hero, role", "style: heroo, role", 65, "This template has no style “heroo”."),
            ("size: [1080px, 1080px]", "size: [1080px]", 65, "Expected: width and height"),
            ("kind: post", "kind: posting", 65, "Litfass does not know “posting” here."),
            ("text: claim,", "text: clame,", 1, "None of the ready-made campaigns has a text “clame”."),
            (
                "families: [Inter Display]", "families: [Comic Sans]", 0,
                "names the font “Comic Sans”, which is not here"
            ),
            ("hero:     { sizes: [8u, 25u]", "hero:     { sizes: [40u, 60u]", 1, "wider than its place on"),
            ("padding: [6.3u, 7u, 6.3u, 7u]", "padding: [1px, 1px, 1px, 1px]", 1, "stands too near the edge"),
        ] as [(String, String, Int32, String)])
    func everyFaultIsFound(_ old: String, _ new: String, _ status: Int32, _ message: String) throws {
        let result = try check([(old, new)], "--language", "de", "--region", "augsburg")
        #expect(result.status == status, "\(result.output)\(result.errors)")
        #expect(result.output.contains(message), "\(result.output)")
    }

    @Test func asJSONAndWhatIsWrongUsage() throws {
        let result = try check([("text: claim,", "text: clame,")], "--language", "de", "--json")
        let findings = try #require(try result.json["findings"] as? [[String: Any]])
        #expect(
            findings.contains {
                $0["code"] as? String == "unknown-text" && $0["file"] as? String == "Draft/entwurf.yaml"
            })
        #expect(try Litfass().run("check", "--template", "nowhere.yaml").status == 66)
        #expect(try Litfass().run("check", "willkommen", "--template", "poster-a3").status == 64)
    }

    @Test func aMaterialByItsFileIsMadeThoughTheCampaignDoesNotNameIt() throws {
        let campaign = try SmallCampaign()
        let (scratch, file) = try draft()
        let result = try campaign.build("--material", scratch.path + "/" + file)
        #expect(result.status == 0, "\(result.errors)")
        // What is only tried out lies apart from the campaign's kit.
        #expect(!FileManager.default.fileExists(atPath: campaign.output))
        let drafts = campaign.scratch.path + "/Output/Drafts/" + SmallCampaign.name + "/augsburg/posts/"
        #expect(FileManager.default.fileExists(atPath: drafts + "entwurf.de.png"))
        #expect(!FileManager.default.fileExists(atPath: drafts + "post-square.de.png"))
    }

    @Test func watchingDrawsAnewTellsFaultsAndEndsCleanly() throws {
        let campaign = try SmallCampaign(languages: ["de"])
        let (scratch, file) = try draft()
        let path = scratch.path + "/" + file
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Litfass.program)
        process.arguments = ["build", SmallCampaign.name, "--material", path, "--watch"]
        process.currentDirectoryURL = URL(fileURLWithPath: campaign.scratch.path)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        try campaign.scratch.write("", to: "log")
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: campaign.scratch.path + "/log"))
        (process.standardOutput, process.standardError) = (log, log)
        try process.run()
        defer { process.terminate() }
        func said() -> String { (try? campaign.scratch.read("log")) ?? "" }
        func waits(_ times: Int) -> Bool {
            for _ in 0..<2400
            where said().components(separatedBy: "Waiting for changes").count - 1 < times && process.isRunning {
                usleep(25_000)
            }
            return said().components(separatedBy: "Waiting for changes").count - 1 >= times
        }
        func picture() -> Data? {
            FileManager.default.contents(
                atPath: campaign.scratch.path + "/Output/Drafts/" + SmallCampaign.name
                    + "/augsburg/posts/entwurf.de.png")
        }
        #expect(waits(1), "\(said())")
        let first = try #require(picture())
        let good = try scratch.read(file)
        // Broken: told, and what was drawn stays.
        try scratch.write(good.replacingOccurrences(of: "style: hero,", with: "style: nero,"), to: file)
        #expect(waits(2), "\(said())")
        #expect(said().contains("This template has no style “nero”.") && picture() == first)
        // No YAML at all, then gone, as some editors save.
        try FileManager.default.removeItem(atPath: path)
        #expect(waits(3), "\(said())")
        try scratch.write(good.replacingOccurrences(of: "fill: surface", with: "fill: [surface, paper, 0.5]"), to: file)
        #expect(waits(4), "\(said())")
        #expect(picture() != nil && picture() != first)
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0, "\(said())")
        let drafts = try FileManager.default.subpathsOfDirectory(atPath: campaign.scratch.path + "/Output/Drafts")
        #expect(!drafts.contains { $0.hasSuffix(".part") })
    }
}
