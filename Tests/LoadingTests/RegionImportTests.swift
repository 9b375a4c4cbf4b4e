import Foundation
import Loading
import Model
import Page
import Testing
import Workspace

@Suite struct RegionImportTests {
    static func read(_ json: String, wanted: [String] = []) throws -> (
        regions: [RegionImport.Imported], findings: [Finding]
    ) {
        try RegionImport.read(Array(json.utf8), file: "api.json", wanted: wanted, languages: Fixtures.languages())
    }

    static func object(_ region: RegionImport.Imported?) throws -> NSDictionary {
        let json = try #require(region).json
        return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? NSDictionary)
    }

    @Test func todaysAnswerStaysAsItIs() throws {
        let bytes = try Fixtures.bytes("integreat/regions-current.json")
        let (regions, findings) = try RegionImport.read(bytes, file: "api.json", languages: Fixtures.languages())
        #expect(findings == [])
        #expect(regions.map(\.slug) == ["augsburg"])
        let original = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSArray)
        #expect(try Self.object(regions.first) == original[0] as? NSDictionary)
        let again = try Self.read(String(decoding: regions[0].json, as: UTF8.self))
        #expect(again.regions == regions)
    }

    @Test func oldAnswersAreMended() throws {
        let bytes = try Fixtures.bytes("integreat/regions-legacy.json")
        let (regions, findings) = try RegionImport.read(bytes, file: "api.json", languages: Fixtures.languages())
        #expect(regions.map(\.slug) == ["augsburg", "nurnberg"])
        #expect(regions.map(\.name) == ["Stadt Augsburg", "Nationalparklandkreis Nürnberg"])
        let augsburg = try Self.object(regions.first)
        #expect(augsburg["aliases"] as? NSDictionary == ["Haunstetten": NSDictionary(), "Friedberg": NSDictionary()])
        #expect(augsburg["push_notifications"] as? Bool == true)
        #expect(augsburg["push-notifications"] == nil)
        #expect(augsburg["live"] as? Bool == true)
        #expect(augsburg["languages"] as? NSArray == [])
        #expect(
            findings.map(\.line) == [
                """
                api.json note region-mended[augsburg] Stadt Augsburg: Pfad „/augsburg/“ zu „augsburg“ berichtigt. \
                → Nichts zu tun.
                """,
                """
                api.json note region-mended[augsburg] Stadt Augsburg: „push-notifications“ zu „push_notifications“ \
                berichtigt. → Nichts zu tun.
                """,
                """
                api.json note region-mended[augsburg] Stadt Augsburg: fehlendes „live“ zu true berichtigt. → \
                Nichts zu tun.
                """,
                """
                api.json note region-mended[augsburg] Stadt Augsburg: „aliases“ von einem Text zu einem Objekt \
                berichtigt. → Nichts zu tun.
                """,
                """
                api.json warning missing-languages[augsburg] Stadt Augsburg: Die Sprachen der Region fehlen in der \
                Antwort. → Nennen Sie die Sprachen unter „languages“ in campaign.yaml, oder importieren Sie die \
                Region aus /api/v3/regions/.
                """,
                """
                api.json note region-mended[nurnberg] Nationalparklandkreis Nürnberg: „push-notifications“ zu \
                „push_notifications“ berichtigt. → Nichts zu tun.
                """,
                """
                api.json note region-mended[nurnberg] Nationalparklandkreis Nürnberg: fehlendes „live“ zu true \
                berichtigt. → Nichts zu tun.
                """,
                """
                api.json note region-mended[nurnberg] Nationalparklandkreis Nürnberg: „aliases“ von einem Text zu \
                einem Objekt berichtigt. → Nichts zu tun.
                """,
                """
                api.json warning missing-languages[nurnberg] Nationalparklandkreis Nürnberg: Die Sprachen der \
                Region fehlen in der Antwort. → Nennen Sie die Sprachen unter „languages“ in campaign.yaml, oder \
                importieren Sie die Region aus /api/v3/regions/.
                """,
                """
                api.json warning region-not-live[testregion] Nicht-live Testregion (testregion) ist bei Integreat \
                nicht veröffentlicht und wird nicht übernommen. → Lassen Sie die Region im CMS von Integreat \
                freischalten, und importieren Sie sie dann.
                """,
            ])
    }

    @Test func whatIsSwappedOrWrongIsMended() throws {
        let legacy = String(decoding: try Fixtures.bytes("integreat/regions-legacy.json"), as: UTF8.self)
        let (regions, findings) = try Self.read(
            legacy.replacingOccurrences(of: "\"live\": false", with: "\"live\": true"), wanted: ["testregion"])
        let region = try Self.object(regions.first)
        #expect(region["latitude"] as? Double == 52.52)
        #expect(region["longitude"] as? Double == 13.4)
        #expect(region["bounding_box"] as? [[Double]] == [[13.08, 52.33], [13.76, 52.67]])
        let languages = try #require(region["languages"] as? [[String: Any]])
        #expect(languages.map { $0["dir"] as? String } == ["RIGHT_TO_LEFT", "LEFT_TO_RIGHT"])
        #expect(findings.map(\.code) == ["coordinates-swapped", "box-swapped", "wrong-direction"])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.scope.region == "testregion" })
        #expect(
            findings.last?.message.de
                == "Nicht-live Testregion: Dari stand als LEFT_TO_RIGHT da und ist zu RIGHT_TO_LEFT berichtigt.")
    }

    @Test func aWantedRegionThatIsNotLiveOrNotThereIsAnError() throws {
        let legacy = String(decoding: try Fixtures.bytes("integreat/regions-legacy.json"), as: UTF8.self)
        let (regions, findings) = try Self.read(legacy, wanted: ["testregion", "nuernberg"])
        #expect(regions == [])
        #expect(
            findings.map(\.line) == [
                """
                api.json error region-not-live[testregion] Nicht-live Testregion (testregion) ist bei Integreat \
                nicht veröffentlicht und wird nicht übernommen. → Lassen Sie die Region im CMS von Integreat \
                freischalten, und importieren Sie sie dann.
                """,
                "api.json error unknown-region Die Region „nuernberg“ gibt es nicht. → Meinten Sie „nurnberg“?",
            ])
    }

    @Test(arguments: [
        (#"{"name":"A","path":"a","live":true,"languages":[],"latitude":10,"longitude":200}"#, ["bad-coordinates"]),
        (#"{"name":"A","path":"a","live":true,"languages":[],"bounding_box":[1,2]}"#, ["bad-box"]),
        (#"{"name":"A","path":"a","live":true,"languages":[{"code":"xx"}]}"#, ["unknown-language"]),
        (#"{"name":"A\#u{202E}B","path":"a","live":true,"languages":[]}"#, ["region-mended"]),
        (#"{"name":"A","path":"../a","live":true,"languages":[]}"#, ["region-path"]),
        (#"{"path":"a","live":true}"#, ["region-incomplete"]),
        (#"{"name":"\#(String(repeating: "A", count: 1 << 20))","path":"a","live":true}"#, ["region-name"]),
        (
            #"{"name":"A","path":"a","live":true,"languages":[],"prefix":"\#(String(repeating: "A", count: 400))"}"#, []
        ),
        ("[7]", ["region-incomplete"]),
        (
            #"[{"name":"A","path":"a","live":true,"languages":[]},"#
                + #"{"name":"B","path":"/a","live":true,"languages":[]}]"#,
            ["region-twice"]
        ),
    ])
    func faultsOfSingleRegions(_ json: String, _ codes: [String]) throws {
        #expect(try Self.read(json).findings.map(\.code) == codes)
    }

    @Test(arguments: [
        ("[{", "json-syntax"), ("7", "json-shape"), ("", "json-syntax"),
        (String(repeating: "[", count: 10_000), "too-deep"),
        ("[" + String(repeating: "0,", count: 500_000) + "0]", "too-many-values"),
        ("[" + String(repeating: "{},", count: 5000) + "{}]", "too-many-values"),
        (#"{"a":"\u{D800}"}"#, "json-syntax"),
    ])
    func whatIsNoAnswerIsThrown(_ json: String, _ code: String) throws {
        do {
            _ = try Self.read(json)
            Issue.record("read")
        } catch let error as LoadingFault {
            guard case .unreadable(let findings) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(findings.map(\.code) == [code])
        }
    }

    @Test func aFirstBrandIsWrittenOnceAndLoads() throws {
        let folder = try TemporaryFolder()
        let root = OutputFolder(folder.path)
        let languages = try Fixtures.languages()
        let imported = try #require(
            try RegionImport.read(
                Fixtures.bytes("integreat/regions-current.json"), file: "api.json", languages: languages
            )
            .regions.first)
        let first = try RegionImport.write(imported, to: root)
        #expect(first.files == ["Assets/Regions/augsburg/region.json", "Assets/Regions/augsburg/brand.yaml"])
        #expect(first.findings.map(\.code) == ["imprint-incomplete"])
        let workspace = Workspace(root: folder.path, searchPath: [folder.path, Fixtures.workspace.root], now: 0)
        let loaded = RegionLibrary.load("augsburg", workspace, languages: languages)
        #expect(
            loaded.findings.map(\.line) == [
                """
                Assets/Regions/augsburg/brand.yaml:14:16 warning imprint-incomplete[augsburg] Im Impressum fehlt, \
                wer verantwortlich ist (V. i. S. d. P.); ohne das wird nichts gedruckt. → litfass brand augsburg fragt \
                danach; oder in Assets/Regions/augsburg/brand.yaml unter „imprint“ bei „responsible“ eintragen \
                (docs/de/stadt.md).
                """
            ])
        #expect(loaded.region?.brand.colors.surface.fill.rgb.hexString == "#FBDA16")
        try folder.write("litfass: 1\n", to: "Assets/Regions/augsburg/brand.yaml")
        #expect(try RegionImport.write(imported, to: root).files == ["Assets/Regions/augsburg/region.json"])
        #expect(try root.read("Assets/Regions/augsburg/brand.yaml", limit: 100) == Array("litfass: 1\n".utf8))
    }
}
