import Foundation
import Testing

struct RegionTests {
    private static let regions = """
        [{"id": 1, "name": "Stadt Hof", "path": "/hof/", "live": true, "prefix": "Stadt", "name_without_prefix": \
        "Hof", "plz": "95028",
          "extras": true, "events": true, "pois": true, "push_notifications": true, "longitude": 11.91, "latitude": \
          50.31,
          "bounding_box": [[11.8, 50.2], [12.0, 50.4]], "aliases": null, "languages": [
            {"id": 1, "code": "de", "bcp47_tag": "de-DE", "native_name": "Deutsch", "dir": "LEFT_TO_RIGHT"},
            {"id": 2, "code": "fa", "bcp47_tag": "fa-IR", "native_name": "فارسی", "dir": "LEFT_TO_RIGHT"}]},
         {"id": 2, "name": "Testregion", "path": "test", "live": false, "prefix": "", "name_without_prefix": \
         "Testregion", "plz": "",
          "longitude": 11, "latitude": 50, "aliases": null, "languages": []}]
        """

    private func workspace() throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/Campaigns", withIntermediateDirectories: true)
        return scratch
    }

    @Test func fromAFile() throws {
        let scratch = try workspace()
        try scratch.write(Self.regions, to: "regions.json")
        let result = try Litfass(folder: scratch.path).run("region", "import", "regions.json", "hof")
        #expect(result.status == 0)
        #expect(result.output == "hof  Stadt Hof\n")
        #expect(try scratch.names("Assets/Regions/hof") == ["brand.yaml", "region.json"])
        let json = try Litfass(folder: scratch.path).run("region", "list", "--json").json
        let listed = try #require(json["regions"] as? [[String: Any]])
        #expect(listed.map { $0["slug"] as? String }.contains("hof"))
        #expect(listed.first { $0["slug"] as? String == "hof" }?["languages"] as? [String] == ["de", "pes"])
    }

    /// The first command of all: an empty folder becomes a workspace, and nothing has to be known of its inside.
    @Test func aFirstRegionBeginsAWorkspace() throws {
        let scratch = try Scratch()
        try scratch.write(Self.regions, to: "regions.json")
        let none = try Litfass(folder: scratch.path).run("region", "import", "regions.json", "test", "--lang", "de")
        #expect(none.status == 1 && !none.errors.contains("Arbeitsordner"))
        #expect(try scratch.names("") == ["regions.json"])
        let first = try Litfass(folder: scratch.path).run("region", "import", "regions.json", "hof", "--lang", "de")
        #expect(first.status == 0)
        #expect(first.errors.contains("Hier war noch kein Arbeitsordner; \(scratch.path) ist jetzt einer"))
        #expect(try scratch.names("") == ["Assets", "Campaigns", "regions.json"])
        let again = try Litfass(folder: scratch.path).run("region", "import", "regions.json", "hof", "--lang", "de")
        #expect(again.status == 0 && !again.errors.contains("noch kein Arbeitsordner"))
    }

    @Test func aRegionThatIsNotLiveIsRefusedByName() throws {
        let scratch = try workspace()
        try scratch.write(Self.regions, to: "regions.json")
        let result = try Litfass(folder: scratch.path).run("region", "import", "regions.json", "test")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.errors.contains("Testregion"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/Assets/Regions/test"))
    }

    @Test func fromTheWeb() throws {
        let scratch = try workspace()
        let server = try LoopbackServer([
            "/regions": LoopbackServer.answer(Self.regions),
            "/huge": "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n[",
            "/away":
                """
            HTTP/1.1 302 Found\r\nLocation: http://example.org/regions\r\nContent-Length: 0\r\nConnection: \
            close\r\n\r\n
            """,
            "/busy": "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "/secret?token=geheim": "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "/cut": "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n[{",
        ])
        let litfass = Litfass(folder: scratch.path)
        let good = try litfass.run("region", "import", server.address("/regions"), "hof", "--quiet")
        #expect(good.status == 0)
        #expect(good.output == "hof  Stadt Hof\n")
        for (path, status, words) in [
            ("/huge", 65, "is larger than 20 MB"), ("/away", 65, "leads on to an address without https"),
            ("/busy", 75, "does not answer now"),
            ("/secret?token=geheim", 65, "gives nothing (403)"), ("/nothing", 66, "does not exist"),
            ("/cut", 75, "cannot be reached"),
        ] as [(String, Int32, String)] {
            let result = try litfass.run("region", "import", server.address(path))
            #expect(result.status == status, "\(path): \(result.errors)")
            #expect(result.errors.contains(words), "\(path): \(result.errors)")
            #expect(!result.errors.contains("geheim"))
        }
        #expect(try scratch.names("Assets/Regions") == ["hof"])
    }

    @Test func nobodyListens() throws {
        let scratch = try workspace()
        let result = try Litfass(folder: scratch.path).run("region", "import", "http://127.0.0.1:1/regions")
        #expect(result.status == 75)
    }
}
