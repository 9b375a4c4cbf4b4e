import Foundation
import Model
import Plan
import PlatformServers
import Publish
import Testing

@testable import Schedule

/// What a person reads who has no know-how, and what lies behind it.
struct KindScheduleTests {
    /// Posts are said to lie where they lie.
    @Test func theOutboxThatIsNamedIsTheOneThatIsUsed() throws {
        let queue = try QueueHome()
        let folder = queue.scratch.path + "/ausgang"
        let account = try Account(name: "handarbeit", platform: .outbox, options: [.folder: folder])
        try AccountStore(home: queue.home).add(account)
        let want = PlannedEntry(
            entry: PlanEntry(
                key: EntryKey(
                    campaign: "test", region: "augsburg", kind: .post, name: "p", channel: "instagram", language: "de"),
                due: QueueHome.now, timeZone: "Europe/Berlin"),
            message: Message(text: "Eins."), sender: .init(account: "handarbeit", destination: account.identity))
        do {
            let ledger = try queue.ledger()
            _ = try ledger.plan(
                WantedCampaign(name: "test", title: "test", origin: "", entries: [want]),
                by: "test", now: QueueHome.now)
            _ = try ledger.approve(
                try ledger.entries().map { ($0.id, $0.hash) }, by: "Amsel", allowsDraft: false, now: QueueHome.now)
        }
        let run = try queue.litfass.run("schedule", "run")
        #expect(
            run.status == 0 && run.errors.contains("1 post lies ready for you: \(folder)/2026-12-01.html"),
            "\(run.errors)")
        #expect(
            try queue.scratch.names("ausgang").filter { !$0.hasPrefix(".") } == [
                "2026-12-01 10.00 Instagram Deutsch – p", "2026-12-01.html",
            ])
    }

    @Test func aPauseSaysHowItGoesOn() throws {
        let queue = try QueueHome()
        do { try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger()) }
        #expect(try queue.litfass.run("schedule", "pause", "test").errors.contains("litfass schedule resume test"))
        let run = try queue.litfass.run("schedule", "run")
        #expect(
            run.status == 0
                && run.errors.contains(
                    "“test” is paused; 1 post would be due. Go on with: litfass schedule resume test"),
            "\(run.errors)")
        let wrong = try queue.litfass.run("schedule", "resume")
        #expect(wrong.errors.contains("It was not paused.") && wrong.errors.contains("litfass schedule resume test"))
        #expect(try queue.litfass.run("schedule", "resume", "test").status == 0)
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        #expect(try queue.ledger().entries().map(\.state) == [.ready])
    }

    @Test func aListIsReadInGerman() throws {
        let queue = try QueueHome()
        do {
            let ledger = try queue.ledger()
            try queue.fill(["Eins."], channel: "mastodon", in: ledger)
            let task = PlannedEntry(
                entry: PlanEntry(
                    key: EntryKey(campaign: "wecker", region: "augsburg", kind: .reminder, name: "hang-up"),
                    due: QueueHome.now, timeZone: "Europe/Berlin"),
                message: Message(text: "Bitte die Plakate aufhängen."), sender: .init(account: "outbox"))
            _ = try ledger.plan(
                WantedCampaign(
                    name: "wecker", title: "wecker", origin: "", entries: [task]),
                by: "test", now: QueueHome.now)
        }
        let list = try queue.litfass.run("schedule", "list", "--lang", "de")
        #expect(
            list.output.contains("Di 01.12.2026 10:00") && list.output.contains("Plakate aufhängen · augsburg")
                && list.output.contains("Erinnerung → outbox"), "\(list.output)")
        let approved = try queue.litfass.run("schedule", "list", "--state", "freigegeben", "--lang", "de")
        #expect(approved.output.contains("p0") && !approved.output.contains("aufhängen"))
        let misspelt = try queue.litfass.run("schedule", "list", "wekcer")
        #expect(misspelt.status == 66 && misspelt.errors.contains("wecker"))
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        let names = try queue.scratch.names("home/outbox")
        let reminder = try #require(names.first { $0 == "2026-12-01 10.00 Aufgabe – Plakate aufhängen (wecker)" })
        let guide = try queue.scratch.read("home/outbox/\(reminder)/LIESMICH.txt")
        #expect(guide.ranges(of: "Bitte die Plakate aufhängen.").count == 1)
    }

    @Test func whatWasCalledOffByMistakeComesBack() throws {
        let queue = try QueueHome()
        do { try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger()) }
        let id = try #require(try queue.ledger().entries().first?.id)
        #expect(try queue.litfass.run("schedule", "cancel", id).status == 0)
        let refused = try queue.litfass.run("schedule", "approve", id, "--by", "Amsel", "--yes")
        #expect(refused.status == 1 && refused.errors.contains("litfass schedule retry"))
        #expect(try queue.litfass.run("schedule", "retry", id).status == 0)
        // It needs a new approval.
        #expect(try queue.ledger().entries().map(\.state) == [.planned])
        #expect(try queue.ledger().entries().map(\.approval) == [nil])
    }

    @Test func allThatIsUnconfirmedInOneStep() throws {
        let queue = try QueueHome()
        do {
            let ledger = try queue.ledger()
            try queue.fill(["Eins.", "Zwei."], channel: "mastodon", in: ledger)
            try ledger.database.rows("UPDATE entry SET state = 'unconfirmed'")
        }
        #expect(try queue.litfass.run("schedule", "confirm").status == 64)
        #expect(try queue.litfass.run("schedule", "confirm", "--all").status == 64)
        #expect(try queue.litfass.run("schedule", "confirm", "--all", "--yes", "--by", "Amsel").status == 0)
        #expect(try queue.ledger().entries().map(\.state) == [.sent, .sent])
    }

    @Test func theDoctorMissesALostLedger() throws {
        let queue = try QueueHome()
        do { try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger()) }
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        unlink(queue.home + "/ledger.sqlite")
        let result = try queue.litfass.run("doctor")
        #expect(result.status == 69 && result.output.contains("litfass schedule restore"))
    }

    /// As people write a server's name; and an account that is another platform's is named as the mistake it is.
    @Test func accountsAreTakenAsTheyAreMeant() throws {
        let campaign = try SmallCampaign()
        let region = try campaign.ownRegion()
        try campaign.edit(region + "/brand.yaml", "instagram: augsburg-instagram", "instagram: augsburg-mastodon")
        try campaign.scratch.write("geheim\n", to: "token")
        chmod(campaign.scratch.path + "/token", 0o600)
        let litfass = Litfass(
            folder: campaign.scratch.path,
            variables: [
                "LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2026-11-24T09:00:00Z", "USER": "amsel",
            ])
        let added = try litfass.run(
            "account", "add", "augsburg-mastodon", "--platform", "mastodon", "--server", "social.example.org",
            "--token-file", "token")
        #expect(added.output == "augsburg-mastodon  mastodon  https://social.example.org\n")
        let plan = try litfass.run("schedule", "plan", SmallCampaign.name)
        #expect(plan.errors.contains("belongs to mastodon and does not send to instagram"), "\(plan.errors)")
    }
}
