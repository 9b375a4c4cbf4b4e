import Foundation
import Testing

/// What a campaign brought, from the server's log to the next campaign.
struct ResultsCommandTests {
    @Test func aCampaignIsCountedReportedAndFollowed() throws {
        let scanned = try ScannedCampaign()
        let campaign = scanned.campaign
        let log = try scanned.log("ar", "tram", 9) + scanned.log("de", "markt", 3)
        try campaign.scratch.write(log + "\u{1B}[31m torn\n", to: "a.log")
        let first = try scanned.run("results", "take", "klein", "a.log", "--lang", "en")
        #expect(first.status == 0)
        #expect(first.errors.contains("Newly counted: 12; together now 12"))
        #expect(!first.errors.contains("\u{1B}[31m"))
        let report = try scanned.run("results", "report", "klein", "--json")
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
        let second = try scanned.run("new", "zwei", "--from", "klein", "--lang", "en")
        #expect(second.status == 0)
        #expect(second.errors.contains("Taken over, since they were scanned: places: <b>=Markt, Tram;"))
        #expect(second.errors.contains("litfass brand augsburg"))
        let next = try campaign.scratch.read("Campaigns/zwei/campaign.yaml")
        #expect(next.contains("id: tram") && next.contains("id: markt"))
        #expect(try campaign.scratch.names("Campaigns/zwei") == ["campaign.yaml", "texts"])
    }

    /// The sheets are of one document; what is read aloud are its tables, charts in words, and no number that is not on
    /// the page.
    @Test func theReportIsPrintedAndReadAloud() throws {
        let scanned = try ScannedCampaign()
        let log = try [("ar", "tram", 61), ("de", "markt", 48), ("ar", "markt", 21)].map { try scanned.log($0, $1, $2) }
            .joined()
        try scanned.campaign.scratch.write(log, to: "a.log")
        let accesses = (40...53).map { "2026-W\($0);ar;Zugriffe;\($0 * 7 + $0 % 3)\n" }.joined()
        try scanned.campaign.scratch.write("Woche;Sprache;Art;Anzahl\n" + accesses, to: "z.csv")
        #expect(try scanned.run("results", "take", "klein", "a.log", "z.csv").status == 0)
        #expect(try scanned.run("results", "report", "klein").status == 0)
        let output = scanned.campaign.output
        let fonts = try Shell.run("pdffonts \"$1/wirkung.pdf\" && pdfinfo \"$1/wirkung.print.pdf\"", output).output
        #expect(fonts.contains("Inter") && fonts.contains("PDF subtype:") && fonts.contains("PDF/X-4"))
        let check = """
            PYTHONPATH="$2/.build/page" /usr/bin/python3 -c 'import sys
            from page import validate_pdf
            for profile in ("ua1", "2a"):
                for fault in validate_pdf(sys.argv[1], profile=profile).failures: print(fault.rule_id, fault.message)
            ' "$1/wirkung.pdf"
            """
        #expect(try Shell.run(check, output, Litfass.root).output == "")
        let structure = try Shell.run("pdfinfo -struct-text \"$1/wirkung.pdf\" 2>/dev/null", output).output
        for name in ["Table", "TR", "TH", "TD", "H1", "H2", "Figure", "LI"] {
            #expect(structure.contains(try Regex("\\n *\(name)\\b")), "\(name)")
        }
        let text = try Shell.run("pdftotext -layout \"$1/wirkung.pdf\" -", output).output
        let page = try scanned.campaign.scratch.read("Output/klein/wirkung.html")
        func numbers(_ text: String) -> Set<Substring> { Set(text.matches(of: /\d+/).map(\.output)) }
        #expect(numbers(text).subtracting(numbers(page)).subtracting(["1", "2", "3"]) == [])
        #expect(text.contains("Tram") && text.contains("=Markt") && numbers(text).isSuperset(of: ["61", "69", "130"]))
    }

