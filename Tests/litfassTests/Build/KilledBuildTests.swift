import Foundation
import Testing

/// A build that is killed again and again, at moments of which none is chosen.
struct KilledBuildTests {
    private static let kills = 100

    @Test func killedAHundredTimesItEndsAsIfNever() throws {
        let campaign = try SmallCampaign(languages: ["de"])
        #expect(try campaign.build().status == 0)
        let expected = try campaign.tree()
        // How long a whole build takes here says in which time the moments lie.
        let began = ContinuousClock.now
        #expect(try campaign.build("--force").status == 0)
        let microseconds = Int((ContinuousClock.now - began) / .microseconds(1))
        var state: UInt64 = 0x5DEE_CE66
        var ended = 0
        for round in 0..<Self.kills {
            // Some begin from nothing, some draw all anew, some go on from what the last one left.
            if round % 4 == 0 { try? FileManager.default.removeItem(atPath: campaign.output) }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let moment = Int(state >> 33) % max(1, microseconds)
            if try !kill(campaign, after: moment, options: round % 4 == 1 ? ["--force"] : []) { ended += 1 }
            guard FileManager.default.fileExists(atPath: campaign.output) else { continue }
            for (path, bytes) in try campaign.tree() where !path.hasSuffix("/") && !path.hasSuffix(".part") {
                if path == "manifest.json" {
                    // Of what there is by then.
                    #expect((try? JSONSerialization.jsonObject(with: bytes)) != nil, "round \(round)")
                } else {
                    #expect(bytes == expected[path], "round \(round): \(path)")
                }
            }
        }
        #expect(ended < Self.kills * 3 / 4)
        let result = try campaign.build()
        #expect(result.status == 0, "\(result.errors)")
        #expect(SmallCampaign.difference(try campaign.tree(), expected) == [])
    }

    /// - Returns: Whether it still ran.
    private func kill(_ campaign: SmallCampaign, after microseconds: Int, options: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Litfass.program)
        process.arguments = ["build", SmallCampaign.name] + options
        process.currentDirectoryURL = URL(fileURLWithPath: campaign.scratch.path)
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(microseconds))
        let ran = process.isRunning
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return ran
    }
}
