import Foundation
import Plan
import Publish
import Testing

@testable import Schedule

/// Eight weeks of a press office, from the plan to the evaluation: a crisis, a date that moves, who comes back late.
struct PressOfficeTests {
    private static let german = ["--lang", "de"]

    /// An event with an invitation and a reminder; posts and tasks lie in a folder on the network.
    private func campaign() throws -> SmallCampaign {
        let campaign = try SmallCampaign()
        let file = campaign.folder + "/campaign.yaml"
        let region = try campaign.ownRegion()
        try campaign.edit(region + "/brand.yaml", "mastodon: augsburg-mastodon", "mastodon: ausgang")
        try campaign.edit(region + "/brand.yaml", "instagram: augsburg-instagram", "instagram: ausgang")
        try campaign.edit(file, "2027-01-31", "2026-12-13")
        try campaign.edit(
            file, "  - { id: start, at: \"start 10:00\"",
            """
              - { id: danach, at: "end 10:00", text: start, image: post-square }
              - { id: start, at: "start 10:00"
            """)
        return campaign
    }

    /// The command at a day and hour of Berlin's.
    private func litfass(_ campaign: SmallCampaign, _ now: String, _ arguments: String...) throws -> Litfass.Result {
        let litfass = Litfass(
            folder: campaign.scratch.path,
            variables: [
                "LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2026-\(now):00+01:00",
                "USER": "amsel",
            ])
        return try litfass.run(arguments + Self.german)
    }

    private func ids(_ campaign: SmallCampaign, _ post: String) throws -> [String] {
        try Ledger(.file(campaign.scratch.path + "/home/ledger.sqlite"), now: 0).entries()
            .filter { $0.key.name == post }.map(\.id)
    }

    @Test func fromThePlanToTheEvaluation() throws {
        let campaign = try campaign()
        let name = SmallCampaign.name
        let share = campaign.scratch.path + "/netz/ausgang"
        let added = try litfass(
            campaign, "11-20T09:00", "account", "add", "ausgang", "--platform", "outbox", "--folder", share)
        #expect(added.status == 0, "\(added.errors)")

        // The plan says what nobody has read, and so does the approval, with the way on.
        let plan = try litfass(campaign, "11-20T09:00", "schedule", "plan", name)
        #expect(plan.status == 0, "\(plan.errors)")
        #expect(plan.errors.contains("Freizugeben: 8 (8 davon hat noch niemand gegengelesen: de, ar)."))
        let unread = try litfass(campaign, "11-20T09:00", "schedule", "approve", "--all", "--by", "A", "--yes")
        #expect(unread.errors.contains("Nicht freigegeben: 8 Beiträge in Texten, die noch niemand gegengelesen hat"))
        #expect(unread.errors.contains("Planen Sie dann neu ein: litfass schedule plan \(name); oder"))
        let approved = try litfass(
            campaign, "11-20T09:00", "schedule", "approve", "--all", "--by", "A", "--yes", "--allow-drafts")
        #expect(approved.status == 0, "\(approved.errors)")

        // What is to be done lies where the posts will; what is built is not sent.
        #expect(try litfass(campaign, "11-25T09:05", "schedule", "run").errors.contains("1 gebaut."))
        let order = try litfass(campaign, "11-26T09:05", "schedule", "run")
        #expect(order.errors.contains("1 Aufgabe liegt für Sie bereit: \(share)/2026-11-26.html"), "\(order.errors)")
        #expect(try litfass(campaign, "11-26T09:06", "schedule", "done", "--post", "order", "--yes").status == 0)
        let list = try litfass(campaign, "11-26T09:06", "schedule", "list")
        #expect(list.output.contains("✓ erledigt") && !list.output.contains("gesendet"), "\(list.output)")
        let behind = try litfass(campaign, "11-26T09:06", "schedule", "list", "--state", "erledigt").output
        #expect(behind.split(separator: "\n").count == 3, "\(behind)")

        // A crisis: what was held is overdue days later, and one post is called off by its name.
        let paused = try litfass(campaign, "11-30T09:00", "schedule", "pause", "--by", "B")
        #expect(paused.errors.contains("Es warten 8 Beiträge und 1 Aufgabe; das Nächste wäre am Di 01.12.2026 10:00."))
        let resumed = try litfass(campaign, "12-04T09:00", "schedule", "resume", "--by", "B")
        #expect(resumed.errors.contains("4 Beiträge sind inzwischen überfällig"), "\(resumed.errors)")
        let late = try litfass(campaign, "12-04T09:01", "schedule", "run")
        #expect(late.status == 1 && late.errors.contains("Seit 2 Tagen überfällig"), "\(late.errors)")
        #expect(try litfass(campaign, "12-04T09:02", "schedule", "list").output.contains("! überfällig"))
        let again = try litfass(
            campaign, "12-04T09:03", "schedule", "approve", "--post", "start", "--by", "B", "--yes", "--allow-drafts")
        #expect(again.status == 0, "\(again.errors)")
        let run = try litfass(campaign, "12-04T09:04", "schedule", "run")
        #expect(run.errors.contains("4 bereitgelegt."), "\(run.errors)")
        let held = try litfass(campaign, "12-04T09:05", "schedule", "pause", name)
        #expect(held.errors.contains("4 Beiträge liegen schon im Ausgang"), "\(held.errors)")
        #expect(held.errors.contains(share))
        #expect(try litfass(campaign, "12-04T09:06", "schedule", "resume", name).status == 0)

        // A text is corrected that is out in part: all of the post is named, shown and corrected at once.
        let texts = try campaign.scratch.read(campaign.folder + "/texts/de.yaml")
        let tag = try #require(texts.firstMatch(of: /tags: \[ ?([^,\]]+)/)?.output.1)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "tags: [\(tag)", "tags: [Neu")
        let changed = try litfass(campaign, "12-05T09:00", "schedule", "plan", name)
        let start = try ids(campaign, "start")
        #expect(
            changed.errors.contains("2 Beiträge sind mit einem älteren Inhalt draußen: start. Berichtigen: litfass"),
            "\(changed.errors)")
        #expect(start.contains { changed.errors.contains("schedule correct \($0) ") }, "\(changed.errors)")
        let corrected = try litfass(
            campaign, "12-05T09:01", "schedule", "correct", "--campaign", name, "--post", "start", "--by", "B", "--yes",
            "--allow-drafts", "--json")
        #expect(corrected.status == 0, "\(corrected.errors)")
        let ends = try #require(try corrected.json["entries"] as? [[String: Any]])
        #expect(ends.compactMap { $0["outcome"] as? String }.sorted() == ["done", "done", "unchanged", "unchanged"])
        #expect(try litfass(campaign, "12-05T09:02", "schedule", "done", "--post", "start", "--yes").status == 0)
        let off = try litfass(campaign, "12-05T09:03", "schedule", "cancel", "--post", "danach", "--yes")
        #expect(off.status == 0 && off.errors.split(separator: "\n").count { $0.contains("ist abgesagt") } == 4)

