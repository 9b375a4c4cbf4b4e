import Foundation
import Testing

/// Texts on their way to translators and back, through the tools that these use.
struct TranslateTests {
    /// A workspace with one campaign in Arabic and Chinese.
    private static func office() throws -> Scratch {
        let scratch = try Scratch()
        let texts = scratch.path + "/Campaigns/willkommen/texts"
        try FileManager.default.createDirectory(atPath: texts, withIntermediateDirectories: true)
        let ready = Litfass.root + "/Campaigns/willkommen"
        for language in ["de", "ar", "zh-CN"] {
            try FileManager.default.copyItem(
                atPath: "\(ready)/texts/\(language).yaml", toPath: "\(texts)/\(language).yaml")
        }
        let campaign = try String(contentsOfFile: ready + "/campaign.yaml", encoding: .utf8)
        let languages = #/languages: \[[^\]]*\]/#
        try scratch.write(
            campaign.replacing(languages, with: "languages: [de, ar, zh-CN]"), to: "Campaigns/willkommen/campaign.yaml")
        return scratch
    }

    private static func texts(_ scratch: Scratch) throws -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: try scratch.names("Campaigns/willkommen/texts").map {
                ($0, try scratch.read("Campaigns/willkommen/texts/" + $0))
            })
    }

    private static let today = ["LITFASS_NOW": "2026-12-01T09:00:00Z"]

    /// `python3` with the Translate Toolkit, which Weblate stands on; `make setup-tests` fetches it.
    ///
    /// Of each file it changes the first text and says how many there are and how many are translated.
    private static let toolkit = """
        import sys
        from translate.storage import xliff, xliff2
        for path in sys.argv[2:]:
            kind = xliff2.Xliff2File if b'version="2.0"' in open(path, 'rb').read() else xliff.Xliff1File
            store = kind.parsefile(path)
            units = [unit for unit in store.units if unit.istranslatable()]
            print(type(store).__name__, len(units), sum(unit.istranslated() or unit.isfuzzy() for unit in units))
            if sys.argv[1]:
                unit = units[1]
                unit.target = sys.argv[1]
                unit.addnote('Sehr schön', origin='translator')
                store.save()
        """

    @Test(arguments: [
        ("xliff", "xlf", "xliff-core-1.2-strict.xsd", "Xliff1File"),
        ("xliff2", "xlf", "xliff-core-2.0.xsd", "Xliff2File"),
        ("csv", "csv", nil, nil),
    ])
    func aRoundTripLosesNothing(format: String, suffix: String, schema: String?, store: String?) throws {
        let scratch = try Self.office()
        let litfass = Litfass(folder: scratch.path, variables: Self.today)
        let before = try Self.texts(scratch)
        let out = try litfass.run("translate", "export", "willkommen", "--format", format, "--output", "out")
        #expect(out.status == 0, "\(out.errors)")
        let files = ["ar", "zh-CN"].map { "out/willkommen.\($0).\(suffix)" }
        #expect(try scratch.names("out") == files.map { String($0.dropFirst(4)) })
        func validate() throws {
            guard let schema else { return }
            let folder = Litfass.root + "/.build/xliff"
            var xmllint = Litfass(program: "/usr/bin/xmllint", folder: scratch.path)
            xmllint.variables["XML_CATALOG_FILES"] = folder + "/catalog.xml"
            let result = try xmllint.run(["--nonet", "--noout", "--schema", folder + "/" + schema] + files)
            #expect(result.errors == files.map { $0 + " validates\n" }.joined(), "make setup-tests fetches the schemas")
        }
        try validate()
        let unchanged = try litfass.run(["translate", "import"] + files)
        #expect(unchanged.status == 0, "\(unchanged.output)\(unchanged.errors)")
        #expect(unchanged.errors.contains("Nothing has changed."), "\(unchanged.output)")
        #expect(try Self.texts(scratch) == before)
        guard let store else { return }
        var python = Litfass(program: "/usr/bin/python3", folder: scratch.path)
        python.variables["PYTHONPATH"] = Litfass.root + "/.build/translate"
        let seen = try python.run(["-c", Self.toolkit, ""] + files)
        #expect(seen.errors == "")
        #expect(seen.output.split(separator: "\n").count == 2)
        let counts = try #require(seen.output.firstMatch(of: #/(\w+) (\d+) (\d+)/#))
        #expect(counts.output.1 == store)
        #expect(counts.output.2 == counts.output.3, "all are there")
        _ = try python.run(["-c", Self.toolkit, "أهلاً!", files[0]])
        let taken = try litfass.run("translate", "import", files[0], "--by", "Maria Pop")
        #expect(taken.status == 0, "\(taken.output)")
        #expect(taken.output.contains("+ headline.short  أهلاً!\n    Remark: Sehr schön (Maria Pop)"), "\(taken.output)")
        let after = try Self.texts(scratch)
        #expect(
            after["ar.yaml"] == before["ar.yaml"]?.replacing("short: \"أهلاً وسهلاً!\"", with: "short: \"أهلاً!\""))
        let record = try #require(after["ar.review.yaml"])
        #expect(record.contains(#/headline\.short:\s+state: translated\s+by: Maria Pop\s+"on": 2026-12-01\s+of: /#))
        #expect(record.contains("note: Sehr schön (Maria Pop)"))
        #expect(after.count == before.count + 1)
    }

    @Test func aNewLanguageComesInByTable() throws {
        let scratch = try Self.office()
        let litfass = Litfass(folder: scratch.path, variables: Self.today)
        let out = try litfass.run(
            "translate", "export", "willkommen", "--format", "csv", "--language", "ro", "--output", ".", "--lang", "de")
        #expect(out.status == 0, "\(out.errors)")
        // A person fills in two cells, and Excel saves it with tabs in UTF-16.
        let table = try scratch.read("willkommen.ro.csv").replacing("\";\"", with: "\"\t\"")
            .replacing("\"Willkommen!\"\t\"\"", with: "\"Willkommen!\"\t\"Bun venit!\"")
            .replacing("\"Gesundheit und Ärzte\"\t\"\"", with: "\"Gesundheit und Ärzte\"\t\"Sănătate\"")
        let wide = try #require(String(table.dropFirst()).data(using: .utf16LittleEndian))
        try (Data([0xFF, 0xFE]) + wide).write(to: URL(fileURLWithPath: scratch.path + "/willkommen.ro (1).csv"))
        let dry = try litfass.run("translate", "import", "willkommen.ro (1).csv", "--dry-run", "--lang", "de")
        // The fourth topic is there and the three before it are not.
        #expect(dry.status == 1)
        #expect(dry.output.contains("+ headline.short  Bun venit!"), "\(dry.output)")
        #expect(dry.output.contains("✗ topics.4"), "\(dry.output)")
        #expect(dry.output.contains("1 übernommen"), "\(dry.output)")
        #expect(try !scratch.names("Campaigns/willkommen/texts").contains("ro.yaml"))
        let taken = try litfass.run("translate", "import", "willkommen.ro (1).csv", "--lang", "de")
        #expect(taken.status == 1)
        #expect(taken.output.contains("1 übernommen · 1 jetzt übersetzt"), "\(taken.output)")
        #expect(taken.errors.contains("nicht unter languages"), "\(taken.errors)")
        #expect(try !scratch.read("Campaigns/willkommen/campaign.yaml").contains("ro]"))
        let listed = try litfass.run("translate", "import", "willkommen.ro (1).csv", "--lang", "de", "--yes")
        #expect(listed.errors.contains("hat jetzt Rumänisch"), "\(listed.errors)")
        #expect(
            try scratch.read("Campaigns/willkommen/texts/ro.yaml") == """
                litfass: 1
                language: ro
                review: { state: draft }
                headline: { short: Bun venit! }

                """)
        #expect(try scratch.read("Campaigns/willkommen/campaign.yaml").contains("languages: [de, ar, zh-CN, ro]"))
    }

    @Test func whatCannotBeReadChangesNothing() throws {
        let scratch = try Self.office()
        let litfass = Litfass(folder: scratch.path, variables: Self.today)
        #expect(
            try litfass.run("translate", "export", "willkommen", "--language", "ar", "--output", ".").status == 0)
        let file = try scratch.read("willkommen.ar.xlf").replacing("أهلاً وسهلاً!", with: "أهلاً!")
        try scratch.write(file, to: "good.xlf")
        try scratch.write(String(file.prefix(file.count / 2)), to: "cut.xlf")
        try scratch.write(file.replacing("\"willkommen\"", with: "\"fremd\""), to: "other.xlf")
        try scratch.write(file.replacing("target-language=\"ar\"", with: "target-language=\"de\""), to: "source.xlf")
        try scratch.write(file.replacing("target-language=\"ar\"", with: "target-language=\"xx\""), to: "none.xlf")
        try scratch.write(
            file.replacing("<xliff", with: "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xliff"), to: "doctype.xlf")
        try scratch.write("PK\u{3}\u{4}", to: "willkommen.ar.xlsx")
        try scratch.write(file, to: "huge.xlf")
        #expect(truncate(scratch.path + "/huge.xlf", 50 << 20) == 0)
        let before = try Self.texts(scratch)
        let cases: [(String, Int32, String)] = [
            ("cut.xlf", 65, "bricht in Zeile"), ("other.xlf", 66, "Kampagne „fremd“"),
            ("source.xlf", 65, "Sprache des Ausgangstexts"), ("none.xlf", 65, "(„xx“)"),
            ("doctype.xlf", 65, "DOCTYPE"), ("willkommen.ar.xlsx", 65, "CSV UTF-8"),
            ("huge.xlf", 65, "20480 kB"), ("fehlt.xlf", 66, "fehlt.xlf"),
        ]
        for (name, status, message) in cases {
            // A good one beside it is not taken either.
            let result = try litfass.run("translate", "import", "good.xlf", name, "--lang", "de")
            #expect(result.status == status, "\(name): \(result.errors)")
            #expect(result.errors.contains(message), "\(name): \(result.errors)")
        }
        #expect(try Self.texts(scratch) == before)
        let twice = try litfass.run("translate", "import", "willkommen.ar.xlf", "good.xlf", "--lang", "de")
        #expect(twice.status == 1)
        #expect(twice.output.contains("Zwei verschiedene Antworten (willkommen.ar.xlf:"), "\(twice.output)")
        #expect(try Self.texts(scratch) == before)
    }
}
