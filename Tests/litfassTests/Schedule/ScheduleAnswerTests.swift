import Findings
import Foundation
import Model
import Plan
import PlatformServers
import Publish
import Testing

@testable import Schedule

/// What programs read of the queue's commands: one JSON object, whatever happened.
struct ScheduleAnswerTests {
    private func outcome(_ result: Litfass.Result) throws -> String? { try result.json["outcome"] as? String }

    @Test func pausesAreToldAsTheyAreAfterwards() throws {
        let queue = try QueueHome()
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        let one = try queue.litfass.run("schedule", "pause", "test", "--json").json
        #expect(one["paused"] as? [String] == ["test"] && one["everything"] as? Bool == false)
        let again = try queue.litfass.run("schedule", "pause", "--json").json
        #expect(again["paused"] as? [String] == ["test"] && again["everything"] as? Bool == true)
        let resumed = try queue.litfass.run("schedule", "resume", "test", "--json").json
        #expect(resumed["paused"] as? [String] == [] && resumed["everything"] as? Bool == true)
        let last = try queue.litfass.run("schedule", "resume", "--json").json
        #expect(last["everything"] as? Bool == false)
        #expect(try queue.litfass.run("schedule", "pause", "tset", "--json").status == 66)
    }

    @Test func approvalsTellWhatWasRefused() throws {
        let campaign = try SmallCampaign()
        let litfass = Litfass(
            folder: campaign.scratch.path,
            variables: [
                "LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2026-11-24T09:00:00Z", "USER": "amsel",
            ])
        let nothing = try litfass.run("schedule", "approve", "--all", "--by", "Amsel", "--yes", "--json")
        #expect(nothing.status == 0)
        #expect(
            try (nothing.json["entries"] as? [Any])?.isEmpty == true
                && (nothing.json["refused"] as? [Any])?.isEmpty == true)
        _ = try litfass.run("schedule", "plan", SmallCampaign.name)
        let drafts = try litfass.run("schedule", "approve", "--all", "--by", "Amsel", "--yes", "--json")
        #expect(drafts.status == 1)
        let refused = try #require(try drafts.json["refused"] as? [[String: String]])
        #expect(
            refused.count == 4
                && refused.allSatisfy { $0["id"]?.count == 6 && $0["reason"]?.contains("unread draft") == true })
        let id = try #require(refused[0]["id"])
        // Who must be asked sees the content, beside the output.
        let unasked = try litfass.run("schedule", "approve", id, "--by", "Amsel", "--allow-drafts", "--json")
        #expect(unasked.status == 64 && unasked.output.isEmpty && unasked.errors.contains("mastodon → outbox"))
        let done = try litfass.run("schedule", "approve", id, "--by", "Amsel", "--allow-drafts", "--yes", "--json")
        #expect(try (done.json["entries"] as? [[String: Any]])?.first?["id"] as? String == id && done.status == 0)
        #expect(try (done.json["refused"] as? [Any])?.isEmpty == true)
    }

    @Test func exportsNameTheirFiles() throws {
        let queue = try QueueHome()
        let out = queue.scratch.path + "/out"
        let empty = try queue.litfass.run("schedule", "export", "--format", "csv", "--output", out, "--json")
        #expect(try empty.json["files"] as? [String] == [])
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        #expect(try queue.litfass.run("schedule", "export", "--format", "csv", "--json").status == 64)
        let result = try queue.litfass.run("schedule", "export", "--format", "csv", "--output", out, "--json")
        #expect(try result.json["files"] as? [String] == [out + "/litfass.csv"])
    }

    @Test func whatIsTakenBackIsToldByItsOutcome() throws {
        let server = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
        try queue.fill(["Eins.", "Zwei."], channel: "mastodon", in: try queue.ledger())
        let ids = try queue.ledger().entries().map(\.id)
        func delete(_ options: String...) throws -> Litfass.Result {
            try queue.litfass.run(["schedule", "delete", ids[0], "--json"] + options)
        }
        let early = try delete("--yes")
        #expect(try early.status == 1 && outcome(early) == "not-out")
        #expect(try queue.litfass.run("schedule", "run").status == 0)
        server.http.disturb("DELETE", .status(500), .status(403))
        let later = try delete("--yes")
        #expect(try later.status == 75 && outcome(later) == "again")
        let refused = try delete("--yes")
        #expect(
            try refused.status == 1 && outcome(refused) == "refused"
                && (refused.json["reason"] as? String)?.contains("account test stadt") == true)
        let unasked = try delete()
        #expect(unasked.status == 64 && unasked.output.isEmpty && unasked.errors.contains("Eins."))
        let done = try delete("--yes")
        #expect(try done.status == 0 && outcome(done) == "done")
        #expect(try (done.json["entry"] as? [String: Any])?["state"] as? String == "cancelled")
        #expect(server.statuses.map(\.text) == ["Zwei."])
    }

    /// The words are those of the account's own fault.
    @Test func anAccountThatIsGoneIsSaidAsItIs() throws {
        let server = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        #expect(try queue.litfass.run("schedule", "run").status == 0)
        let id = try #require(try queue.ledger().entries().first?.id)
        chmod(queue.scratch.path + "/token", 0o644)
        for arguments in [["delete", id, "--yes"], ["correct", id, "--by", "Amsel", "--yes"]] {
            let result = try queue.litfass.run(["schedule"] + arguments)
            #expect(
                result.status == 66 && result.errors.contains("can be read by others")
                    && result.errors.contains("chmod 600"), "\(result.errors)")
        }
        #expect(server.statuses.count == 1)
    }

    @Test func whatIsNoPostIsNotTakenBack() throws {
        let queue = try QueueHome()
        let ledger = try queue.ledger()
        let entries = [EntryKind.build, .reminder].map { kind in
            PlannedEntry(
                entry: PlanEntry(
                    key: EntryKey(campaign: "test", region: "augsburg", kind: kind, name: "print"), due: QueueHome.now,
                    timeZone: "Europe/Berlin"), message: Message(text: "Bitte bestellen."),
                sender: .init(account: "outbox"))
        }
        _ = try ledger.plan(
            WantedCampaign(name: "test", title: "test", origin: "", entries: entries),
            by: "test", now: QueueHome.now)
        for entry in try ledger.entries() {
            for arguments in [["delete", entry.id, "--yes"], ["correct", entry.id, "--by", "Amsel", "--yes"]] {
                let result = try queue.litfass.run(["schedule"] + arguments + ["--lang", "de"])
                #expect(result.status == 64 && result.output.isEmpty)
                #expect(
                    result.errors.contains("\(entry.id) ist kein Beitrag (\(entry.key.kind.words.de))")
                        && result.errors.contains("schedule cancel \(entry.id)"))
            }
        }
    }

    @Test func restoringTellsTheBackup() throws {
        let queue = try QueueHome()
        do {
            let ledger = try queue.ledger()
            try queue.fill(["Eins."], channel: "mastodon", in: ledger)
            try ledger.backUp(now: QueueHome.now)
        }
        let sound = try queue.litfass.run("schedule", "restore", "--json")
        #expect(try sound.json["restored"] is NSNull && sound.status == 0)
        let restored = try queue.litfass.run("schedule", "restore", "--yes", "--json").json
        #expect(restored["restored"] as? String == "2026-12-01T09:00:00+00:00" && restored["unconfirmed"] as? Int == 1)
    }

    @Test func theServiceWritesIntoEveryOutbox() throws {
        let campaign = try SmallCampaign()
        let home = campaign.scratch.path + "/home"
        let litfass = Litfass(folder: campaign.scratch.path, variables: ["LITFASS_HOME": home])
        #expect(try litfass.run("account", "add", "hand", "--platform", "outbox", "--folder", "Ausgang 1").status == 0)
        let outbox = campaign.scratch.path + "/Ausgang 1"
        let shown = try litfass.run("schedule", "install", "--json")
        let files = try #require(try shown.json["files"] as? [[String: Any]])
        #expect(files.map { $0["name"] as? String } == ["litfass-schedule.service", "litfass-schedule.timer"])
        #expect(files.allSatisfy { $0["path"] is NSNull })
        #expect((files[0]["text"] as? String)?.contains("\"-\(outbox)\"") == true)
        let units = campaign.scratch.path + "/units"
        let written = try litfass.run("schedule", "install", "--output", units, "--json")
        #expect(
            try (written.json["files"] as? [[String: Any]])?.first?["path"] as? String == units
                + "/litfass-schedule.service")
        #expect(FileManager.default.fileExists(atPath: outbox))
        #expect(try campaign.scratch.read("units/litfass-schedule.service").contains("\"-\(outbox)\""))
        let wrong = Litfass(
            folder: campaign.scratch.path, variables: ["LITFASS_HOME": home + "\nExecStartPre=/bin/false"])
        let refused = try wrong.run("schedule", "install", "--output", campaign.scratch.path + "/other")
        #expect(refused.status == 64 && refused.errors.contains("control character"))
        #expect(!FileManager.default.fileExists(atPath: campaign.scratch.path + "/other"))
    }
}