    /// What stands in hostile logs, tables and names is counted as skipped, said by its kind, and never shown.
    @Test func whatIsHostileIsSkippedAndNeverShown() throws {
        let scanned = try ScannedCampaign()
        let scratch = scanned.campaign.scratch
        let good = try scanned.log("ar", "tram", 30)
        let line = try scanned.log("de", "tram", 1)
        let path = try #require(line.firstMatch(of: #/\/i\/\w{6}/#)).output
        let bad = [
            "www.other.example:443 " + line, String(line.dropLast(40)) + "\n", "\u{1B}]0;pwned\u{7}\u{1B}[31m\n",
            line.replacingOccurrences(of: path, with: path + "?" + String(repeating: "a", count: 1 << 20)),
            line.replacingOccurrences(of: "/2026:", with: "/2099:"),
            line.replacingOccurrences(of: "/2026:", with: "/1999:"),
            #"{"ts":1796641200.2,"request":{"method":"GET","host":"other.example","uri":"\#(path)","headers":"#
                + #"{"User-Agent":["Mozilla/5.0 (X) Gecko/1"]}},"status":302}"# + "\n",
            #"{"ts":99999999999999999999,"request":{"method":"GET","uri":"\#(path)"},"status":302}"# + "\n",
        ]
        let url = URL(fileURLWithPath: scratch.path + "/a.log")
        try Data(Array((good + bad.joined()).utf8) + [0xFF, 0xFE, 0x0A] + Array(good.utf8)).write(to: url)
        let hostile = "\u{1B}[31m=1.csv"
        let cells = "=1+1;ar;9 -1;ar;9 tram;\u{1B}[2J;9 tram;ar;-9 tram;ar;99999999999999999999 tram;ar;12"
        let rows = cells.split(separator: " ").map { "2026-W49;\($0)\n" }.joined()
        try scratch.write("Woche;Ort;Sprache;Anzahl\n" + rows, to: hostile)
        let taken = try scanned.run("results", "take", "klein", "a.log", hostile, "--lang", "en")
        #expect(taken.status == 0 && taken.errors.contains("Newly counted: 30;"), "\(taken.errors)")
        for note in [
            "7 × no line of a log or the table", "2 × torn line", "1 × line out of all length",
            "2 × of another website",
            "2 × at a time that cannot be", "Out of tables: 1 rows",
        ] { #expect(taken.errors.contains(note), "\(note): \(taken.errors)") }
        try scratch.write("", to: "\u{1B}[31m.log")
        let empty = try scanned.run("results", "take", "klein", "\u{1B}[31m.log")
        let report = try scanned.run("results", "report", "klein")
        let csv = try scratch.read("Output/klein/wirkung.csv")
        let html = try scratch.read("Output/klein/wirkung.html")
        for text in [taken.errors, empty.errors, report.output, csv, html] {
            #expect(!text.contains("\u{1B}") && !text.contains("pwned") && !text.contains("<b>"))
        }
        #expect(empty.errors.contains("\\u{1B}[31m.log"))
        // Numbers that somebody wrote into the file in which they may be seen.
        let counts = scanned.campaign.folder + "/results/counts.json"
        for (old, new) in [("\"count\" : 30", "\"count\" : \(Int.max)"), ("\"count\" : 30", "\"count\" : 3")] {
            let kept = try scratch.read(counts)
            try scanned.campaign.edit(counts, old, new)
            #expect(try scanned.run("results", "report", "klein").status == 65)
            try scratch.write(kept, to: counts)
        }
    }

    /// Killed at any moment, and once more: nothing is lost, and nothing counts twice.
    @Test func aTakeThatIsKilledLosesNothing() throws {
        let scanned = try ScannedCampaign()
        let scratch = scanned.campaign.scratch
        try scratch.write(try scanned.log("ar", "tram", 700) + scanned.log("de", "markt", 20), to: "a.log")
        try scratch.write(try scanned.log("de", "tram", 30), to: "b.log")
        let counts = scanned.campaign.folder + "/results/counts.json"
        for round in 0..<12 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Litfass.program)
            process.arguments = ["results", "take", "klein", "a.log"]
            process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
            process.environment = ["PATH": "/usr/bin:/bin"].merging(scanned.variables) { $1 }
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(round * 30_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if let kept = try? scratch.read(counts) {
                #expect((try? JSONSerialization.jsonObject(with: Data(kept.utf8))) != nil)
            }
        }
        func take(_ file: String) throws -> String {
            let result = try scanned.run("results", "take", "klein", file, "--lang", "en")
            return result.status == 0 ? result.errors : "\(result)"
        }
        #expect(try take("a.log").contains("together now 720"))
        let before = try scratch.read(counts)
        #expect(try take("b.log").contains("Newly counted: 30; together now 750"))
        let after = try scratch.read(counts)
        // Killed between the exact numbers and what may be seen: those are there, and these are as they were.
        try scratch.write(before, to: counts)
        #expect(try take("a.log").contains("Newly counted: 0; together now 750"))
        #expect(try scratch.read(counts) == after)
        #expect(try scratch.names("home/results").count == 1)
        #expect(try scratch.names(scanned.campaign.folder + "/results") == ["counts.json"])
    }

    /// Of two at once one says that it is to be tried again, and neither's numbers are lost.
    @Test func twoTakesAtOnceLoseNothing() async throws {
        let scanned = try ScannedCampaign()
        for (name, language) in [("a.log", "ar"), ("b.log", "de")] {
            try scanned.campaign.scratch.write(try scanned.log(language, "tram", 300), to: name)
        }
        let attempts = try await withThrowingTaskGroup(of: Int.self) { group in
            for file in ["a.log", "b.log"] {
                group.addTask {
                    for attempt in 1... {
                        let result = try scanned.run("results", "take", "klein", file)
                        if result.status == 0 { return attempt }
                        guard result.status == 75, attempt < 100 else { throw Unexpected(result: result) }
                    }
                    return 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(attempts >= 2)
        let last = try scanned.run("results", "take", "klein", "a.log", "--lang", "en")
        #expect(last.errors.contains("Newly counted: 0; together now 600"))
    }

    private struct Unexpected: Error { var result: Litfass.Result }
}
