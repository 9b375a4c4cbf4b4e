import Findings
import Plan
import Publish
import Testing

@testable import Schedule

/// What the ledger lacks, what platforms ask for, and who is missing.
struct RunnerHardshipTests {
    /// What the ledger lacks of one entry neither stops the others nor undoes how the one before ended.
    @Test(arguments: Store.allCases)
    func aBrokenEntryHarmsNoOther(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform(.unsafe)
        let entries = try Sample.approved([Sample.entry(1), Sample.entry(2), Sample.entry(3)], in: ledger)
        try ledger.database.rows("DELETE FROM content WHERE hash = $1", [.text(entries[1].hash)])
        let summary = try await Sample.run(ledger, platform)
        #expect((summary.sent, summary.failed) == (2, 1))
        #expect(try ledger.entries().map(\.state) == [.sent, .failed, .sent])
        #expect(platform.texts == ["Text 1", "Text 3"])
        // Planned again, its content is there again.
        _ = try ledger.plan(Sample.campaign((1...3).map { Sample.entry($0) }), by: "test", now: Sample.start)
        #expect(try ledger.retry(entries[1].id, by: "Amsel", now: Sample.start))
        #expect(try await Sample.run(ledger, platform).sent == 1)
    }

    /// What stands in the ledger under another content's hash was approved by nobody.
    @Test(arguments: Store.allCases)
    func aContentThatWasTamperedWithIsNotSent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        let other = EntryContent(Sample.entry(1, text: "Untergeschoben"), picture: nil)
        try ledger.database.rows(
            "UPDATE content SET body = $1 WHERE hash = $2", [.text(other.json), .text(entry.hash)])
        #expect(try await Sample.run(ledger, platform).failed == 1)
        #expect(platform.texts == [])
    }

    /// A parent that is gone from the ledger holds nobody back.
    @Test(arguments: Store.allCases)
    func aParentThatIsNotThere(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        try ledger.database.rows("UPDATE entry SET parent = 'nobody' WHERE name = 'p1'")
        #expect(try await Sample.run(ledger, platform).sent == 2)
    }

    /// A platform that named a time is asked for nothing of the account before it, whatever becomes due meanwhile and
    /// on which channel.
    @Test(arguments: Store.allCases)
    func theWholeAccountWaitsAsLongAsThePlatformSays(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        var other = Sample.entry(3)
        other.entry.key.channel = "telegram"
        try Sample.approved([Sample.entry(1), Sample.entry(2, due: Sample.start + 600), other], in: ledger)
        platform.answer(.again(Sample.words, after: Sample.start + 3600))
        #expect(try await Sample.run(ledger, platform).sent == 0)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 660).sent == 0)
        #expect(try ledger.entries().reduce(0) { $0 + $1.attempts } == 1)
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 3601).sent == 3)
    }

    /// Who could repeat it is gone: a person finds out, instead of nobody for ever.
    @Test(arguments: Store.allCases)
    func anUncertainPostWhoseAccountIsGone(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1)], in: ledger)
        platform.answer(.unknown(Sample.words))
        _ = try await Sample.run(ledger, platform)
        #expect(
            try await Sample.run(ledger, platform, now: Sample.start + 3600, nobody: .init(Sample.words)).undecided == 1
        )
        #expect(try ledger.entries().map(\.state) == [.unconfirmed])
    }

    /// Builds are for the machine that has the campaign; another one leaves them to it, and tries nothing.
    @Test(arguments: Store.allCases)
    func aBuildWaitsForTheMachineThatHasTheCampaign(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1, kind: .build), Sample.entry(2)], in: ledger)
        #expect(try await Sample.run(ledger, platform, hasCampaign: false).sent == 1)
        #expect(try ledger.entries().map(\.attempts).sorted() == [0, 1])
        #expect(try await Sample.run(ledger, platform).sent == 1)
    }

    /// The database fails on the next entry: how the one before ended is recorded all the same.
    @Test func aFaultOfTheDatabaseKeepsTheEndBefore() async throws {
        let ledger = try TestLedger(.sqlite).open()
        let platform = FakePlatform(.unsafe)
        let entries = try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        try ledger.database.rows(
            """
            CREATE TRIGGER broken BEFORE UPDATE ON entry WHEN NEW.state = 'sending' AND NEW.id = \
            '\(entries[1].id)' BEGIN SELECT RAISE(ABORT, 'broken'); END
            """
        )
        await #expect(throws: LedgerFault.self) { try await Sample.run(ledger, platform) }
        #expect(try ledger.entries().map(\.state) == [.sent, .approved])
        #expect(platform.texts == ["Text 1"])
    }
}
