import Findings
import Plan
import Publish
import Testing

@testable import Schedule

/// What lies ready for a person: it is not out before somebody says so.
struct HandingTests {
    private static let hour = 3600

    @Test(arguments: Store.allCases)
    func whatLiesReadyIsNotSent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(isOutbox: true)
        try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        let summary = try await Sample.run(ledger, platform)
        #expect((summary.sent, summary.ready, summary.done) == (0, 2, 0))
        let entries = try ledger.entries()
        #expect(entries.map(\.state) == [.ready, .ready] && entries.allSatisfy { $0.receipt != nil })
        #expect(try ledger.handed(since: Sample.start + 1).map(\.at) == [Sample.start, Sample.start])
        #expect(try ledger.markDone(entries[0].id, by: "Amsel", now: Sample.start + 60))
        #expect(try ledger.markDone(entries[0].id, by: "Amsel", now: Sample.start + 61) == false)
        // The other by a file in its folder.
        platform.tick(1)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 120).done == 1)
        #expect(try ledger.entries().allSatisfy { $0.state == .sent && $0.sentHash == $0.hash })
        #expect(try ledger.handed(since: Sample.start).count == 2 && ledger.handed(since: Sample.start + 1).isEmpty)
        let last = try #require(try ledger.history(entries[1].id).last)
        #expect(last.what == .done && last.detail.de == "In „1“ liegt „erledigt“.")
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 180) == RunSummary())
    }

    /// The first part of a thread is posted by a person, in whatever time; the others come then, all of them.
    @Test(arguments: Store.allCases)
    func aThreadWaitsForItsFirstPart(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(isOutbox: true)
        let thread = [Sample.entry(1), Sample.entry(2, parent: 1), Sample.entry(3, parent: 2)]
        let entries = try Sample.approved(thread, in: ledger)
        #expect(try await Sample.run(ledger, platform).ready == 1)
        let later = Sample.start + 30 * Self.hour
        #expect(try await Sample.run(ledger, platform, now: later) == RunSummary())
        let due = try ledger.dueEntries(now: later).due
        #expect(due.map(\.cause) == [.ready, .thread, .thread])
        #expect(due.map(\.entry.parent) == [nil, entries[0].id, entries[1].id])
        #expect(try ledger.markDone(entries[0].id, by: "Amsel", now: later))
        #expect(try await Sample.run(ledger, platform, now: later + 300).ready == 2)
        #expect(platform.posts.map(\.post.parent?.id) == [nil, "0", "1"])
    }

    /// Planned again, what lies ready stays; where the campaign says something else now, that is told.
    @Test func whatLiesReadyIsNotPlannedAnew() async throws {
        let ledger = try TestLedger(.sqlite).open()
        let platform = FakePlatform(isOutbox: true)
        try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        _ = try await Sample.run(ledger, platform)
        let again = [Sample.entry(1), Sample.entry(2, text: "Anders")]
        let changes = try ledger.plan(Sample.campaign(again), by: "test", now: Sample.start + 60)
        #expect(changes.map(\.kind) == [.kept, .outdated])
        #expect(try ledger.cancel(try ledger.entries()[0].id, by: "Amsel", now: Sample.start) == false)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 60) == RunSummary())
    }

    /// Each entry that is due, and what it waits for.
    @Test(arguments: Store.allCases)
    func whatIsDueIsToldWithItsCause(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entries = try Sample.approved(
            [
                Sample.entry(1), Sample.entry(2), Sample.entry(3), Sample.entry(4, due: Sample.start + 9 * Self.hour),
                Sample.entry(5, due: Sample.start + 20 * Self.hour),
            ], in: ledger)
        func id(_ number: Int) throws -> String {
            try #require(entries.first { $0.key.name == "p\(number)" }).id
        }
        platform.answer(.refused(Sample.words), .unknown(Sample.words), .again(Sample.words, after: nil))
        _ = try await Sample.run(ledger, FakePlatform(.unsafe), now: Sample.start - 1)
        _ = try await Sample.run(ledger, platform)
        let causes = try ledger.dueEntries(now: Sample.start).due.map(\.cause)
        #expect(causes == [.failed, .again, .again])
        let (_, next) = try ledger.dueEntries(now: Sample.start)
        #expect(next?.key.name == "p4")
        // Not approved, in time and too late.
        let waiting = try ledger.entry(id(4))
        try ledger.revokeApproval(waiting, .lapsed, by: "test", now: Sample.start, Sample.words)
        let soon = try ledger.dueEntries(now: waiting.due + Self.hour)
        #expect(soon.due.last?.cause == .approval && soon.next?.key.name == "p5")
        #expect(try ledger.dueEntries(now: waiting.due + 7 * Self.hour).due.last?.cause == .overdue)
        // The next is never in the past.
        #expect(try ledger.dueEntries(now: Sample.start + 40 * Self.hour).next == nil)
        #expect(try ledger.pause("test", by: "Amsel", now: Sample.start))
        let paused = try ledger.dueEntries(now: waiting.due + Self.hour)
        #expect(Set(paused.due.map(\.cause)) == [.failed, .paused] && paused.next == nil)
    }

    /// A day without publicity, and an account that nobody can send for: no try, and no end.
    @Test func whatNobodyCouldTryIsNeverLost() async throws {
        let ledger = try TestLedger(.sqlite).open()
        let platform = FakePlatform(isOutbox: true)
        try Sample.approved([Sample.entry(1)], in: ledger)
        let away = RunnerEnvironment.NoPublisher(Words(de: "weg", en: "away"))
        for minute in 0..<60 where minute % 5 == 0 {
            #expect(try await Sample.run(ledger, platform, now: Sample.start + minute * 60, nobody: away).again == 1)
        }
        let due = try #require(try ledger.dueEntries(now: Sample.start + 3400).due.first)
        #expect(due.cause == .again && due.entry.attempts == 0 && due.entry.remark?.de == "weg")
        #expect(due.entry.notBefore > Sample.start + 3400)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 3600).ready == 1)
    }
}
