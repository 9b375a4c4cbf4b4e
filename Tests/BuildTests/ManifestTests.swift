internal import Formats
internal import Foundation
internal import Model
internal import Support
internal import Testing
internal import Workspace

@testable internal import Build

@Suite("Manifest")
struct ManifestTests {
    /// In one language, as the file holds it.
    private static func words(_ text: String) -> Words { Words(de: text, en: text) }

    private static let finding = Finding(
        RecordedFinding("text-too-long", .error, message: words("Zu „lang“."), remedy: words("Kürzen.")),
        at: .init(file: "texts/ar.yaml", line: 7, column: 3), scope: .init(language: "ar", material: "poster-a3"))

    private static func poster(_ language: String, _ region: String = "augsburg", sum: String = "00") -> Artifact {
        let sheet = OutputTree.Sheet(region: region, material: "poster-a3", language: language)
        return Artifact(
            path: OutputTree.posterPicture(sheet), kind: .poster, purpose: .screen, format: .png,
            material: "poster-a3", region: region, language: language, width: 3508, height: 4961, sha256: sum,
            codes: ["https://integreat.app/\(region)/\(language)"],
            thumbnail: .init(path: OutputTree.thumbnail(sheet), width: 778, height: 1100))
    }

    @Test("It is written as the contract shows it")
    func text() {
        var flyer = Self.poster("ar")
        flyer.unit = .millimetres
        flyer.width = 99.5
        flyer.findings = [Self.finding]
        flyer.page = 2
        flyer.paper = "a4"
        let manifest = Manifest(campaign: "willkommen", artifacts: [flyer])
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self) == """
                {
                  "litfass": 1,
                  "campaign": "willkommen",
                  "artifacts": [
                    {
                      "path": "augsburg/posters/poster-a3.ar.png",
                      "kind": "poster",
                      "purpose": "screen",
                      "format": "png",
                      "material": "poster-a3",
                      "region": "augsburg",
                      "language": "ar",
                      "placement": null,
                      "platform": null,
                      "width": 99.5,
                      "height": 4961,
                      "unit": "mm",
                      "sha256": "00",
                      "codes": ["https://integreat.app/augsburg/ar"],
                      "findings": [
                        {
                          "code": "text-too-long",
                          "severity": "error",
                          "file": "texts/ar.yaml",
                          "line": 7,
                          "column": 3,
                          "message": "Zu „lang“.",
                          "remedy": "Kürzen.",
                          "arguments": {},
                          "region": null,
                          "language": "ar",
                          "material": "poster-a3"
                        }
                      ],
                      "page": 2,
                      "paper": "a4",
                      "thumbnail": {
                        "path": "augsburg/previews/poster-a3.ar.png",
                        "width": 778,
                        "height": 1100
                      }
                    }
                  ],
                  "findings": []
                }

                """)
    }

    @Test("What is written is read back, in one order whatever order it came in")
    func roundTrip() throws {
        let manifest = Manifest(
            campaign: "w", artifacts: [Self.poster("ar"), Self.poster("uk"), Self.poster("de")],
            findings: [
                Self.finding,
                Finding(
                    RecordedFinding("a", .note, message: Self.words("\"\\\u{1}\n\u{2028}"), remedy: Self.words("🙂"))),
            ])
        let again = Manifest(
            campaign: "w", artifacts: manifest.artifacts.reversed(), findings: manifest.findings.reversed())
        #expect(again.bytes == manifest.bytes)
        try Repository.withFolder { folder in
            try folder.write(manifest.bytes, to: OutputTree.manifest)
            let (read, note) = try Manifest.read(in: folder)
            #expect(read == manifest)
            #expect(note == nil)
        }
        #expect(manifest["augsburg/posters/poster-a3.uk.png"] == Self.poster("uk"))
        #expect(manifest["augsburg/posters/poster-a3.uk.pdf"] == nil)
    }

    @Test("The words of a finding on standard output are the reader's")
    func uiLanguage() {
        let finding = Finding(
            RecordedFinding("x", .note, message: Words(de: "Eins", en: "One"), remedy: Words(de: "Zwei", en: "Two")))
        let english = Manifest(campaign: "w", findings: [finding]).json(.english).text
        #expect(english.contains(#""message": "One""#) && english.contains(#""remedy": "Two""#))
    }

    @Test(
        "A damaged manifest counts as none, with a note",
        arguments: ["", "{", "[]", "null", #"{"litfass":2,"campaign":"w","artifacts":[],"findings":[]}"#, "\u{FEFF}\0"])
    func damaged(_ text: String) throws {
        try Repository.withFolder { folder in
            try folder.write(Array(text.utf8), to: OutputTree.manifest)
            let (read, note) = try Manifest.read(in: folder)
            #expect(read == nil)
            #expect(note?.code == "manifest-unreadable")
            #expect(note?.severity == .note)
        }
    }

    @Test("A deeply nested manifest is no crash")
    func nested() throws {
        try Repository.withFolder { folder in
            try folder.write(Array(repeating: UInt8(ascii: "["), count: 1 << 20), to: OutputTree.manifest)
            #expect(try Manifest.read(in: folder).note?.code == "manifest-unreadable")
        }
    }

    @Test("No manifest is no fault")
    func absent() throws {
        try Repository.withFolder { folder in
            let (read, note) = try Manifest.read(in: folder)
            #expect(read == nil)
            #expect(note == nil)
        }
    }

    @Test("Unknown keys are passed over, and paths that leave the folder are left out")
    func tolerant() throws {
        try Repository.withFolder { folder in
            let entry = { (path: String) in
                #"{"path":"\#(path)","kind":"poster","region":"a","width":1,"height":1,"unit":"px","sha256":"","#
                    + #""codes":[],"findings":[],"new":{}}"#
            }
            let entries = ["a/x.png", "../x.png", "/etc/passwd", "a//b"].map(entry).joined(separator: ",")
            let text = #"{"litfass":1,"campaign":"w","later":[1],"findings":[],"artifacts":[\#(entries)]}"#
            try folder.write(Array(text.utf8), to: OutputTree.manifest)
            #expect(try Manifest.read(in: folder).manifest?.artifacts.map(\.path) == ["a/x.png"])
        }
    }

    @Test(
        "What artifacts of an older manifest are for is told from where they lie, once",
        arguments: [
            ("posters/m.ar.png", "poster", "screen png nil nil a/previews/m.ar.p.png"),
            ("posters/m.ar.pdf", "poster", "print pdf nil nil nil"),
            ("print/m.ar.pdf", "flyer", "print pdf nil nil nil"),
            ("print/m.ar.a4.pdf", "card", "office pdf nil a4 nil"),
            ("print/m.ar.page12.png", "flyer", "preview png 12 nil nil"),
            ("print/m.ar.txt", "text", "text txt nil nil nil"),
            ("web/m.ar.pdf", "poster", "web pdf nil nil nil"), ("posts/m.ar.jpg", "post", "screen jpg nil nil nil"),
            ("posts/start.mastodon.ar.json", "text", "text json nil nil nil"),
            ("posts/hootsuite.facebook.1.csv", "plan", "plan csv nil nil nil"),
            ("order.html", "order", "order html nil nil nil"),
            ("packages/w.a.ar.zip", "package", "package zip nil nil nil"),
        ])
    func older(_ path: String, _ kind: String, _ reported: String) throws {
        let entry = #"""
            {"path":"a/\#(path)","kind":"\#(kind)","material":"m","region":"a","language":"ar","placement":"p",
            "width":3508,"height":4961,"unit":"px","sha256":"","codes":[],"findings":[]}
            """#
        let text = #"{"litfass":1,"campaign":"w","findings":[],"artifacts":[\#(entry)]}"#
        try Repository.withFolder { folder in
            try folder.write(Array(text.utf8), to: OutputTree.manifest)
            let manifest = try #require(try Manifest.read(in: folder).manifest)
            let artifact = try #require(manifest["a/" + path])
            let page = artifact.page.map { "\($0)" } ?? "nil"
            let thumbnail = artifact.thumbnail?.path ?? "nil"
            #expect(
                """
                \(artifact.purpose.rawValue) \(artifact.format.rawValue) \(page) \(artifact.paper ?? "nil") \
                \(thumbnail)
                """
                    == reported)
            try folder.write(manifest.bytes, to: OutputTree.manifest)
            #expect(try Manifest.read(in: folder).manifest == manifest)
        }
    }

    @Test("A partial build replaces its own entries, keeps the others and drops those whose files are gone")
    func update() {
        let old = Manifest(
            campaign: "w",
            artifacts: [
                Self.poster("ar"), Self.poster("uk"), Self.poster("de"), Self.poster("tr"), Self.poster("ar", "malte"),
            ],
            findings: [
                Self.finding,
                Finding(RecordedFinding("general", .note, message: Self.words("alt"), remedy: Self.words(""))),
            ])
        let uk = Finding(
            RecordedFinding("uk", .error, message: Self.words("neu"), remedy: Self.words("")),
            scope: .init(language: "uk"))
        let run = Manifest(campaign: "w", artifacts: [Self.poster("ar", sum: "11")], findings: [uk])
        let gone = Self.poster("tr").path
        let update = run.updating(
            old, selection: Selection(regions: ["augsburg"], languages: ["ar", "uk"]), exists: { $0 != gone })
        // uk was to be made and was not; tr is gone; ar of another region and de were not touched.
        #expect(
            update.manifest
                == Manifest(
                    campaign: "w",
                    artifacts: [Self.poster("ar", sum: "11"), Self.poster("de"), Self.poster("ar", "malte")],
                    findings: [uk]))
        #expect(
            update.orphans == ["augsburg/posters/poster-a3.uk.png", "augsburg/previews/poster-a3.uk.png"])
    }

    @Test("What has no material or language outlives a build that asks for one")
    func plans() {
        let plan = Artifact(
            path: OutputTree.plan(region: "augsburg"), kind: .plan, purpose: .plan, format: .calendar,
            region: "augsburg", sha256: "")
        let old = Manifest(campaign: "w", artifacts: [plan, Self.poster("ar")])
        let run = Manifest(campaign: "w", artifacts: [Self.poster("ar", sum: "11")])
        let update = run.updating(old, selection: Selection(materials: ["poster-a3"]), exists: { _ in true })
        #expect(update.manifest == Manifest(campaign: "w", artifacts: [plan, Self.poster("ar", sum: "11")]))
        #expect(update.orphans == [])
    }

    @Test("The shards of a build make one manifest")
    func shards() {
        let parts = [
            Manifest(campaign: "w", artifacts: [Self.poster("uk")], findings: [Self.finding]),
            Manifest(campaign: "w", artifacts: [Self.poster("ar")], findings: [Self.finding]),
        ]
        #expect(
            Manifest.union(campaign: "w", parts)
                == Manifest(campaign: "w", artifacts: [Self.poster("ar"), Self.poster("uk")], findings: [Self.finding]))
    }
}
