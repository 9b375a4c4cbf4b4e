import Foundation
import PlatformServers
import Publish
import Schedule
import Testing

/// From plan to approved to sent, from the command line.
struct ScheduleTests {
    private func entries(_ result: Litfass.Result) throws -> [[String: Any]] {
        try (result.json["entries"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "post" }
    }

    private func litfass(_ campaign: SmallCampaign, now: String = "2026-11-24T09:00:00Z") -> Litfass {
        Litfass(
            folder: campaign.scratch.path,
            variables: ["LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": now, "USER": "amsel"])
    }

    @Test func fromThePlanToThePlatform() throws {
        let campaign = try SmallCampaign()
        let server = try MastodonServer()
        let region = try campaign.ownRegion()
        try campaign.edit(region + "/brand.yaml", "mastodon: augsburg-mastodon", "mastodon: stadt")
        try QueueHome.add("stadt", .mastodon, server.http.address, MastodonServer.token, in: campaign.scratch)
        let early = litfass(campaign)
        let due = litfass(campaign, now: "2026-12-01T09:30:00Z")

        let plan = try early.run("schedule", "plan", SmallCampaign.name)
        #expect(plan.status == 0, "\(plan.errors)")
        #expect(
            plan.output.contains("December 2026") && plan.output.split(separator: "\n").allSatisfy { $0.count <= 80 },
            "\(plan.output)")
        #expect(plan.errors.contains("LITFASS_NOW"))
        let planned = try entries(early.run("schedule", "list", "--json"))
        #expect(
            planned.map { "\($0["channel"] ?? "") \($0["account"] ?? "") \($0["language"] ?? "") \($0["state"] ?? "")" }
                == [
                    "mastodon stadt de planned", "mastodon stadt ar planned", "instagram outbox de planned",
                    "instagram outbox ar planned",
                ])
        #expect(
            planned.allSatisfy {
                $0["due"] as? String == "2026-12-01T10:00:00+01:00" && ($0["hash"] as? String)?.count == 64
            })
        #expect(planned.allSatisfy { $0["remote"] is NSNull && $0["attempts"] as? Int == 0 })

        // Nobody has read these translations, and nobody is there to say yes.
        let refused = try early.run("schedule", "approve", "--all", "--by", "Amsel", "--yes")
        #expect(refused.status == 1 && refused.errors.contains("(ar, de)"))
        let asked = try early.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts")
        #expect(asked.status == 64)
        #expect(asked.output.contains("post-square.ar.png") && asked.output.contains("mastodon → stadt"))
        let approved = try early.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts", "--yes")
        #expect(approved.status == 0, "\(approved.errors)")
        // Who says yes beforehand sees a line a post.
        #expect(approved.output.split(separator: "\n").map { $0.contains("start") && $0.contains("de, ar") } == [true])

        #expect(try early.run("schedule", "run").status == 0)
        #expect(server.statuses.isEmpty)
        #expect(try due.run("schedule", "run").status == 0)
        #expect(server.statuses.map(\.language) == ["de", "ar"])
        #expect(server.statuses.allSatisfy { $0.media.count == 1 })
        #expect(
            try campaign.scratch.names("home/outbox").filter { $0.hasPrefix("2026-12-01 10.00 Instagram ") } == [
                "2026-12-01 10.00 Instagram Arabisch – start", "2026-12-01 10.00 Instagram Deutsch – start",
            ])
        #expect(try due.run("schedule", "run").status == 0)
        #expect(server.statuses.count == 2)
        let sent = try entries(due.run("schedule", "list", "--json"))
        #expect(
            sent.map { $0["state"] as? String } == ["sent", "sent", "ready", "ready"]
                && sent.allSatisfy {
                    $0["approvedBy"] as? String == "Amsel" && $0["remote"] is String
                })

        // The network is asked what it counts of both.
        server.count(server.statuses[0].id, "12", "0", "5")
        let taken = try due.run("results", "take", SmallCampaign.name, "--accounts")
        #expect(taken.status == 0 && taken.errors.contains("stadt: numbers of 2 posts were read"), "\(taken.errors)")
        #expect(try campaign.scratch.read(campaign.folder + "/results/counts.json").contains("\"favourites\" : 12"))
        #expect(try due.run("results", "take", SmallCampaign.name).status == 64)

        // What is out can be corrected, with a new approval, and taken back.
        let id = try #require(sent[0]["id"] as? String)
        let unchanged = try due.run("schedule", "correct", id, "--by", "Amsel", "--yes")
        #expect(unchanged.status == 0 && unchanged.errors.contains("nothing has changed"))
        let texts = try campaign.scratch.read(campaign.folder + "/texts/de.yaml")
        let tag = try #require(texts.firstMatch(of: /tags: \[ ?([^,\]]+)/)?.output.1)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "tags: [\(tag)", "tags: [Neu")
        #expect(try due.run("schedule", "correct", id, "--by", "Amsel", "--yes").status == 1)
        let corrected = try due.run("schedule", "correct", id, "--by", "Amsel", "--yes", "--allow-drafts")
        #expect(corrected.status == 0, "\(corrected.errors)")
        #expect(try due.run("schedule", "delete", id, "--yes").status == 0)
        #expect(server.statuses.map(\.language) == ["ar"])
        let log = try due.run("schedule", "log", id).output
        for word in ["planned", "approved", "sending begins", "sent", "corrected", "taken back"] {
            #expect(log.contains(word), "\(word)")
        }
    }

    @Test func aChangeAfterTheApprovalIsNotSent() throws {
        let campaign = try SmallCampaign()
        let early = litfass(campaign)
        let due = litfass(campaign, now: "2026-12-01T09:30:00Z")
        _ = try early.run("schedule", "plan", SmallCampaign.name)
        _ = try early.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts", "--yes")
        let texts = try campaign.scratch.read(campaign.folder + "/texts/de.yaml")
        let tag = try #require(texts.firstMatch(of: /tags: \[ ?([^,\]]+)/)?.output.1)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "tags: [\(tag)", "tags: [Geaendert")
        let run = try due.run("schedule", "run")
        #expect(run.status == 1, "\(run.errors)")
        let states = try entries(due.run("schedule", "list", "--json")).map {
            "\($0["language"] ?? "") \($0["state"] ?? "")"
        }
        #expect(states == ["de planned", "ar ready", "de planned", "ar ready"])
    }

    @Test func exitStatusesTellOfTriesAndFailures() throws {
        let server = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        server.http.disturb("POST /api/v1/statuses", .status(503), .status(422))
        #expect(try queue.litfass.run("schedule", "run").status == 75)
        #expect(try queue.litfass.run("schedule", "run").status == 75)
        var later = queue.litfass
        later.variables["LITFASS_NOW"] = "2026-12-01T09:05:00Z"
        #expect(try later.run("schedule", "run").status == 1)
        #expect(try later.run("schedule", "run").status == 0)
        let id = try #require(try entries(later.run("schedule", "list", "--json")).first?["id"] as? String)
        #expect(try later.run("schedule", "retry", id).status == 0)
        #expect(try later.run("schedule", "run").status == 0)
        #expect(server.statuses.map(\.text) == ["Eins."])
        #expect(try later.run("schedule", "cancel", "nix").status == 66)
    }

    @Test func watchesUntilItIsToldToStop() async throws {
        let queue = try QueueHome()
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Litfass.program)
        process.arguments = ["schedule", "run", "--watch", "--json"]
        process.currentDirectoryURL = URL(fileURLWithPath: queue.scratch.path)
        process.environment = ["PATH": "/usr/bin:/bin", "LITFASS_HOME": queue.home, "LITFASS_NOW": QueueHome.instant]
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        while (try? queue.scratch.names("home/outbox").count) ?? 0 < 1 { try await Task.sleep(for: .milliseconds(50)) }
        #expect(process.isRunning)
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        let said =
            try JSONSerialization.jsonObject(with: output.fileHandleForReading.readToEnd() ?? Data()) as? [String: Any]
        #expect(said?["ready"] as? Int == 1 && said?["sent"] as? Int == 0)
    }

    @Test(arguments: ["ics", "csv", "atom", "hootsuite"])
    func theQueueCanBeTakenElsewhere(_ format: String) throws {
        let queue = try QueueHome()
        try queue.fill(["=Eins.", "Zwei; und\nmehr."], channel: "facebook", in: try queue.ledger())
        // A feed holds what is out, not what lies ready.
        if format == "atom" {
            #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
            #expect(try queue.litfass.run("schedule", "export", "--format", format).output == "")
            let ids = try queue.ledger().entries().map(\.id)
            #expect(try queue.litfass.run(["schedule", "done"] + ids).status == 0)
        }
        let result = try queue.litfass.run("schedule", "export", "--format", format)
        #expect(result.status == 0, "\(result.errors)")
        let marks = [
            "ics": "BEGIN:VEVENT", "csv": "\"'=Eins.\"", "atom": "<content type=\"text\">Zwei; und",
            "hootsuite": "12/01/2026 10:00",
        ]
        #expect(result.output.contains(try #require(marks[format])))
        // RFC 5545 and RFC 4180 want both to the last line.
        guard ["ics", "csv"].contains(format) else { return }
        #expect(result.output.utf8.reversed().starts(with: "\n\r".utf8))
        if format == "ics" {
            #expect(result.output.replacing("\r\n", with: "").allSatisfy { $0 != "\n" && $0 != "\r" })
        }
    }

    @Test func theUnitsAreWhatSystemdTakes() throws {
        let campaign = try SmallCampaign()
        let folder = campaign.scratch.path + "/units mit 100 %"
        let result = try litfass(campaign).run("schedule", "install", "--output", folder)
        #expect(result.status == 0, "\(result.errors)")
        let check = Process()
        let said = Pipe()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/systemd-analyze")
        check.arguments = [
            "verify", "--man=no", folder + "/litfass-schedule.service", folder + "/litfass-schedule.timer",
        ]
        check.standardOutput = said
        check.standardError = said
        try check.run()
        let words = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        check.waitUntilExit()
        #expect(!words.contains("litfass-schedule"), "\(words)")
        #expect(
            try String(contentsOfFile: folder + "/litfass-schedule.timer", encoding: .utf8).contains("Persistent=true"))
        // The service may not make its folders itself, and starts only where they are.
        #expect(try campaign.scratch.names("home") == [])
    }
}
