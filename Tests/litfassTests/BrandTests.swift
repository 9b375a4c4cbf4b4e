import Foundation
import Testing

/// A town set up as its press officer would.
struct BrandTests {
    private static let region = """
        [{"id": 1, "name": "Stadt Hof", "path": "/hof/", "live": true, "prefix": "Stadt", \
        "name_without_prefix": "Hof", "plz": "95028", "longitude": 11.91, "latitude": 50.31, "aliases": null,
            "languages": [{"id": 1, "code": "de", "bcp47_tag": "de-DE", "native_name": "Deutsch",
            "dir": "LEFT_TO_RIGHT"}]}]
        """
    private static let crest = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><path d="M0,0h40v30q0,15 -20,20q-20,-5 -20,-20z" \
        fill="#0b5d3b"/><circle cx="20" cy="20" r="9" fill="#f4c300"/></svg>
        """

    private func town() throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/Campaigns", withIntermediateDirectories: true)
        try scratch.write(Self.region, to: "regions.json")
        #expect(try Litfass(folder: scratch.path).run("region", "import", "regions.json").status == 0)
        return scratch
    }

    private static let file = "Assets/Regions/hof/brand.yaml"

    @Test func coloursAndCrestComeInAndTheTownIsShown() throws {
        let scratch = try town()
        let before = try scratch.read(Self.file)
        try scratch.write(Self.crest, to: "wappen.svg")
        let result = try Litfass(folder: scratch.path).run(
            "brand", "hof", "--colors", "#0b5d3b, C8102E", "--crest", "wappen.svg", "--lang", "de")
        #expect(result.errors.contains("Ihr Grün") || result.errors.contains("Ihr dunkles Grün"), "\(result.errors)")
        #expect(result.output.contains("#0B5D3B"))
        #expect(result.output.hasSuffix("file://\(scratch.path)/Output/hof.png\n"))
        let png = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/Output/hof.png"))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try scratch.read("Assets/Regions/hof/crest.svg") == Self.crest)
        // The file is what it was but for these lines, and its remarks are all there.
        let after = try scratch.read(Self.file)
        #expect(after.contains("\ncolors: [\"#0B5D3B\", \"#C8102E\"]   # bis zu drei"))
        #expect(after.contains("\ncrest: \"crest.svg\" "))
        #expect(!after.contains("swatches"))
        let remarks = { (text: String) in text.split(separator: "\n").compactMap { $0.split(separator: "# ").last } }
        #expect(remarks(before).filter { before.contains("# " + $0) }.allSatisfy { after.contains("# " + $0) })
        // The imprint is still wanting, and nobody is asked where nobody can answer.
        #expect(result.status == 1)
        #expect(result.errors.contains("[imprint-missing]"))
    }

    @Test func whatIsAskedForIsSaidAsJSON() throws {
        let scratch = try town()
        try scratch.write(
            try scratch.read(Self.file).replacing("responsible: \"\"", with: "responsible: \"Eva, Hof\""), to: Self.file
        )
        let before = try scratch.read(Self.file)
        let result = try Litfass(folder: scratch.path).run("brand", "hof", "--json", "--preview", "bild.png")
        let json = try result.json
        #expect(json["region"] as? String == "hof")
        #expect(json["preview"] as? String == scratch.path + "/bild.png")
        #expect(json["files"] as? [String] == [])
        let roles = try #require(json["roles"] as? [String: [String: String]])
        #expect(roles["paper"]?["fill"] == "#FFFFFF")
        #expect((json["explanation"] as? String)?.isEmpty == false)
        #expect(try scratch.read(Self.file) == before)
    }

    @Test func whatCannotBeTakenChangesNothing() throws {
        let scratch = try town()
        let before = try scratch.read(Self.file)
        try scratch.write("no picture", to: "wappen.png")
        let cases: [([String], Int32, String)] = [
            (["hof", "--colors", "gruen"], 64, "Eine Farbe hat sechs Stellen"),
            (["hof", "--colors", "#1,#2,#3,#4"], 64, "eine bis drei Farben"),
            (["hof", "--crest", "wappen.png"], 65, "als SVG, PNG oder JPEG"),
            (["hof", "--crest", "fehlt.svg"], 66, "fehlt.svg"),
            (["hof", "--preview", "bild.jpg"], 64, "PNG"),
            (["hoff"], 66, "Meinten Sie „hof“?"),
        ]
        for (words, status, message) in cases {
            let result = try Litfass(folder: scratch.path).run(["brand"] + words + ["--lang", "de"])
            #expect(result.status == status, "\(words): \(result.errors)")
            #expect(result.errors.contains(message), "\(words): \(result.errors)")
        }
        #expect(try scratch.read(Self.file) == before)
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/Output"))
    }

    /// What comes with the program becomes the workspace's own before it is changed.
    @Test func aTownOfTheProgramIsCopiedFirst() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/Campaigns", withIntermediateDirectories: true)
        let result = try Litfass(folder: scratch.path).run(
            "brand", "augsburg", "--colors", "6D1A36", "--yes", "--quiet")
        #expect(result.errors.contains("[imprint") == false)
        #expect(try scratch.names("Assets/Regions/augsburg").contains("region.json"))
        #expect(try scratch.read("Assets/Regions/augsburg/brand.yaml").contains("\ncolors: [\"#6D1A36\"]\n"))
        let ours = try String(contentsOfFile: Litfass.root + "/Assets/Regions/augsburg/brand.yaml", encoding: .utf8)
        #expect(!ours.contains("6D1A36"))
    }

    /// A person at a terminal is asked what is wanting, line by line, until the answer is one.
    @Test func aPersonIsAsked() throws {
        let scratch = try town()
        let answers = [
            "Eva Muster, Hof", "Amt", "", "", "09281 1", "keine", "amt@hof.example", "", "Franken", "bayern",
        ]
        try scratch.write(
            """
            import os, pty, sys
            answers = \(answers)
            seen = b""
            pid, end = pty.fork()
            if pid == 0:
                os.execve(sys.argv[1], sys.argv[1:], dict(os.environ, LANG="de_DE.UTF-8", TERM="dumb"))
            sent = 0
            while True:
                try:
                    part = os.read(end, 4096)
                except OSError:
                    break
                if not part:
                    break
                seen += part
                while sent < len(answers) and seen.count(b"(Enter: ") > sent:
                    os.write(end, (answers[sent] + "\\n").encode())
                    sent += 1
            _, status = os.waitpid(pid, 0)
            sys.stdout.buffer.write(seen)
            sys.exit(os.waitstatus_to_exitcode(status))
            """, to: "typing.py")
        let result = try Litfass(program: "/usr/bin/python3", folder: scratch.path).run(
            "typing.py", Litfass.program, "brand", "hof", "--colors", "#0B5D3B")
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("Eine E-Mail-Adresse heißt name@ort.de."))
        let after = try scratch.read(Self.file)
        #expect(after.contains("responsible: \"Eva Muster, Hof\"\n"))
        #expect(after.contains("contact: { office: \"Amt\", street: \"\", town: \"\", phone: \"09281 1\", email: "))
        #expect(after.contains("email: \"amt@hof.example\", web: \"\" }"))
        #expect(after.contains("land: \"BY\" "))
        #expect(after.contains("publisher: \"Stadt Hof\"\n"))
    }
}
