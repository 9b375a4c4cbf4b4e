import Findings
import Foundation
import Model
import Plan
import Publish
import Testing

@testable import Schedule

/// What a person posts by hand, from the folder to the tick, from the command line.
struct HandedPostTests {
    private static let page = "2026-12-01.html"

    private func names(_ queue: QueueHome, _ folder: String = "home/outbox") throws -> [String] {
        try queue.scratch.names(folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// An account whose folder was set up by a command.
    private func share(_ queue: QueueHome) throws -> Account {
        let added = try queue.litfass.run(
            "account", "add", "presse", "--platform", "outbox", "--folder", "netz/ausgang")
        #expect(added.status == 0, "\(added.errors)")
        return try AccountStore(home: queue.home).load("presse")
    }

    private func fill(_ queue: QueueHome, _ account: Account, languages: [String] = ["de", "ar"]) throws {
        let ledger = try queue.ledger()
        var parent: EntryKey?
        let entries = languages.enumerated().map { index, language in
            let key = EntryKey(
                campaign: "test", region: "augsburg", kind: .post, name: "start", channel: "facebook",
                language: language)
            defer { parent = key }
            return PlannedEntry(
                entry: PlanEntry(key: key, due: QueueHome.now, timeZone: "Europe/Berlin", thread: index),
                message: Message(text: "Text \(language).", languageTag: language),
                sender: .init(account: account.name, destination: account.identity), parent: parent)
        }
        _ = try ledger.plan(
            WantedCampaign(name: "test", title: "test", origin: "", entries: entries), by: "test", now: QueueHome.now)
        _ = try ledger.approve(
            ledger.entries().map { ($0.id, $0.hash) }, by: "Amsel", allowsDraft: false, now: QueueHome.now)
    }

    @Test func fromTheFolderToTheTick() throws {
        let queue = try QueueHome()
        try queue.fill(["Eins.", "Zwei."], channel: "facebook", pictures: true, in: try queue.ledger())
        let run = try queue.litfass.run("schedule", "run", "--lang", "de")
        #expect(run.status == 0, "\(run.errors)")
        let page = queue.home + "/outbox/" + Self.page
        #expect(run.errors.contains("2 bereitgelegt."), "\(run.errors)")
        #expect(run.errors.contains("2 Beiträge liegen für Sie bereit: \(page)"), "\(run.errors)")
        #expect(
            try names(queue) == [
                "2026-12-01 10.00 Facebook Deutsch – p0", "2026-12-01 10.00 Facebook Deutsch – p1", Self.page,
            ])
        let html = try queue.scratch.read("home/outbox/" + Self.page)
        #expect(html.contains("Eins.") && html.contains("data:image/png;base64,") && html.contains("Willkommen"))
        let ids = try queue.ledger().entries().map(\.id)
        // Nobody has said that it is posted.
        let list = try queue.litfass.run("schedule", "list", "--json").json["entries"] as? [[String: Any]]
        #expect(list?.map { $0["state"] as? String } == ["ready", "ready"])
        let shown = try queue.litfass.run("schedule", "list", "--state", "bereit", "--lang", "de")
        #expect(shown.output.contains("□ bereit"), "\(shown.output)")
        // One by its name, one by a file.
        let done = try queue.litfass.run("schedule", "done", ids[0], "--by", "Amsel", "--lang", "de")
        #expect(done.status == 0 && done.errors.contains("\(ids[0]): ist erledigt"), "\(done.errors)")
        #expect(try queue.litfass.run("schedule", "done", ids[0]).status == 0)
        try queue.scratch.write("", to: "home/outbox/2026-12-01 10.00 Facebook Deutsch – p1/Erledigt.TXT")
        let second = try queue.litfass(at: QueueHome.now + 600).run("schedule", "run", "--json")
        #expect(try second.status == 0 && second.json["done"] as? Int == 1)
        #expect(try queue.ledger().entries().map(\.state) == [.sent, .sent])
        #expect(try queue.ledger().history(ids[1]).last?.detail.de.contains("liegt „erledigt“") == true)
        let after = try queue.scratch.read("home/outbox/" + Self.page)
        #expect(after.contains("Alles erledigt.") && !after.contains("Eins."))
        let last = try queue.litfass(at: QueueHome.now + 1200).run("schedule", "run", "--lang", "de")
        #expect(last.status == 0 && last.errors.contains("Es ist nichts fällig."), "\(last.errors)")
        #expect(try queue.litfass.run("schedule", "done", "nix").status == 66)
    }

    /// Its languages answer one another: the first is posted, in whatever time, then the others lie ready.
    @Test func aThreadWaitsForItsFirstPart() throws {
        let queue = try QueueHome()
        let account = try share(queue)
        try fill(queue, account, languages: ["de", "ar", "uk"])
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        let first = "2026-12-01 10.00 Facebook Deutsch – start"
        #expect(try names(queue, "netz/ausgang") == [first, Self.page])
        #expect(try queue.scratch.read("netz/ausgang/" + Self.page).contains("Danach kommen 2 Antworten."))
        let late = QueueHome.now + 26 * 3600
        let waiting = try queue.litfass(at: late).run("schedule", "run", "--lang", "de")
        let ids = try queue.ledger().entries().map(\.id)
        #expect(waiting.errors.contains("2 Beiträge warten auf den Teil davor"), "\(waiting.errors)")
        #expect(waiting.errors.contains("litfass schedule done \(ids[0])"), "\(waiting.errors)")
        #expect(try queue.litfass(at: late).run("schedule", "done", ids[0]).status == 0)
        #expect(try queue.litfass(at: late + 60).run("schedule", "run", "--quiet").status == 0)
        let all = try names(queue, "netz/ausgang")
        #expect(all.contains("2026-12-01 10.00 Facebook Arabisch – start") && all.contains("2026-12-02.html"))
        let guide = try queue.scratch.read("netz/ausgang/2026-12-01 10.00 Facebook Arabisch – start/LIESMICH.txt")
        #expect(guide.contains("Antworten Sie auf Ihren Beitrag „\(first)“"), "\(guide)")
    }

    /// The share is away for longer than a try would last: nothing is laid elsewhere, nothing fails.
    @Test func aShareThatIsAwayLosesNothing() throws {
        let queue = try QueueHome()
        let account = try share(queue)
        #expect(account.isPrepared && account.options[.folder] == queue.scratch.path + "/netz/ausgang")
        try fill(queue, account, languages: ["de"])
        let (folder, away) = (queue.scratch.path + "/netz", queue.scratch.path + "/weg")
        try FileManager.default.moveItem(atPath: folder, toPath: away)
        // Where a drive is not mounted, its place is empty.
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for hour in 0..<5 {
            let run = try queue.litfass(at: QueueHome.now + hour * 3600).run("schedule", "run", "--lang", "de")
            #expect(run.status == 75, "\(run.errors)")
            #expect(run.errors.contains("1 Beitrag wird noch einmal versucht, ab Di 01.12.2026"), "\(run.errors)")
            #expect(run.errors.contains("ist gerade nicht erreichbar; es geht nichts verloren"), "\(run.errors)")
        }
        #expect(try queue.scratch.names("netz") == [])
        #expect(try queue.ledger().entries().map(\.attempts) == [0])
        #expect(try queue.litfass.run("account", "list").status == 1)
        rmdir(folder)
        try FileManager.default.moveItem(atPath: away, toPath: folder)
        #expect(try queue.litfass(at: QueueHome.now + 5 * 3600).run("schedule", "run", "--quiet").status == 0)
        #expect(try names(queue, "netz/ausgang").contains("2026-12-01 10.00 Facebook Deutsch – start"))
    }

    /// An address is no folder; one that cannot be made yet is said, and waited for.
    @Test func anyFolderMayBeNamed() throws {
        let queue = try QueueHome()
        for address in ["smb://server/presse", "\\\\server\\presse"] {
            let refused = try queue.litfass.run(
                "account", "add", "a", "--platform", "outbox", "--folder", address, "--lang", "de")
            #expect(refused.status == 64 && refused.errors.contains("--folder /mnt/presse/ausgang"))
        }
        try queue.scratch.write("", to: "datei")
        let waiting = try queue.litfass.run(
            "account", "add", "b", "--platform", "outbox", "--folder", "datei/ausgang", "--lang", "de")
        #expect(waiting.status == 0 && waiting.errors.contains("Die Beiträge warten, bis es geht"), "\(waiting.errors)")
        let account = try AccountStore(home: queue.home).load("b")
        try fill(queue, account, languages: ["de"])
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 75)
        unlink(queue.scratch.path + "/datei")
        #expect(try queue.litfass(at: QueueHome.now + 600).run("schedule", "run", "--quiet").status == 0)
        #expect(try names(queue, "datei/ausgang").count == 2)
    }

    /// In a crisis the page says so; what must not go out is taken out of the folder.
    @Test func whatLiesReadyIsHeldAndTakenBack() throws {
        let queue = try QueueHome()
        try queue.fill(["Eins."], channel: "facebook", in: try queue.ledger())
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        #expect(try queue.litfass.run("schedule", "pause").status == 0)
        #expect(try queue.litfass(at: QueueHome.now + 60).run("schedule", "run", "--quiet").status == 0)
        #expect(try queue.scratch.read("home/outbox/" + Self.page).contains("Angehalten! Bitte nicht veröffentlichen"))
        let id = try #require(try queue.ledger().entries().first?.id)
        let cancelled = try queue.litfass.run("schedule", "cancel", id)
        #expect(cancelled.status == 1 && cancelled.errors.contains("litfass schedule delete \(id)"))
        #expect(try queue.litfass.run("schedule", "delete", id, "--yes").status == 0)
        #expect(try names(queue).contains("2026-12-01 10.00 Facebook Deutsch – p0 (zurückziehen)"))
        #expect(try !names(queue).contains("2026-12-01 10.00 Facebook Deutsch – p0"))
    }
}
