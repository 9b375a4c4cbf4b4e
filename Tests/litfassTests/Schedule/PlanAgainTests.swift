import Foundation
import PlatformServers
import Publish
import Testing

@testable import Schedule

/// A campaign that is faulty for a while, planned late, or whose account leads elsewhere, from the command line.
struct PlanAgainTests {
    private func litfass(_ campaign: SmallCampaign, now: String = "2026-11-24T09:00:00Z") -> Litfass {
        Litfass(
            folder: campaign.scratch.path,
            variables: ["LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": now, "USER": "amsel"])
    }

    private func posts(_ litfass: Litfass) throws -> [String] {
        let entries = try litfass.run("schedule", "list", "--json").json["entries"] as? [[String: Any]] ?? []
        return entries.filter { $0["kind"] as? String == "post" }
            .map {
                """
                \($0["name"] ?? "") \($0["channel"] ?? "") \($0["language"] ?? "") \($0["state"] ?? "") \
                \(($0["due"] as? String ?? "").prefix(16))
                """
            }
    }

    private func planAndApprove(_ litfass: Litfass) throws {
        #expect(try litfass.run("schedule", "plan", SmallCampaign.name).status == 0)
        #expect(try litfass.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts", "--yes").status == 0)
    }

    /// A typo in one language's texts: neither planning nor a run calls anything off, and nothing of it goes out
    /// unread.
    @Test func aTypoCallsNothingOff() throws {
        let campaign = try SmallCampaign()
        // A faulty campaign is not built either; here it is about its posts.
        try campaign.edit(campaign.folder + "/campaign.yaml", "deadlines: { print: 2026-11-27 }\n", "")
        let early = litfass(campaign)
        let due = litfass(campaign, now: "2026-12-01T09:30:00Z")
        try planAndApprove(early)
        let before = try posts(early)
        let sound = try campaign.scratch.read(campaign.folder + "/texts/ar.yaml")
        try campaign.edit(campaign.folder + "/texts/ar.yaml", "\nheadline:", "\nheadline: [")
        let plan = try early.run("schedule", "plan", SmallCampaign.name)
        #expect(plan.status == 1)
        #expect(plan.errors.contains("so nothing was changed: 5 entries stay"), "\(plan.errors)")
        #expect(try posts(early).sorted() == before.sorted())
        #expect(try due.run("schedule", "run").status == 75)
        #expect(try posts(due).map { $0.contains(" de ") } == posts(due).map { $0.contains(" ready ") })
        try campaign.scratch.write(sound, to: campaign.folder + "/texts/ar.yaml")
        // A run draws nothing: the picture that the faulty plan left out is drawn by the next, and the approval holds.
        let later = litfass(campaign, now: "2026-12-01T09:40:00Z")
        let waiting = try later.run("schedule", "run")
        #expect(waiting.status == 75 && waiting.errors.contains("litfass schedule plan klein"), "\(waiting.errors)")
        #expect(try later.run("schedule", "plan", SmallCampaign.name).status == 0)
        #expect(try litfass(campaign, now: "2026-12-01T09:50:00Z").run("schedule", "run").status == 0)
        #expect(try posts(due).allSatisfy { $0.contains(" ready ") })
    }

