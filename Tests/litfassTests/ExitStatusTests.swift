import Foundation
import Testing

/// How the program ends, and that messages leave standard output alone.
struct ExitStatusTests {
    @Test(
        arguments: [
            ([], 64, "Litfass turns a campaign folder into"),
            (["biuld"], 64, "Error: There is no command “biuld”. Did you mean “build”?"),
            (["region"], 64, "Error: “region” needs one more word: import, list."),
            (["build", "willkommen", "--regoin", "x"], 64, "Did you mean “--region”?"),
            (["build", "willkommen", "--shard", "3/2"], 64, "--shard is I/N, e.g. 2/4"),
            (["build", "willkommen", "--jobs", "0"], 64, "--jobs is a number from 1 to 256."),
            (["build", "a", "b", "--json"], 64, "With --json it is one campaign at a time."),
            (["check", "wilkommen"], 66, "Did you mean “willkommen”?"),
            (["check", "willkommen", "--workspace", "/nowhere"], 66, "/nowhere does not exist."),
            (["count", "x"], 64, "--platform PLATFORM is missing"),
            (["count", "--platform", "mastdon", "x"], 64, "Did you mean “mastodon”?"),
            (["verify", "Package.swift"], 65, "Package.swift is neither a PNG nor a JPEG nor a PDF."),
            (["verify", "Sources"], 65, "Sources is no file but a folder"),
            (["verify", "nothing.png"], 66, "nothing.png does not exist."),
            (["region", "import", "Package.swift"], 65, "Package.swift"),
            (["region", "import", "http://example.org/regions"], 64, "from the network by https only"),
            (["new", "Ä"], 64, "The name stands in addresses"),
            (["new", "neu", "--region", "augsburgg"], 66, "There is: augsburg."),
            (["new", "neu", "--region", "augsburg", "--language", "xx"], 66, "ar (Arabic), "),
            (["completions", "fish"], 64, "There are bash and zsh."),
        ] as [([String], Int32, String)])
    func faults(_ arguments: [String], _ status: Int32, _ message: String) throws {
        let result = try Litfass().run(arguments)
        #expect(result.status == status)
        #expect(result.output == "")
        #expect(result.errors.contains(message))
    }

    @Test func noWorkspace() throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path).run("check", "willkommen", "--lang", "de")
        #expect(result.status == 66)
        #expect(
            result.errors == """
                Fehler: Hier und darüber liegt kein Ordner mit Campaigns/.
                → Wechseln Sie in Ihren Arbeitsordner, oder nennen Sie ihn mit --workspace ORDNER. Einen neuen \
                beginnen litfass region import und litfass new.

                """)
    }

    @Test(arguments: [("LITFASS_NOW", "morgen"), ("SOURCE_DATE_EPOCH", "2026-12-01")])
    func variablesThatAreNotWhatTheyShouldBe(_ name: String, _ value: String) throws {
        let result = try Litfass(variables: [name: value]).run("region", "list")
        #expect(result.status == 64)
        #expect(result.errors.contains(name) && result.errors.contains(value))
    }

    @Test func theSetClockIsSaid() throws {
        let result = try Litfass(variables: ["LITFASS_NOW": "2026-12-01T09:00:00Z"]).run(
            "completions", "names", "regions")
        #expect(result.status == 0)
        #expect(result.errors == "The clock is set to 2026-12-01T09:00:00Z (LITFASS_NOW).\n")
    }

    @Test func aReaderThatGoesAwayIsNoFaultAndAFullDiskIs() throws {
        let bash = Process()
        let output = Pipe()
        bash.executableURL = URL(fileURLWithPath: "/bin/bash")
        bash.arguments = [
            "-c", "\"$0\" completions zsh | true; echo ${PIPESTATUS[0]}; \"$0\" --help >/dev/full 2>/dev/null; echo $?",
            Litfass.program,
        ]
        bash.standardOutput = output
        try bash.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        bash.waitUntilExit()
        #expect(text == "0\n73\n")
    }
}
