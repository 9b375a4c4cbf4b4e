import Findings
import Foundation
import Model
import Plan
import Publish
import Schedule
import Testing
import Workspace

@testable import Desk

/// A post from the queue into the outbox, asked for and answered in values alone.
struct QueueTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/litfass-desk-\(UUID().uuidString)"
    private static let now = 1_796_115_600

    private var desk: PressDesk {
        PressDesk(
            folder: folder, home: folder + "/home", program: .init(path: "/nowhere", version: "1", identity: "test"),
            clock: Clock(start: Self.now, read: { Self.now }), person: "amsel", uiLanguage: .english)
    }

    /// Two posts of a campaign that is at hand nowhere; the second is an unread draft.
    private func planned(isStale: Bool = false) throws -> Queue {
        let queue = try Queue(desk, at: nil, isNewKept: true)
        let entries = ["de", "ar"].map { language in
            PlannedEntry(
                entry: PlanEntry(
                    key: EntryKey(
                        campaign: "fest", region: "augsburg", kind: .post, name: "gruss", channel: "linkedin",
                        language: language), due: Self.now, timeZone: "Europe/Berlin"),
                message: Message(text: "Willkommen", link: "https://integreat.app"), sender: .init(account: "outbox"),
                isDraft: language == "ar", isStale: isStale && language == "ar")
        }
        _ = try queue.ledger.plan(
            WantedCampaign(name: "fest", title: "Fest", origin: "", entries: entries), by: "test", now: Self.now)
        return queue
    }

    @Test func whatIsApprovedGoesOut() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        let round = try queue.approval(of: ApprovalChoice(), by: "Amsel")
        #expect(round.count == 1)
        #expect(round.obstacles.map(\.refusal.en) == ["Not approved: 1 post in texts that nobody has read yet (ar)."])
        #expect(
            round.sheets.map(\.post) == ["gruss"]
                && round.sheets[0].languages.map { $0.variants.map(\.text) } == [["Willkommen"]])
        let approved = try round.approve(by: "Amsel")
        #expect(approved.approved.map(\.state) == [.approved] && !approved.isWhole && approved.late.isEmpty)
        #expect(approved.refused.map(\.why.en) == ["is an unread draft (ar)"])
        var events: [RunEvent.Kind] = []
        let outcome = try await queue.send(
            as: "test", isWatching: false, cancellation: Cancellation(), report: { events.append($0.kind) },
            found: { _ in }, clockMoved: { _ in })
        // The other waits for somebody to read and approve it.
        #expect((outcome.ready, outcome.again, outcome.failed, outcome.undecided) == (1, 0, 0, 1))
        #expect(events == [.ready])
        let notices = outcome.notices(.english)
        #expect(notices.map(\.words.en).first == "1 laid ready.")
        #expect(
            notices.contains {
                $0.tone == .warning && $0.words.en.hasPrefix("1 post lies ready for you: \(folder)/home/outbox")
            })
        #expect(
            notices.contains {
                $0.words.en.hasPrefix("1 post is due and waits for an approval: gruss (Tue 2026-12-01 10:00)")
            })
        let states = try queue.entries(of: "fest").map(\.state.rawValue).sorted()
        #expect(states == ["planned", "ready"])
        #expect(try queue.history(of: nil).map(\.who).contains("Amsel"))
    }

    /// A translation of what its source does not say any more is told with post and language, and held back.
    @Test func whatIsStaleIsNotApproved() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned(isStale: true)
        var choice = ApprovalChoice()
        let round = try queue.approval(of: choice, by: "Amsel")
        #expect(
            round.obstacles.map(\.refusal.de) == [
                "Nicht freigegeben: 1 Beitrag, dessen Ausgangstext sich seither geändert hat: gruss (ar)."
            ])
        #expect(round.obstacles[0].hint.words.de.contains("litfass review pack fest --language ar"))
        let approved = try round.approve(by: "Amsel")
        #expect(approved.approved.map(\.language) == ["de"])
        #expect(
            approved.refused.map(\.why.en)
                == ["is stale: the source of “gruss” has changed since it was translated (ar)"])
        choice.allowsDrafts = true
        #expect(try queue.approval(of: choice, by: "Amsel").approve(by: "Amsel").approved.map(\.language) == ["ar"])
    }

    @Test func decisionsSayWhetherTheyCouldBeTaken() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        let entry = try #require(try queue.entries(of: nil).first)
        let id = entry.id
        let cancelled = try queue.decide(.cancel, entry, by: nil)
        #expect(cancelled.isDone && cancelled.words.en == "\(id): is called off")
        let confirmed = try queue.decide(.confirm, queue.entry(id), by: nil)
        #expect(!confirmed.isDone && confirmed.words.en == "\(id) is cancelled; it cannot be done for that.")
        #expect(try queue.history(of: id).last?.who == "amsel")
        let paused = try queue.pause(true, "fest", by: nil)
        #expect(paused.isNew && paused.paused == ["fest"])
        #expect(paused.notices.map(\.words.en) == ["Paused. Go on with: litfass schedule resume fest"])
        let again = try queue.pause(true, "fest", by: nil)
        #expect(!again.isNew && again.notices.map(\.words.en) == ["It was paused already."])
        // What is not out is neither corrected nor taken back, and no platform is asked.
        guard case .ended(let outcome) = try queue.deletion(of: id) else {
            Issue.record("it asks")
            return
        }
        #expect(outcome.end == .notOut && outcome.reason?.en == "is not out (cancelled)")
    }

    /// Dozens of one post are meant by its name.
    @Test func aPostIsCalledOffInAllLanguages() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        var choice = EntryChoice()
        choice.posts = ["gruss"]
        choice.languages = ["ar"]
        #expect(try queue.entries(choice, for: .cancel).map(\.language) == ["ar"])
        choice.languages = []
        for entry in try queue.entries(choice, for: .cancel) { _ = try queue.decide(.cancel, entry, by: "Amsel") }
        #expect(try queue.entries(of: "fest").map(\.state) == [.cancelled, .cancelled])
        #expect(try queue.entries(choice, for: .cancel).isEmpty && queue.entries(choice, for: .done).isEmpty)
        choice.posts = ["grus"]
        #expect(throws: Fault.self) { try queue.entries(choice, for: .cancel) }
        choice.posts = []
        choice.campaign = "fset"
        #expect(throws: Fault.self) { try queue.entries(choice, for: .cancel) }
    }

    /// What a pause holds, what people may post all the same, and what going on means.
    @Test func aPauseSaysWhatItHolds() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        func notices(_ isPaused: Bool, at seconds: Int) throws -> [String] {
            let later = PressDesk(
                folder: folder, home: folder + "/home",
                program: .init(path: "/nowhere", version: "1", identity: "test"),
                clock: Clock(start: Self.now + seconds, read: { Self.now + seconds }), person: "amsel",
                uiLanguage: .german)
            return try Queue(later, at: nil).pause(isPaused, nil, by: nil).notices.map(\.words.de)
        }
        var drafts = ApprovalChoice()
        drafts.allowsDrafts = true
        _ = try queue.approval(of: drafts, by: "Amsel").approve(by: "Amsel")
        let hour = 3600
        #expect(
            try notices(true, at: -hour) == [
                "Angehalten. Weiter mit: litfass schedule resume",
                "Es warten 2 Beiträge; das Nächste wäre am Di 01.12.2026 10:00.",
            ])
        #expect(
            try notices(false, at: hour) == [
                "Es geht weiter.", "2 Beiträge gehen jetzt mit dem nächsten Lauf hinaus.",
            ])
        _ = try notices(true, at: hour)
        #expect(
            try notices(false, at: 7 * hour) == [
                "Es geht weiter.",
                """
                2 Beiträge sind inzwischen überfällig und gehen nicht mehr von selbst hinaus. Was zu tun ist, sagt: \
                litfass schedule run
                """,
            ])
        _ = try await queue.send(
            as: "test", isWatching: false, cancellation: Cancellation(), report: { _ in }, found: { _ in },
            clockMoved: { _ in })
        #expect(
            try notices(true, at: hour) == [
                "Angehalten. Weiter mit: litfass schedule resume",
                """
                2 Beiträge liegen schon im Ausgang, wo Menschen veröffentlichen: Bitte sagen Sie dort Bescheid. \
                \(folder)/home/outbox
                """,
            ])
    }

    /// The calendar is the plan's own file, written of what the ledger holds.
    @Test func theQueueIsExported() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        let files = try queue.export("fest", as: .csv, .english)
        #expect(files.map(\.name) == ["fest.csv"])
        let table = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(table.contains("\"Willkommen\";\"https://integreat.app\"") && table.contains("gruss.linkedin.ar.txt"))
        #expect(try queue.export(nil, as: .atom, .english).isEmpty)
        #expect(throws: Fault.self) { try queue.export("fset", as: .csv, .english) }
    }

    /// A post that is moved replaces what a calendar has of it.
    @Test func aMovedPostHasANewRevision() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        func lines() throws -> [String] {
            let file = try #require(try queue.export("fest", as: .ics, .english).first)
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.hasSuffix("END:VCALENDAR\r\n"))
            return text.components(separatedBy: "\r\n").filter { line in
                ["DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE"].contains { line.hasPrefix($0 + ":") }
            }
        }
        #expect(
            try lines() == [
                "DTSTAMP:20261201T090000Z", "LAST-MODIFIED:20261201T090000Z", "SEQUENCE:0", "DTSTART:20261201T090000Z",
            ])
        let moved = try queue.ledger.entries().map { entry in
            PlannedEntry(
                entry: PlanEntry(key: entry.key, due: Self.now + 3600, timeZone: "Europe/Berlin"),
                message: Message(text: "Willkommen", link: "https://integreat.app"), sender: .init(account: "outbox"),
                isDraft: entry.isDraft)
        }
        _ = try queue.ledger.plan(
            WantedCampaign(name: "fest", title: "Fest", origin: "", entries: moved), by: "test", now: Self.now + 60)
        #expect(
            try lines() == [
                "DTSTAMP:20261201T090100Z", "LAST-MODIFIED:20261201T090100Z", "SEQUENCE:2", "DTSTART:20261201T100000Z",
            ])
    }

    /// Accounts that are there and cannot be read are a fault: nothing that is for one is left to another.
    @Test func accountsThatCannotBeReadAreNotNone() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let accounts = folder + "/home/accounts"
        try FileManager.default.createDirectory(atPath: accounts, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: URL(fileURLWithPath: accounts + "/stadt.json"))
        let choice = AccountPublishers(desk).choice
        #expect(throws: AccountFault.self) { try choice.destination("stadt", "mastodon") }
        #expect(try choice.destination("andere", "mastodon") == nil)
        try FileManager.default.removeItem(atPath: accounts)
        try Data().write(to: URL(fileURLWithPath: accounts))
        #expect(throws: AccountFault.self) { try desk.accountNames() }
        #expect(throws: AccountFault.self) { try desk.names(.accounts) }
        #expect(throws: AccountFault.self) { try choice.destination("stadt", "mastodon") }
    }
}