    /// A campaign that leaves its times open, planned again when half of it is out.
    @Test func plannedAgainLateItKeepsItsTimes() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(
            campaign.folder + "/campaign.yaml",
            "  - { id: start, at: \"start 10:00\", text: start, image: post-square }",
            """
              - { id: eins, text: start, image: post-square, channels: [mastodon] }\n  - { id: zwei, text: start, \
            image: post-square, channels: [mastodon] }
            """
        )
        try campaign.edit(campaign.folder + "/campaign.yaml", "to: 2027-01-31", "to: 2026-12-07")
        let early = litfass(campaign)
        try planAndApprove(early)
        let planned = try posts(early)
        #expect(
            planned.map { $0.suffix(16) } == [
                "2026-12-01T10:00", "2026-12-01T10:00", "2026-12-05T17:30", "2026-12-05T17:30",
            ])
        let late = litfass(campaign, now: "2026-12-05T12:00:00Z")
        let again = try late.run("schedule", "plan", SmallCampaign.name)
        #expect(again.status == 0, "\(again.errors)")
        #expect(try posts(late) == planned)
    }

    /// The same name, another server: what was approved for the one does not go to the other.
    @Test func anAccountThatLeadsElsewhere() throws {
        let old = try MastodonServer()
        let new = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: old.http.address, token: MastodonServer.token)
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        #expect(try queue.litfass.run("account", "remove", "stadt").status == 0)
        try QueueHome.add("stadt", .mastodon, new.http.address, MastodonServer.token, in: queue.scratch)
        let run = try queue.litfass.run("schedule", "run")
        #expect(run.status == 1)
        #expect(run.errors.contains("leads elsewhere"), "\(run.errors)")
        #expect(old.statuses.isEmpty && new.statuses.isEmpty)
        #expect(try queue.ledger().entries().map(\.state) == [.planned])
    }

    @Test func lookingMakesNoLedgerAndALostOneIsMissed() throws {
        let queue = try QueueHome()
        #expect(try queue.litfass.run("schedule", "list").status == 0)
        #expect(try queue.litfass.run("schedule", "log").status == 0)
        #expect(try queue.litfass.run("schedule", "export", "--format", "ics").status == 0)
        #expect(try queue.litfass.run("schedule", "cancel", "k7f3qm").status == 66)
        #expect(!FileManager.default.fileExists(atPath: queue.home + "/ledger.sqlite"))
        do { try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger()) }
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        for ending in ["", "-wal", "-shm"] { unlink(queue.home + "/ledger.sqlite" + ending) }
        for command in ["list", "run", "log"] {
            let result = try queue.litfass.run("schedule", command)
            #expect(result.status == 65)
            #expect(result.errors.contains("litfass schedule restore"), "\(result.errors)")
        }
        #expect(try queue.litfass.run("schedule", "restore").status == 0)
        #expect(try queue.litfass.run("schedule", "list").status == 0)
    }

    /// What Litfass sends itself, or nobody approved, is not given to a program that posts what it gets.
    @Test func exportsHoldWhatTheyAreFor() throws {
        let server = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
        try queue.fill(["Selbst."], channel: "mastodon", in: try queue.ledger())
        let byHand = try QueueHome()
        try byHand.fill(["Von Hand."], channel: "facebook", in: try byHand.ledger())
        func export(_ queue: QueueHome, _ format: String) throws -> String {
            try queue.litfass.run("schedule", "export", "--format", format).output
        }
        // Each line of a calendar ends with CRLF, the last one too (RFC 5545, 3.1).
        let calendar = try export(queue, "ics")
        #expect(calendar.hasSuffix("END:VCALENDAR\r\n") && !calendar.replacing("\r\n", with: "").contains("\n"))
        #expect(try export(queue, "hootsuite") == "" && export(queue, "csv").contains("Selbst."))
        #expect(try export(byHand, "hootsuite").contains("Von Hand."))
        #expect(try export(byHand, "atom") == "")
        #expect(try byHand.litfass.run("schedule", "run", "--quiet").status == 0)
        #expect(try export(byHand, "hootsuite") == "")
        // What lies ready is sent once a person says so.
        #expect(try export(byHand, "atom") == "")
        let id = try #require(try byHand.ledger().entries().first?.id)
        #expect(try byHand.litfass.run("schedule", "done", id).status == 0)
        #expect(try export(byHand, "atom").contains("Von Hand."))
    }

    /// A correction goes where the post is, whichever account the region names by then.
    @Test func aCorrectionStaysWhereThePostIs() throws {
        let campaign = try SmallCampaign()
        let old = try MastodonServer()
        let new = try MastodonServer()
        let region = try campaign.ownRegion()
        try campaign.edit(region + "/brand.yaml", "mastodon: augsburg-mastodon", "mastodon: stadt")
        try QueueHome.add("stadt", .mastodon, old.http.address, MastodonServer.token, in: campaign.scratch)
        let due = litfass(campaign, now: "2026-12-01T09:30:00Z")
        try planAndApprove(litfass(campaign))
        #expect(try due.run("schedule", "run", "--quiet").status == 0)
        let sent = old.statuses.count
        #expect(sent == 2)
        try campaign.edit(region + "/brand.yaml", "mastodon: stadt", "mastodon: neu")
        try QueueHome.add("neu", .mastodon, new.http.address, MastodonServer.token, in: campaign.scratch)
        let entries = try due.run("schedule", "list", "--json").json["entries"] as? [[String: Any]] ?? []
        let id = try #require(
            entries.first { $0["channel"] as? String == "mastodon" && $0["language"] as? String == "de" }?["id"]
                as? String)
        let texts = try campaign.scratch.read(campaign.folder + "/texts/de.yaml")
        let tag = try #require(texts.firstMatch(of: /tags: \[ ?([^,\]]+)/)?.output.1)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "tags: [\(tag)", "tags: [Geaendert")
        let corrected = try due.run("schedule", "correct", id, "--by", "Amsel", "--yes", "--allow-drafts")
        #expect(corrected.status == 0, "\(corrected.errors)")
        #expect(old.statuses.contains { $0.text.contains("#Geaendert") })
        #expect(try due.run("schedule", "delete", id, "--yes").status == 0)
        #expect(old.statuses.count == 1 && new.statuses.isEmpty)
    }

    /// A ledger that others can read is not damaged: restoring would lose what has happened since its copy.
    @Test func onlyADamagedLedgerIsReplaced() throws {
        let queue = try QueueHome()
        do { try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger()) }
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        chmod(queue.home + "/ledger.sqlite", 0o644)
        let result = try queue.litfass.run("schedule", "restore")
        #expect(result.status == 65 && result.errors.contains("chmod go="), "\(result.errors)")
        chmod(queue.home + "/ledger.sqlite", 0o600)
        #expect(try queue.ledger().entries().map(\.state) == [.ready])
    }

    /// Who sends from anywhere compares all the same; where the campaign is gone, nothing goes out.
    @Test func theCampaignIsComparedFromAnywhere() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(campaign.folder + "/campaign.yaml", "deadlines: { print: 2026-11-27 }\n", "")
        try planAndApprove(litfass(campaign))
        let elsewhere = try Scratch()
        let runner = Litfass(
            folder: elsewhere.path,
            variables: [
                "LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2026-12-01T09:30:00Z", "USER": "amsel",
            ])
        let folder = campaign.scratch.path + "/" + campaign.folder
        try FileManager.default.moveItem(atPath: folder, toPath: folder + "-weg")
        let gone = try runner.run("schedule", "run")
        #expect(gone.status == 75 && gone.errors.contains("it cannot be read"), "\(gone.errors)")
        try FileManager.default.moveItem(atPath: folder + "-weg", toPath: folder)
        let texts = try campaign.scratch.read(campaign.folder + "/texts/de.yaml")
        let tag = try #require(texts.firstMatch(of: /tags: \[ ?([^,\]]+)/)?.output.1)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "tags: [\(tag)", "tags: [Geaendert")
        var later = runner
        later.variables["LITFASS_NOW"] = "2026-12-01T09:40:00Z"
        #expect(try later.run("schedule", "run").status == 1)
        #expect(try posts(later).filter { $0.contains(" ready ") }.allSatisfy { $0.contains(" ar ") })
        #expect(try posts(later).contains { $0.contains(" de planned") })
    }
}
