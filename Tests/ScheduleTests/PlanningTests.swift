import Findings
import Formats
import Model
import Plan
import Testing

@testable import Schedule

struct PlanningTests {
    @Test(arguments: Store.allCases)
    func planningAgainChangesWhatChangedAndKeepsTheRest(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        let now = Sample.start - 7200
        let before = try Sample.approved(
            [Sample.entry(1), Sample.entry(2), Sample.entry(3), Sample.entry(4)], in: ledger, now: now)
        #expect(before.map(\.state) == [.approved, .approved, .approved, .approved])
        let events = try ledger.history().count
        let wanted = Sample.campaign([
            Sample.entry(1), Sample.entry(2, text: "Neu"), Sample.entry(3, due: Sample.start + 60), Sample.entry(5),
        ])
        let changes = try ledger.plan(wanted, by: "test", now: now)
        #expect(changes.map(\.kind) == [.kept, .changed, .moved, .added, .dropped])
        #expect(changes.map(\.lapsed) == [false, true, false, false, true])
        let after = try ledger.entries()
        #expect(after.map(\.key.name) == ["p1", "p2", "p5", "p4", "p3"])
        #expect(after.map(\.state) == [.approved, .planned, .planned, .cancelled, .approved])
        #expect(Set(after.map(\.id)).isSuperset(of: before.map(\.id)))
        #expect(try ledger.history().dropFirst(events).map(\.what) == [.changed, .lapsed, .moved, .planned, .dropped])
        // And once more: nothing is left to do, and nothing is written.
        #expect(try ledger.plan(wanted, by: "test", now: now).map(\.kind) == [.kept, .kept, .kept, .kept])
        #expect(try ledger.history().count == events + 5)
        // What is wanted again comes back, without its old approval.
        #expect(try ledger.plan(Sample.campaign([Sample.entry(4)]), by: "test", now: now).first?.kind == .reinstated)
        #expect(try ledger.entry(before[3].id).state == .planned)
    }

    /// Readers take the second for a mistake; the same words on two channels that a person serves are none.
    @Test(arguments: Store.allCases)
    func twoPostsOfTheSameWords(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        let now = Sample.start - 7200
        var elsewhere = Sample.entry(4, text: "Hallo")
        elsewhere.entry.key.channel = "telegram"
        _ = try ledger.plan(
            Sample.campaign([
                Sample.entry(1, text: "Hallo"), Sample.entry(2, text: "Hallo", due: Sample.start + 59),
                Sample.entry(3, text: "Hallo", due: Sample.start + 60), elsewhere, Sample.entry(5, text: "Guten Tag"),
            ]), by: "test", now: now)
        let findings = try ledger.duplicates(campaign: "test")
        #expect(findings.map(\.code) == ["post-twice"])
        #expect(
            findings.first?.message.en
                == """
                test/p1 (augsburg, de) and test/p2 (augsburg, de) say the same in the same minute \
                (mastodon → stadt).
                """
        )
        #expect(findings.first?.severity == .warning)
        // In another campaign, too.
        var other = Sample.entry(1, text: "Guten Tag")
        other.entry.key.campaign = "other"
        var campaign = Sample.campaign([other])
        campaign.name = "other"
        _ = try ledger.plan(campaign, by: "test", now: now)
        #expect(try ledger.duplicates(campaign: "other").count == 1)
        #expect(try ledger.cancel(ledger.entries(campaign: "other")[0].id, by: "Amsel", now: now))
        #expect(try ledger.duplicates(campaign: "other") == [])
    }

    /// A typo in one language must not call off what is approved in it, nor change what others say.
    @Test(arguments: Store.allCases)
    func aFaultyCampaignChangesNothing(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        // What nobody has planned yet is planned as far as it can be.
        #expect(
            try ledger.plan(Sample.campaign([Sample.entry(1)], isWhole: false), by: "test", now: Sample.start - 60).map(
                \.kind) == [.added])
        let before = try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger, blackouts: ["2026-12-24"])
        let changes = try ledger.plan(
            Sample.campaign([Sample.entry(1, text: "Neu"), Sample.entry(3)], isWhole: false), by: "test",
            now: Sample.start - 60)
        #expect(changes.map(\.kind) == [.withheld, .withheld])
        #expect(try ledger.entries() == before)
        #expect(try ledger.blackouts("test") == ["2026-12-24"])
        // Mended, it is called off where it is not wanted any more.
        #expect(
            try ledger.plan(Sample.campaign([Sample.entry(2)]), by: "test", now: Sample.start - 60).map(\.kind) == [
                .kept, .dropped,
            ])
        #expect(try ledger.blackouts("test") == [])
    }

    @Test(arguments: Store.allCases)
    func whatAPersonCalledOffStaysOff(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        #expect(try ledger.cancel(entry.id, by: "Amsel", now: Sample.start))
        #expect(
            try ledger.plan(Sample.campaign([Sample.entry(1, text: "Neu")]), by: "test", now: Sample.start).map(\.kind)
                == [.kept])
        #expect(try ledger.entry(entry.id).state == .cancelled)
    }

    @Test(arguments: Store.allCases)
    func nothingIsPlannedBeforeNow(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        let changes = try ledger.plan(
            Sample.campaign([Sample.entry(1), Sample.entry(2, due: Sample.start + 1)]), by: "test",
            now: Sample.start + 1)
        #expect(changes.map(\.kind) == [.missed, .added])
        #expect(try ledger.entries().map(\.key.name) == ["p2"])
    }

    @Test(arguments: Store.allCases)
    func anOpenTimeStaysWhatItWas(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        var entry = Sample.entry(1)
        entry.isTimeOpen = true
        _ = try ledger.plan(Sample.campaign([entry]), by: "test", now: Sample.start)
        entry.entry.due += 86_400
        #expect(try ledger.plan(Sample.campaign([entry]), by: "test", now: Sample.start).map(\.kind) == [.kept])
        #expect(try ledger.entries()[0].due == Sample.start)
    }

    @Test func idsAreShortAndDiffer() {
        let ids = (0..<5000).map { number in EntryID.make(Sample.key(number)) { _ in false } }
        #expect(ids.filter { $0.count < 6 || $0.count > 11 || !$0.contains(where: \.isLetter) } == [])
        #expect(EntryID.make(Sample.key(1)) { $0.count == 6 }.hasPrefix(ids[1]))
        let key = EntryID.key(Sample.key(1), account: "stadt", due: 5, hash: "a")
        #expect(key.count == 26 && key.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) })
        #expect(key != EntryID.key(Sample.key(1), account: "stadt", due: 6, hash: "a"))
        #expect(key != EntryID.key(Sample.key(1), account: "stadt", due: 5, hash: "b"))
    }

    @Test func theHashNamesAllThatIsSent() {
        let content = EntryContent(
            channel: "mastodon", account: "stadt", destination: "",
            message: Message(text: "Text", link: "https://a.example", tags: ["#a"]), pictures: [])
        var others = [content, content, content, content, content, content]
        others[0].message.text += " "
        others[1].account = "land"
        others[2].channel = "bluesky"
        others[3].pictures = [.init(name: "a.png", sha256: "01", size: 1, format: .png)]
        others[4].pictures = [.init(name: "a.png", sha256: "02", size: 1, format: .png)]
        others[5].destination = "https://elsewhere.example"
        #expect(Set(others.map(\.hash) + [content.hash]).count == 7)
        for other in others { #expect(EntryContent(json: other.json) == other) }
    }
}