        // What is left is to evaluate it; the table has what the calendar has.
        let end = try litfass(campaign, "12-18T09:05", "schedule", "run")
        #expect(end.errors.contains("Aufgabe – Kampagne auswerten"), "\(end.errors)")
        #expect(try litfass(campaign, "12-18T09:06", "schedule", "done", "--all", "--yes").status == 0)
        let table = try litfass(campaign, "12-18T09:07", "schedule", "export", name, "--format", "csv").output
        for row in ["Druckdaten bauen\";\"Bauen", "Drucksachen bestellen\";\"Erinnerung", "Kampagne auswerten"] {
            #expect(table.contains(row), "\(row)")
        }
        #expect(table.contains("\"klein\";\"augsburg\";\"gesendet\"") && table.contains("\"augsburg\";\"erledigt\""))
        #expect(!table.contains("danach"))
        let calendar = try litfass(campaign, "12-18T09:07", "schedule", "export", name, "--format", "ics").output
        #expect(calendar.contains("reminder-evaluate@litfass") && calendar.contains("build-print@litfass"))
        #expect(try litfass(campaign, "12-18T09:08", "schedule", "run").errors.contains("Es ist nichts fällig."))
    }

    @Test func whatCannotBeMeantIsSaid() throws {
        let queue = try QueueHome()
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        func run(_ arguments: String...) throws -> Litfass.Result { try queue.litfass.run(["schedule"] + arguments) }
        #expect(try run("cancel").status == 64)
        #expect(try run("cancel", "--post", "p0").status == 64)
        #expect(try run("cancel", "k7f3qm", "--post", "p0").status == 64)
        #expect(try run("cancel", "--post", "p1", "--yes").status == 66)
        let nothing = try run("done", "--post", "p0", "--yes")
        #expect(nothing.status == 0 && nothing.errors.contains("nothing of that just now"))
        #expect(try run("correct", "--post", "p0").status == 64)
        let early = try run("correct", "--post", "p0", "--by", "A", "--json")
        #expect(try early.status == 0 && (early.json["entries"] as? [Any])?.isEmpty == true)
    }
}
