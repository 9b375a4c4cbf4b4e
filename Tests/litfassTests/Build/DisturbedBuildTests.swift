import Foundation
import Testing

/// Builds that are killed, stopped, run twice at a time or have nowhere to write.
struct DisturbedBuildTests {
    private func start(_ campaign: SmallCampaign, _ options: String...) throws -> (process: Process, errors: Pipe) {
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: Litfass.program)
        process.arguments = ["build", SmallCampaign.name] + options
        process.currentDirectoryURL = URL(fileURLWithPath: campaign.scratch.path)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        return (process, errors)
    }

    private func end(_ started: (process: Process, errors: Pipe)) throws -> (status: Int32, errors: String) {
        let text = String(decoding: try started.errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        started.process.waitUntilExit()
        return (started.process.terminationStatus, text)
    }

    @Test func killedAtAnyMomentTheNextBuildCompletesIt() throws {
        let expected = try Finished.whole.get().tree
        let campaign = try SmallCampaign(materials: ["poster-a3", "flyer-a5", "post-square"])
        for milliseconds in [200, 700, 1500] {
            let started = try start(campaign, "--force")
            usleep(UInt32(milliseconds * 1000))
            kill(started.process.processIdentifier, SIGKILL)
            started.process.waitUntilExit()
            // What lies there is whole.
            guard let left = try? campaign.tree() else { continue }
            for (path, bytes) in left where !path.hasSuffix("/") && !path.hasSuffix(".part") && path != "manifest.json"
            {
                #expect(bytes == expected[path], "\(path)")
            }
        }
        try campaign.scratch.write("half", to: "Output/klein/augsburg/posters/poster-a3.de.png.7.part")
        #expect(try campaign.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), expected) == [])
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func stoppedItSaysSoAndGoesOnLater(_ signal: Int32) throws {
        let campaign = try SmallCampaign(materials: ["poster-a3", "flyer-a5", "post-square"])
        let started = try start(campaign, "--jobs", "1")
        // The first sheet is there, seven are still to come.
        let first = campaign.output + "/augsburg/posters/poster-a3.de.png"
        while !FileManager.default.fileExists(atPath: first), started.process.isRunning { usleep(5_000) }
        kill(started.process.processIdentifier, signal)
        let ended = try end(started)
        #expect(ended.status == 75)
        #expect(ended.errors == "Error: Stopped.\n→ What is finished is kept; the same command goes on from there.\n")
        let files = try campaign.tree().keys
        #expect(
            files.contains("manifest.json") && !files.contains { $0.hasSuffix(".part") }
                && !files.contains("index.html"))
        #expect(try campaign.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.whole.get().tree) == [])
    }

    @Test func twoAtOnceTakeTurns() throws {
        let campaign = try SmallCampaign()
        let both = [try start(campaign, "--force"), try start(campaign, "--force")]
        #expect(try both.map(end).map(\.status) == [0, 0])
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
    }

    @Test func aFileWhereTheOutputShouldBe() throws {
        let campaign = try SmallCampaign()
        try campaign.scratch.write("mine", to: "Output")
        let result = try campaign.build()
        #expect(result.status == 73)
        #expect(
            result.errors == """
                Error: \(campaign.output) cannot be written (Not a directory).
                → Please check that you may write there, or name another folder.

                """)
        #expect(try campaign.scratch.read("Output") == "mine")
    }

    @Test func aFullDiskIsSaidAndLeavesWholeFiles() throws {
        let campaign = try SmallCampaign()
        // A limit of 20 kB on the size of files stands for it.
        let result = try Shell.run(
            "cd \"$1\" && ulimit -f 20 && \"$2\" build klein", campaign.scratch.path, Litfass.program)
        #expect(result.status == 73)
        #expect(
            result.output.contains("Error: No space left on the disk while writing \(campaign.output)/augsburg/posts/"))
        #expect(try campaign.tree().keys.filter { !$0.hasSuffix("/") && $0 != "manifest.json" } == [])
        #expect(try campaign.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
    }

    @Test func aDamagedManifestIsWrittenAnew() throws {
        let campaign = try SmallCampaign()
        try campaign.scratch.write("{\"litfass\": 1,", to: "Output/klein/manifest.json")
        let result = try campaign.build()
        #expect(
            result.status == 0
                && result.errors.contains("manifest.json  note  The manifest of the last run is damaged."))
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
    }

    @Test func progressIsShownOnATerminalAlone() throws {
        let campaign = try SmallCampaign()
        let command = "cd '\(campaign.scratch.path)' && '\(Litfass.program)' build klein --force"
        let terminal = try Shell.run("TERM=xterm script --quiet --return --command \"$1\" /dev/null", command)
        #expect(
            terminal.status == 0 && terminal.output.contains("klein: 1 of ") && terminal.output.contains("\r\u{1B}[K"))
        let pipe = try Shell.run("{ \(command); } | cat")
        #expect(pipe.output.hasPrefix("klein: ") && !pipe.output.contains("\r") && !pipe.output.contains(" of "))
    }
}
