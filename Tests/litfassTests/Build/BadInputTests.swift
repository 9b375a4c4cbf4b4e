import Foundation
import Testing

/// Files made to exhaust or to fool who reads them: one clear message each, nothing half-written, and the next build
/// goes on.
struct BadInputTests {
    private static let bomb = (0..<30).map { level in
        "a\(level): &a\(level) [\((0..<9).map { _ in level == 0 ? "lol" : "*a\(level - 1)" }.joined(separator: ", "))]"
    }.joined(separator: "\n")

    /// What stands in the place of a good file, and the one message about it.
    static let bad: [(file: String, text: String, status: Int32, message: String)] = [
        (
            "campaign.yaml", "litfass: 1\n" + String(repeating: "# ten megabytes of this\n", count: 440_000), 65,
            "is larger than 1024 kB"
        ),
        (
            "texts/de.yaml", "litfass: 1\n" + String(repeating: "# ten megabytes of this\n", count: 440_000), 1,
            "is larger than 1024 kB"
        ),
        ("campaign.yaml", "litfass: 1\n" + bomb, 65, "References in YAML"),
        ("texts/de.yaml", "litfass: 1\n" + bomb, 1, "References in YAML"),
        ("campaign.yaml", String(repeating: "[", count: 10_000), 65, "64"),
        ("texts/de.yaml", String(repeating: "[", count: 10_000), 1, "64"),
        (
            "texts/de.yaml", (0..<10_000).map { String(repeating: " ", count: $0 % 90) + "a:" }.joined(separator: "\n"),
            1, "texts/de.yaml:"
        ),
    ]

    @Test(arguments: bad.indices) func theCampaignsFiles(_ index: Int) throws {
        let (file, text, status, message) = Self.bad[index]
        let campaign = try SmallCampaign()
        let good = try campaign.scratch.read(campaign.folder + "/" + file)
        try campaign.scratch.write(text, to: campaign.folder + "/" + file)
        let result = try campaign.build()
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(message), "\(result.errors)")
        // One message, and its remedy.
        #expect(result.errors.components(separatedBy: "→").count == 2, "\(result.errors)")
        try goesOn(campaign, good, campaign.folder + "/" + file)
    }

    @Test(arguments: [
        (String(repeating: "[", count: 10_000), "32"),
        ("{\"id\": " + String(repeating: "{\"a\":", count: 10_000), "32"),
        (String(repeating: " ", count: 17 << 20), "larger than"), ("{\"id\": 1e999999}", "region.json"),
    ])
    func theRegion(_ text: String, _ message: String) throws {
        let campaign = try SmallCampaign()
        let file = try campaign.ownRegion() + "/region.json"
        let good = try campaign.scratch.read(file)
        try campaign.scratch.write(text, to: file)
        let result = try campaign.build()
        #expect(result.status == 1 && result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.components(separatedBy: "→").count == 2, "\(result.errors)")
        try goesOn(campaign, good, file)
    }

    @Test(arguments: ["file", "http", "style", "use", "deep", "many"]) func theCrest(_ kind: String) throws {
        let server = try RecordingServer()
        let campaign = try SmallCampaign()
        let file = try campaign.ownRegion() + "/crest.svg"
        let good = try campaign.scratch.read(file)
        let address = "http://127.0.0.1:\(server.port)/x"
        let body: String =
            switch kind {
            case "file": "<image href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/>"
            case "http": "<image href=\"\(address).png\" width=\"9\" height=\"9\"/>"
            case "style":
                """
                <style>@import url(\"\(address).css\"); rect { fill: url(\(address).svg#a) }</style><rect \
                width=\"9\" height=\"9\"/>
                """
            case "use": "<use href=\"\(address).svg#a\"/>"
            case "deep": String(repeating: "<g>", count: 10_000) + String(repeating: "</g>", count: 10_000)
            // Each copy draws the one before twice: 2 to the power of 40.
            default:
                "<g id=\"a0\"><path d=\"M0 0h9\"/></g>"
                    + (1..<40).map { "<g id=\"a\($0)\"><use href=\"#a\($0 - 1)\"/><use href=\"#a\($0 - 1)\"/></g>" }
                    .joined()
            }
        try campaign.scratch.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(body)</svg>", to: file)
        let result = try campaign.build()
        // What is named outside is not fetched; a crest that is nothing but that is no crest.
        #expect(server.requests == 0)
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.components(separatedBy: "→").count == 2, "\(result.errors)")
        try goesOn(campaign, good, file)
    }

    /// The disk fills when the posts are written and the poster is not.
    @Test func aDiskThatFillsInTheMiddle() throws {
        let campaign = try SmallCampaign(materials: ["post-square", "poster-a3"])
        // A limit on the size of files: the posts' pictures keep to it, the poster's do not.
        let result = try Shell.run(
            "cd \"$1\" && ulimit -f 130 && \"$2\" build klein --jobs 1", campaign.scratch.path, Litfass.program)
        #expect(result.status == 73, "\(result.output)")
        #expect(
            result.output.components(separatedBy: "Error: No space left on the disk while writing").count == 2,
            "\(result.output)")
        let expected = try undisturbed(["post-square", "poster-a3"])
        let left = try campaign.tree()
        #expect(left["augsburg/posts/post-square.de.png"] != nil && left["augsburg/posters/poster-a3.de.png"] == nil)
        for (path, bytes) in left where path != "manifest.json" && !path.hasSuffix("/") {
            #expect(bytes == expected[path], "\(path)")
        }
        #expect(try campaign.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), expected) == [])
    }

    /// A file system of 400 kB, where this machine lets one be mounted.
    @Test func aSmallDiskThatIsFull() throws {
        let campaign = try SmallCampaign(materials: ["post-square", "poster-a3"])
        let mounted =
            "unshare --user --map-root-user --mount bash -c 'mkdir -p Output && mount -t tmpfs -o size=400k none Output"
        guard try Shell.run("cd \"$1\" && \(mounted)'", campaign.scratch.path).status == 0 else { return }
        let result = try Shell.run(
            """
            cd \"$1\" && P=\"$2\" \(mounted) && { \"$P\" build klein --jobs 1; echo status $?; find Output -name \
            \"*.part\"; mount -o remount,size=50m Output; \"$P\" build klein; echo status $?; }'
            """,
            campaign.scratch.path, Litfass.program)
        #expect(
            result.output.contains("status 73") && result.output.contains("No space left on the disk"),
            "\(result.output)")
        #expect(result.output.contains("status 0") && !result.output.contains(".part"), "\(result.output)")
    }

    private func undisturbed(_ materials: [String]) throws -> [String: Data] {
        let campaign = try SmallCampaign(materials: materials)
        #expect(try campaign.build().status == 0)
        return try campaign.tree()
    }

    /// With the good file again, a build makes what one makes that was never disturbed.
    private func goesOn(_ campaign: SmallCampaign, _ good: String, _ file: String) throws {
        let left = (try? campaign.tree().keys.filter { $0.hasSuffix(".part") }) ?? []
        #expect(left == [])
        try campaign.scratch.write(good, to: file)
        #expect(try campaign.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
    }
}
