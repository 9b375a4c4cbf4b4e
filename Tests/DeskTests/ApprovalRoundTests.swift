import Findings
import Formats
import Foundation
import Model
import Plan
import Schedule
import Testing
import Workspace

@testable import Desk

/// What is asked to be approved, as it is shown: one post with all its languages and platforms.
struct ApprovalRoundTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/litfass-round-\(UUID().uuidString)"
    private static let now = 1_796_115_600
    private static let day = 86_400

    private var desk: PressDesk {
        PressDesk(
            folder: folder, home: folder + "/home", program: .init(path: "/nowhere", version: "1", identity: "test"),
            clock: Clock(start: Self.now, read: { Self.now }), person: "amsel", uiLanguage: .english)
    }

    /// Two posts in two languages on two platforms; Mastodon has tags.
    private static func wanted(_ german: String = "Willkommen", approvals: Int = 1) -> WantedCampaign {
        var entries: [PlannedEntry] = []
        for (number, post) in ["start", "mitte"].enumerated() {
            for channel in ["facebook", "linkedin", "mastodon"] {
                for (language, text) in [("de", german), ("ar", "أهلاً")] {
                    let key = EntryKey(
                        campaign: "fest", region: "augsburg", kind: .post, name: post, channel: channel,
                        language: language)
                    entries.append(
                        PlannedEntry(
                            entry: PlanEntry(key: key, due: now + number * 5 * day, timeZone: "Europe/Berlin"),
                            message: Message(text: text + (channel == "mastodon" ? "\n#Fest" : "")),
                            sender: .init(account: "outbox")))
                }
            }
        }
        var wanted = WantedCampaign(name: "fest", title: "Fest", origin: "", entries: entries)
        wanted.approvals = approvals
        return wanted
    }

    private func planned(approvals: Int = 1) throws -> Queue {
        let queue = try Queue(desk, at: nil, isNewKept: true)
        _ = try queue.ledger.plan(Self.wanted(approvals: approvals), by: "test", now: Self.now - Self.day)
        return queue
    }

    private func choice(_ change: (inout ApprovalChoice) -> Void = { _ in }) -> ApprovalChoice {
        var choice = ApprovalChoice()
        change(&choice)
        return choice
    }

    @Test func aPostStandsTogether() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sheets = try planned().approval(of: choice(), by: "A").sheets
        #expect(sheets.map(\.post) == ["start", "mitte"] && sheets.map(\.count) == [6, 6])
        let shown = sheets[0].languages.flatMap { language in
            language.variants.map { "\(language.code): \($0.destinations.joined(separator: ", "))" }
        }
        #expect(
            shown == [
                "de: facebook → outbox, linkedin → outbox", "de: mastodon → outbox",
                "ar: facebook → outbox, linkedin → outbox", "ar: mastodon → outbox",
            ])
        // Of a second text, what the first has not.
        #expect(sheets[0].languages[0].variants.map(\.lines) == [[.text("Willkommen")], [.asAbove, .text("#Fest")]])
    }

    @Test func whatIsMeantIsChosen() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        func count(_ change: (inout ApprovalChoice) -> Void) throws -> Int {
            try queue.approval(of: choice(change), by: "A").count
        }
        #expect(try count { $0.posts = ["mitte"] } == 6)
        #expect(try count { $0.languages = ["ar"] } == 6)
        #expect(
            try count {
                $0.posts = ["start"]
                $0.languages = ["de"]
            } == 3)
        #expect(try count { $0.until = Day(iso: "2026-12-05") } == 6)
        #expect(try count { $0.until = Day(iso: "2026-12-06") } == 12)
        #expect(try count { $0.isChangedOnly = true } == 0)
        #expect(throws: Fault.self) { try count { $0.posts = ["stat"] } }
        #expect(throws: Fault.self) { try count { $0.languages = ["xx"] } }
        #expect(throws: Fault.self) { try count { $0.campaign = "fset" } }
    }

    /// A fingerprint stands for all that was seen, in all languages.
    @Test func whatWasSeenIsApproved() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        let names = try queue.approval(of: choice(), by: nil).sheets.map(\.name)
        #expect(names.allSatisfy { $0.wholeMatch(of: /(start|mitte)@[0-9a-f]{8}/) != nil })
        let one = try queue.approval(of: choice { $0.names = [names[1]] }, by: "A")
        #expect(one.isSeen && one.sheets.map(\.post) == ["mitte"])
        // With fewer languages it is another sight.
        let fewer = try queue.approval(
            of: choice {
                $0.names = names
                $0.languages = ["ar"]
            }, by: "A")
        #expect(fewer.count == 0 && fewer.settled.count == 2 && !fewer.isEmpty)
        _ = try queue.ledger.plan(Self.wanted("Herzlich willkommen"), by: "test", now: Self.now - 60)
        let late = try queue.approval(of: choice { $0.names = names }, by: "A")
        #expect(late.count == 0 && late.settled.map(\.id) == names)
        #expect(late.settled.first?.why.en.contains("not what the page showed") == true)
        let outcome = try late.approve(by: "A")
        #expect(!outcome.isWhole && outcome.approved.isEmpty)
    }

    @Test func whatChangedIsShownOldAndNew() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        #expect(try queue.approval(of: choice(), by: "A. Amsel").approve(by: "A. Amsel").isWhole)
        _ = try queue.ledger.plan(Self.wanted("Herzlich willkommen"), by: "test", now: Self.now - 60)
        let round = try queue.approval(of: choice { $0.isChangedOnly = true }, by: "A. Amsel")
        #expect(round.count == 6 && round.sheets[0].languages.map(\.code) == ["de"])
        let change = try #require(round.sheets[0].languages[0].variants[0].change)
        #expect(change.by == "A. Amsel" && change.why.de == "Text")
        #expect(change.text?.old.map { $0.map(\.text) } == [["Willkommen"]])
        #expect(change.text?.new.map { $0.map(\.isOther) } == [[true]])
        let list = LapseList(try queue.entries(of: nil))
        #expect(list.count == 6 && list.lines.map(\.count) == [3, 3] && list.lines[0].languages == ["de"])
        #expect(list.notice?.words.en.contains("6 posts were approved and have changed since") == true)
        // A run says so, too, and so does who builds.
        #expect(desk.changedSinceApproval("fest") == list.notice)
        #expect(desk.changedSinceApproval("kurs") == nil)
    }

    /// The same words that are others on several platforms are shown once, with all places and reasons.
    @Test func oneChangeIsShownOnce() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        #expect(try queue.approval(of: choice(), by: "A. Amsel").approve(by: "A. Amsel").isWhole)
        _ = try queue.ledger.plan(Self.wanted("Herzlich willkommen"), by: "test", now: Self.now - 60)
        let changed = try queue.approval(of: choice { $0.isChangedOnly = true }, by: "B").sheets[0].languages[0]
        #expect(
            changed.variants.map(\.destinations) == [["facebook → outbox", "linkedin → outbox", "mastodon → outbox"]])
        // Whoever looks at all of it sees each text as it goes out.
        let whole = try queue.approval(of: choice(), by: "B").sheets[0].languages[0]
        #expect(whole.variants.map(\.destinations.count) == [2, 1])
    }

    /// A line a language, though a reason is one platform's alone.
    @Test func reasonsOfAPostStandTogether() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned()
        #expect(try queue.approval(of: choice(), by: "A. Amsel").approve(by: "A. Amsel").isWhole)
        var wanted = Self.wanted("Herzlich willkommen")
        for index in wanted.entries.indices where wanted.entries[index].entry.key.channel == "mastodon" {
            wanted.entries[index].sender = .init(account: "stadt", destination: "https://social.example")
        }
        _ = try queue.ledger.plan(wanted, by: "test", now: Self.now - 60)
        let list = LapseList(try queue.entries(of: nil))
        #expect(list.count == 8)
        #expect(
            list.lines.prefix(2).map { "\($0.count) \($0.languages.joined()) \($0.why.de)" } == [
                "3 de Text, Konto", "1 ar Konto",
            ])
    }

    /// Signs that turn the direction of writing are seen by nobody, and some platforms take them.
    @Test func whatNobodySeesIsNoDifference() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try Queue(desk, at: nil, isNewKept: true)
        let texts = [("mastodon", "أهلاً في \u{2068}Hof\u{2069}"), ("facebook", "أهلاً في Hof"), ("x", "في Hof\n#Hof")]
        let entries = texts.map { channel, text in
            PlannedEntry(
                entry: PlanEntry(
                    key: EntryKey(
                        campaign: "fest", region: "augsburg", kind: .post, name: "start", channel: channel,
                        language: "ar"), due: Self.now, timeZone: "Europe/Berlin"),
                message: Message(text: text), sender: .init(account: "outbox"))
        }
        _ = try queue.ledger.plan(
            WantedCampaign(name: "fest", title: "Fest", origin: "", entries: entries), by: "test", now: Self.now)
        let shown = try #require(try queue.approval(of: choice(), by: nil).sheets.first?.languages.first)
        #expect(shown.variants.map(\.destinations) == [["mastodon → outbox", "facebook → outbox"], ["x → outbox"]])
        #expect(shown.variants[1].lines.contains(.without("أهلاً في \u{2068}Hof\u{2069}")))
    }

    @Test func twoPeopleAreAskedFor() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let queue = try planned(approvals: 2)
        let first = try queue.approval(of: choice(), by: "A. Amsel").approve(by: "A. Amsel")
        #expect(
            first.isWhole && first.notices.map(\.words.en).first?.hasPrefix("The first of two approvals: 12.") == true)
        let again = try queue.approval(of: choice(), by: "a.amsel")
        #expect(again.count == 0 && !again.isEmpty)
        #expect(again.obstacles.map(\.refusal.en) == ["Not approved: “A. Amsel” has approved 12 posts already."])
        #expect(try queue.entries(of: nil).allSatisfy { $0.firstApprover == "A. Amsel" })
        let second = try queue.approval(of: choice(), by: "B. Drossel")
        #expect(
            second.sheets[0].secondCount == 6 && second.sheets[0].languages[0].variants[0].firstApprover == "A. Amsel")
        #expect(try second.approve(by: "B. Drossel").notices.map(\.words.en).first?.hasPrefix("Approved: 12.") == true)
    }
}
