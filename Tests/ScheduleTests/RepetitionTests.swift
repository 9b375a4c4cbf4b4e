import Findings
import Model
import Plan
import Publish
import Testing

@testable import Schedule

/// When what may be out is tried again, and when not any more.
struct RepetitionTests {
    private static let mastodon = Repetition.safe(after: 30, within: 3600)

    /// A run that was killed while the platform was at work.
    private static func leave(_ ledger: Ledger, begun: Int) throws -> Entry {
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        let key = EntryID.key(entry.key, account: entry.account, due: entry.due, hash: entry.hash)
        return try ledger.begin(entry, attempt: "gone:1:1", key: key, runner: "gone:1", now: begun)
    }

    /// Whichever run takes it over, and on whichever machine: the attempt's recorded time counts, and a minute for
    /// clocks that differ.
    @Test(arguments: Store.allCases)
    func aRunThatTakesOverWaits(_ store: Store) async throws {
        let place = try TestLedger(store)
        let ledger = try place.open()
        let platform = FakePlatform(Self.mastodon)
        let entry = try Self.leave(ledger, begun: Sample.start)
        #expect(try await Sample.run(ledger, platform, now: Sample.start).again == 1)
        #expect(try ledger.entry(entry.id).notBefore == Sample.start + 90)
        for now in [5, 60, 89] {
            #expect(try await Sample.run(place.open(), platform, now: Sample.start + now).again == 1)
        }
        #expect(platform.texts == [])
        #expect(try await Sample.run(place.open(), platform, now: Sample.start + 90).sent == 1)
        #expect(platform.posts.map(\.key) == [entry.idempotencyKey])
    }

