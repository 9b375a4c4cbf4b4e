import Findings
import Foundation
import Plan
import Publish
import Testing

@testable import Schedule

struct RunnerTests {
    private func summary(again: Int) -> RunSummary {
        var summary = RunSummary()
        summary.again = again
        return summary
    }

    @Test(arguments: Store.allCases)
    func sendsWhatIsDueInOrderAndAThreadFromItsHead(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved(
            [
                Sample.entry(1, due: Sample.start + 60), Sample.entry(2), Sample.entry(3, parent: 2),
                Sample.entry(4, due: Sample.start - 60),
            ], in: ledger)
        #expect(try await Sample.run(ledger, platform).sent == 3)
        #expect(platform.texts == ["Text 4", "Text 2", "Text 3"])
        #expect(platform.posts[2].post.parent?.id == "1")
        #expect(try await Sample.run(ledger, platform) == RunSummary())
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 60).sent == 1)
        #expect(try ledger.entries().allSatisfy { $0.state == .sent && $0.sentHash == $0.hash && $0.receipt != nil })
        #expect(Set(platform.posts.map(\.key)).count == 4)
    }

    /// Nine in Greenwich is ten in Augsburg.
    @Test func aPostSaysWhenItWasMeant() async throws {
        let ledger = try TestLedger(.sqlite).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1)], in: ledger)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 600).sent == 1)
        #expect(platform.posts.map(\.post.title) == ["p1 · augsburg · de · mastodon · 2026-12-01 10:00"])
    }

    @Test(arguments: Store.allCases)
    func aChildWaitsForItsParent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1), Sample.entry(2, parent: 1)], in: ledger)
        platform.answer(.again(Sample.words, after: Sample.start + 30))
        #expect(try await Sample.run(ledger, platform).sent == 0)
        #expect(try ledger.nextAttempt() ?? 0 > Sample.start)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 3600).sent == 2)
        #expect(platform.texts == ["Text 1", "Text 2"])
    }

    /// An answer does not go out before what it answers is approved.
    @Test(arguments: Store.allCases)
    func aChildWaitsForItsParentsApproval(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        _ = try ledger.plan(
            Sample.campaign([Sample.entry(1), Sample.entry(2, parent: 1)]), by: "test", now: Sample.start - 60)
        let entries = try ledger.entries()
        #expect(
            try ledger.approve(
                entries[1].id, hash: entries[1].hash, by: "Amsel", allowsDraft: false, now: Sample.start - 60) == nil)
        let held = try await Sample.run(ledger, platform)
        #expect((held.sent, held.undecided) == (0, 1))
        #expect(try ledger.entry(entries[1].id).remark?.en.contains(entries[0].id) == true)
        #expect(
            try ledger.approve(entries[0].id, hash: entries[0].hash, by: "Amsel", allowsDraft: false, now: Sample.start)
                == nil)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 600).sent == 2)
        #expect(platform.texts == ["Text 1", "Text 2"])
    }

    /// It was not compared with its campaign when the run began.
    @Test(arguments: Store.allCases)
    func whatBecomesDueMeanwhileIsTheNextRuns(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1), Sample.entry(2, due: Sample.start + 30)], in: ledger)
        var now = Sample.start - 20
        let clock = {
            now += 20
            return now
        }
        #expect(try await Sample.run(ledger, platform, clock: clock).sent == 1)
        #expect(platform.texts == ["Text 1"])
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 60).sent == 1)
    }

    /// A run was killed between the line before a request and the line after it.
    @Test(
        arguments: Store.allCases,
        [
            (Repetition.safe(after: 0, within: nil), 0, EntryState.sent), (.safe(after: 0, within: 3600), 600, .sent),
            (.safe(after: 0, within: 3600), 3600, .unconfirmed), (.unsafe, 0, .unconfirmed),
            (.safe(after: 0, within: 3600), -7200, .unconfirmed),
        ])
    func aRunThatWasKilledIsTakenUp(_ store: Store, _ example: (Repetition, Int, EntryState)) async throws {
        let (repetition, passed, state) = example
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(repetition)
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        let key = EntryID.key(entry.key, account: entry.account, due: entry.due, hash: entry.hash)
        // The request arrived, and nobody was there any more to write that down.
        _ = try ledger.begin(entry, attempt: "gone:1:1", key: key, runner: "gone:1", now: Sample.start)
        _ = platform.publish(try ledger.post(entry, try #require(try ledger.content(entry.hash))), key: key) { nil }
        _ = try await Sample.run(ledger, platform, now: Sample.start + passed)
        #expect(platform.texts == ["Text 1"])
        #expect(try ledger.entry(entry.id).state == state)
        guard state == .unconfirmed else { return }
        #expect(try await Sample.run(ledger, platform, now: Sample.start + passed + 9999) == RunSummary())
        #expect(try ledger.confirm(entry.id, by: "Amsel", now: Sample.start))
        #expect(try ledger.entry(entry.id).state == .sent)
        #expect(try ledger.retry(entry.id, by: "Amsel", now: Sample.start) == false)
    }

    @Test(arguments: Store.allCases)
    func aRunThatLivesIsLeftAlone(_ store: Store) async throws {
        let place = try TestLedger(store)
        let (mine, other) = (try place.open(), try place.open())
        let entry = try Sample.approved([Sample.entry(1)], in: mine)[0]
        try mine.database.announce("alive:1")
        _ = try mine.begin(entry, attempt: "alive:1:1", key: "k", runner: "alive:1", now: Sample.start)
        let platform = FakePlatform()
        #expect(try await Sample.run(other, platform, now: Sample.start + 99_999) == RunSummary())
        #expect(try other.entry(entry.id).state == .sending)
    }

    @Test(arguments: Store.allCases)
    func anAnswerThatWasLost(_ store: Store) async throws {
        for (repetition, states) in [
            (Repetition.safe(after: 0, within: nil), [EntryState.approved, .sent]),
            (.unsafe, [.unconfirmed, .unconfirmed]),
        ] {
            let ledger = try TestLedger(store).open()
            let platform = FakePlatform(repetition)
            let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
            platform.answer(.unknown(Sample.words))
            _ = try await Sample.run(ledger, platform)
            #expect(try ledger.entry(entry.id).state == states[0])
            // Ten hours are too late for what is surely not out; what may be out must be settled all the same.
            _ = try await Sample.run(ledger, platform, now: Sample.start + 36_000)
            #expect(try ledger.entry(entry.id).state == states[1])
        }
    }

    @Test(arguments: Store.allCases)
    func triesAgainLaterAndNotForEver(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entries = try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        platform.answer(.again(Sample.words, after: Sample.start + 900))
        // The whole account waits, as the platform said; one request was enough to learn it.
        #expect(try await Sample.run(ledger, platform) == summary(again: 2))
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 899).again == 2)
        #expect(try ledger.entries().map(\.attempts) == [1, 0])
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 901).sent == 2)

        let stubborn = try Sample.approved([Sample.entry(3, due: Sample.start + 1000)], in: ledger)
        let id = try #require(stubborn.first { $0.key.name == "p3" }).id
        var now = Sample.start + 1000
        for _ in 0..<3 {
            platform.answer(.again(Sample.words, after: nil))
            _ = try await Sample.run(ledger, platform, now: now, backoff: Backoff(first: 10, longest: 40, attempts: 3))
            now += 60
        }
        #expect(try ledger.entry(id).state == .failed)
        #expect(try ledger.entry(id).remark?.en == "After 3 tries: gone")
        #expect(try ledger.retry(id, by: "Amsel", now: now))
        #expect(try await Sample.run(ledger, platform, now: now).sent == 1)
        #expect(
            try ledger.history(entries[0].id).map(\.what) == [.planned, .approved, .sending, .again, .sending, .sent])
    }

    @Test(arguments: Store.allCases)
    func whatIsRefusedIsNotRepeated(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1)], in: ledger)
        platform.answer(.refused(Sample.words))
        #expect(try await Sample.run(ledger, platform).failed == 1)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 99_999) == RunSummary())
        // A changed content is a new matter.
        _ = try Sample.approved([Sample.entry(1, text: "Kürzer")], in: ledger, now: Sample.start + 10)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 10).sent == 1)
    }

    /// The machine was off, or its clock was put forward: what is late by more than six hours asks first.
    @Test(arguments: Store.allCases)
    func aClockThatJumps(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entries = try Sample.approved(
            [Sample.entry(1), Sample.entry(2, due: Sample.start + 300 * 86_400)], in: ledger)
        let later = Sample.start + 300 * 86_400 + 60
        let summary = try await Sample.run(ledger, platform, now: later)
        #expect((summary.sent, summary.undecided) == (1, 1))
        #expect(platform.texts == ["Text 2"])
        let late = try ledger.entry(entries[0].id)
        #expect(late.state == .planned && late.approval == nil)
        // Put back again: nothing goes out a second time, and what is approved now goes out now.
        #expect(try await Sample.run(ledger, platform) == RunSummary())
        #expect(try ledger.approve(late.id, hash: late.hash, by: "Amsel", allowsDraft: false, now: later) == nil)
        #expect(try await Sample.run(ledger, platform, now: later).sent == 1)
        #expect(platform.texts == ["Text 2", "Text 1"])
    }

    @Test(arguments: Store.allCases)
    func aPauseHoldsEverything(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1)], in: ledger)
        #expect(try ledger.pause(nil, by: "Amsel", now: Sample.start))
        #expect(try ledger.pause(nil, by: "Amsel", now: Sample.start) == false)
        #expect(try await Sample.run(ledger, platform) == RunSummary())
        #expect(try ledger.entries().map(\.shownState) == ["paused"])
        // Who stays to send has nothing to wake up for, and no campaign to compare.
        #expect(try ledger.nextAttempt() == nil && ledger.dueCampaigns(now: Sample.start).isEmpty)
        #expect(try ledger.pause("test", by: "Amsel", now: Sample.start))
        #expect(try ledger.resume(nil, by: "Amsel", now: Sample.start))
        #expect(try await Sample.run(ledger, platform) == RunSummary())
        #expect(try ledger.resume("test", by: "Amsel", now: Sample.start))
        #expect(try await Sample.run(ledger, platform).sent == 1)
    }

    /// What was put off into a day without publicity stays in, and a person is asked the day after.
    @Test(arguments: Store.allCases)
    func aDayWithoutPublicityIsSilent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        // TestLedger.start is 2026-12-01, 10:00 in Berlin.
        try Sample.approved([Sample.entry(1)], in: ledger, blackouts: ["2026-12-01"])
        #expect(try await Sample.run(ledger, platform).again == 1)
        #expect(try ledger.entries()[0].notBefore == Sample.start + 22 * 3600)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 22 * 3600).undecided == 1)
        #expect(platform.texts == [])
    }

    @Test(arguments: Store.allCases)
    func twoRunsNeverSendTheSame(_ store: Store) async throws {
        let place = try TestLedger(store)
        let platform = FakePlatform(.unsafe)
        try Sample.approved((0..<120).map { Sample.entry($0) }, in: try place.open())
        let sent = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<3 { group.addTask { try await Sample.run(try place.open(), platform).sent } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sent.reduce(0, +) == 120)
        #expect(Set(platform.texts).count == 120 && platform.texts.count == 120)
    }

    /// A person decides while a run takes the entry: whoever comes second sees what the first did.
    @Test(arguments: Store.allCases)
    func aDecisionDuringASendingComesTooLate(_ store: Store) async throws {
        let place = try TestLedger(store)
        let mine = try place.open()
        let entry = try Sample.approved([Sample.entry(1)], in: mine)[0]
        let (taken, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let runner = Thread {
            defer { done.signal() }
            guard let other = try? place.open() else { return }
            try? other.database.transaction {
                guard let due = try other.firstDue(now: Sample.start, builds: { _, _ in true }) else { return }
                _ = try other.begin(due, attempt: "other:1", key: "k", runner: "other", now: Sample.start)
                taken.signal()
                usleep(400_000)
            }
        }
        runner.start()
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                taken.wait()
                continuation.resume()
            }
        }
        #expect(
            try mine.approve(entry.id, hash: entry.hash, by: "Amsel", allowsDraft: false, now: Sample.start)
                == .state(.sending))
        #expect(try mine.cancel(entry.id, by: "Amsel", now: Sample.start) == false)
        #expect(
            try mine.plan(Sample.campaign([Sample.entry(1, text: "Neu")]), by: "test", now: Sample.start).map(\.kind)
                == [.kept])
        #expect(try mine.entry(entry.id).hash == entry.hash)
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                done.wait()
                continuation.resume()
            }
        }
    }

    @Test func chanceSpreadsTheTries() {
        let backoff = Backoff(first: 60, longest: 3600, attempts: 10)
        var dice = Dice(state: 1)
        for attempt in 1...12 {
            let whole = min(3600, 60 << (attempt - 1))
            let delays = (0..<200).map { _ in backoff.delay(after: attempt, using: &dice) }
            #expect(delays.allSatisfy { ($0 >= whole / 2) && $0 <= whole })
            #expect(Set(delays).count > 20)
        }
        var (a, b) = (Dice(state: 5), Dice(state: 5))
        #expect(backoff.delay(after: 3, using: &a) == backoff.delay(after: 3, using: &b))
    }
}

extension RunnerTests {
    /// A whole country's campaigns due at once: each is sent once. How long it takes is printed, not asserted.
    @Test func tenThousandDue() async throws {
        let ledger = try TestLedger(.sqlite).open()
        let platform = FakePlatform(.unsafe)
        let clock = ContinuousClock()
        let planning = try clock.measure {
            _ = try ledger.plan(
                Sample.campaign((0..<10_000).map { Sample.entry($0) }), by: "test", now: Sample.start - 60)
        }
        let again = try clock.measure {
            _ = try ledger.plan(
                Sample.campaign((0..<10_000).map { Sample.entry($0) }), by: "test", now: Sample.start - 60)
        }
        let approving = try clock.measure {
            _ = try ledger.approve(
                try ledger.entries().map { ($0.id, $0.hash) }, by: "Amsel", allowsDraft: false, now: Sample.start - 60)
        }
        let begin = clock.now
        let summary = try await Sample.run(ledger, platform)
        print(
            """
            10,000 entries: planned in \(planning), again in \(again), approved in \(approving), sent in \
            \(clock.now - begin)
            """
        )
        #expect(summary.sent == 10_000)
        #expect(Set(platform.texts).count == 10_000 && platform.texts.count == 10_000)
    }
}