    @Test(arguments: Store.allCases)
    func anAttemptOfLongAgoIsTakenUpAtOnce(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(Self.mastodon)
        _ = try Self.leave(ledger, begun: Sample.start)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 600).sent == 1)
    }

    /// An answer that did not come in time: the platform may be at work still.
    @Test(arguments: Store.allCases)
    func aLostAnswerIsWaitedFor(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(Self.mastodon)
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        platform.answer(.unknown(Sample.words))
        #expect(try await Sample.run(ledger, platform, backoff: Backoff(first: 2)).again == 1)
        #expect(try ledger.entry(entry.id).notBefore == Sample.start + 90)
        // One that names a time is believed.
        platform.answer(.unknown(Sample.words, after: Sample.start + 2000))
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 90).again == 1)
        #expect(try ledger.entry(entry.id).notBefore == Sample.start + 2000)
    }

    /// The platform forgets the key while pictures are uploaded.
    @Test(arguments: Store.allCases)
    func theKeysHourIsJudgedAfterTheUpload(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(Self.mastodon)
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        platform.answer(.unknown(Sample.words))
        _ = try await Sample.run(ledger, platform)
        // The run begins in time; each look at the clock is half a minute later.
        var now = Sample.start + 3400
        let clock = {
            now += 30
            return now
        }
        let summary = try await Sample.run(ledger, platform, clock: clock)
        #expect(summary.undecided == 1 && summary.sent == 0)
        #expect(platform.texts == [])
        #expect(try ledger.entry(entry.id).state == .unconfirmed)
    }

    /// Where the begin of an attempt and its request lie apart, the ledger knows when the request began.
    @Test(arguments: Store.allCases)
    func theRequestsOwnTimeIsRecorded(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(Self.mastodon)
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        var now = Sample.start
        let clock = {
            now += 100
            return now
        }
        platform.answer(.unknown(Sample.words))
        _ = try await Sample.run(ledger, platform, clock: clock)
        let after = try ledger.entry(entry.id)
        let begun = try #require(try ledger.history(entry.id).first { $0.what == .sending }?.at)
        // One look whether it is long ago, and one when the ledger can be written.
        #expect(after.attemptAt == begun + 200 && after.uncertainSince == begun + 200)
    }

    /// A run that another took for dead, e.g. cut off from the server of the ledger, sends nothing any more.
    @Test(arguments: Store.allCases)
    func whoWasTakenOverStops(_ store: Store) async throws {
        let place = try TestLedger(store)
        let ledger = try place.open()
        let other = try place.open()
        let platform = FakePlatform(Self.mastodon)
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        var looks = 0
        let clock = {
            looks += 1
            // The begin, and the step that takes the entry; then comes the last check.
            if looks == 3 { _ = try? other.database.rows("UPDATE entry SET attempt = 'other:1:1', runner = 'other:1'") }
            return Sample.start + looks * 10
        }
        #expect(try await Sample.run(ledger, platform, clock: clock).sent == 0)
        #expect(looks >= 3 && platform.texts == [])
        #expect(try ledger.entry(entry.id).attempt == "other:1:1")
    }

    /// Paused, or a day of silence begun, while pictures were uploaded: nothing goes out.
    @Test(arguments: Store.allCases, [true, false])
    func whatIsHeldBackMeanwhile(_ store: Store, _ isPaused: Bool) async throws {
        let place = try TestLedger(store)
        let ledger = try place.open()
        let other = try place.open()
        let platform = FakePlatform(Self.mastodon)
        let blackouts = isPaused ? [] : ["2026-12-02"]
        let entry = try Sample.approved([Sample.entry(1)], in: ledger, blackouts: blackouts)[0]
        // Twenty seconds before midnight; each look at the clock is half a minute later.
        let start = try #require(Zone("Europe/Berlin")).instant(
            of: LocalTime(
                day: try #require(Day(iso: "2026-12-02")), time: try #require(TimeOfDay(hour: 0, minute: 0)))
        ).seconds
        try ledger.database.rows("UPDATE entry SET due = $1, wake = $1", [.integer(start - 3600)])
        var looks = 0
        let clock = {
            looks += 1
            if isPaused, looks == 3 { _ = try? other.pause(nil, by: "Amsel", now: start) }
            return start - 80 + looks * 30
        }
        let summary = try await Sample.run(ledger, platform, clock: clock)
        #expect(summary.sent == 0 && platform.texts == [])
        #expect(try ledger.history(entry.id).map(\.what).suffix(2) == [.sending, .again])
        #expect(try ledger.entry(entry.id).state == .approved)
    }

    /// What ends run after run is not taken up for ever.
    @Test(arguments: Store.allCases)
    func whatEndsEveryRunIsLeftToAPerson(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(Self.mastodon)
        let entry = try Self.leave(ledger, begun: Sample.start)
        let build = try #require(
            try Sample.approved([Sample.entry(1), Sample.entry(2, kind: .build)], in: ledger).first {
                $0.key.kind == .build
            })
        _ = try ledger.begin(build, attempt: "gone:1:2", key: "k", runner: "gone:1", now: Sample.start)
        try ledger.database.rows("UPDATE entry SET attempts = 10")
        let summary = try await Sample.run(ledger, platform, now: Sample.start + 600)
        #expect(summary.undecided == 1 && summary.failed == 1 && platform.texts == [])
        #expect(try ledger.entry(entry.id).state == .unconfirmed && ledger.entry(build.id).state == .failed)
    }

    /// A person called it off while it may have been out: nobody has found out whether it is.
    @Test(arguments: Store.allCases)
    func whatWasCalledOffInDoubtComesBackInDoubt(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(.unsafe)
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        platform.answer(.unknown(Sample.words))
        _ = try await Sample.run(ledger, platform)
        #expect(try ledger.cancel(entry.id, by: "Amsel", now: Sample.start))
        #expect(try ledger.retry(entry.id, by: "Amsel", now: Sample.start))
        #expect(try ledger.entry(entry.id).state == .unconfirmed)
        #expect(try ledger.confirm(entry.id, by: "Amsel", now: Sample.start))
        #expect(try ledger.entry(entry.id).state == .sent)
    }
}
