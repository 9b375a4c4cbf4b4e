import Findings
import Model
import Plan
import Testing

@testable import Schedule

struct ApprovalTests {
    @Test(arguments: Store.allCases)
    func nothingUnapprovedGoesOut(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        _ = try ledger.plan(
            Sample.campaign([Sample.entry(1), Sample.entry(2, draft: true)]), by: "test", now: Sample.start)
        let entries = try ledger.entries()
        #expect(try await Sample.run(ledger, platform) == RunSummary())
        #expect(platform.texts == [])
        #expect(
            try ledger.approve(entries[1].id, hash: entries[1].hash, by: "Amsel", allowsDraft: false, now: Sample.start)
                == .draft(language: "de"))
        #expect(
            try ledger.approve(entries[0].id, hash: "other", by: "Amsel", allowsDraft: false, now: Sample.start)
                == .changed)
        #expect(
            try ledger.approve(entries[0].id, hash: entries[0].hash, by: "Amsel", allowsDraft: false, now: Sample.start)
                == nil)
        #expect(
            try ledger.approve(entries[1].id, hash: entries[1].hash, by: "Amsel", allowsDraft: true, now: Sample.start)
                == nil)
        let approved = try ledger.entries()
        #expect(
            approved[0].approval == Approval(by: "Amsel", at: Sample.start, hash: entries[0].hash, allowsDraft: false))
        #expect(approved[1].approval?.allowsDraft == true)
        #expect(try ledger.history(entries[1].id).last?.detail.en.contains("unread draft (de) allowed by name") == true)
        #expect(try await Sample.run(ledger, platform).sent == 2)
        #expect(
            try ledger.approve(entries[0].id, hash: entries[0].hash, by: "Amsel", allowsDraft: false, now: Sample.start)
                == .state(.sent))
    }

    /// The campaign was changed after the approval and before the run: the old text is not wanted any more, the new one
    /// not approved.
    @Test(arguments: Store.allCases)
    func aLaterChangeAsksForANewApproval(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entries = try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        let new = Sample.entry(1, text: "Berichtigt")
        let wanted = Sample.campaign([new, Sample.entry(2)])
        let summary = try await Sample.run(ledger, platform, wanted: wanted)
        #expect((summary.sent, summary.undecided) == (1, 1))
        #expect(platform.texts == ["Text 2"])
        let changed = try ledger.entry(entries[0].id)
        #expect((changed.state, changed.approval, changed.hash) == (.planned, nil, wanted.content(of: new).hash))
        #expect(try ledger.content(changed.hash)?.message.text == "Berichtigt")
    }

    /// What is gone from the campaign is asked for again; what a faulty campaign cannot compose waits for it.
    @Test(arguments: Store.allCases)
    func whatTheCampaignHasNotAnyMoreIsNotSent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entries = try Sample.approved([Sample.entry(1), Sample.entry(2)], in: ledger)
        let faulty = Sample.campaign(
            [Sample.entry(1, text: "Ohne die andere Sprache"), Sample.entry(2)], isWhole: false)
        let first = try await Sample.run(ledger, platform, wanted: faulty)
        #expect((first.sent, first.again, first.undecided) == (1, 1, 0))
        #expect(try ledger.entry(entries[0].id).state == .approved)
        let second = try await Sample.run(
            ledger, platform, now: Sample.start + 60, wanted: Sample.campaign([]))
        #expect((second.sent, second.undecided) == (0, 1))
        #expect(try ledger.entry(entries[0].id).state == .planned)
        #expect(platform.texts == ["Text 2"])
    }

    /// What was reviewed once and is a draft again needs someone who lets it out as one.
    @Test(arguments: Store.allCases)
    func aDraftOnceMoreIsNotSent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        let entry = try Sample.approved([Sample.entry(1)], in: ledger)[0]
        _ = try ledger.plan(Sample.campaign([Sample.entry(1, draft: true)]), by: "test", now: Sample.start - 60)
        #expect(try ledger.entry(entry.id).state == .planned)
        #expect(try await Sample.run(ledger, platform).sent == 0)
        #expect(platform.texts == [])
    }

    /// A day that was silenced after the approval.
    @Test(arguments: Store.allCases)
    func aDayThatIsSilencedLaterIsSilent(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1)], in: ledger)
        let silent = Sample.campaign([Sample.entry(1)], blackouts: ["2026-12-01"])
        #expect(try await Sample.run(ledger, platform, wanted: silent).sent == 0)
        #expect(platform.texts == [])
    }

    /// An account of the same name that leads elsewhere is another one.
    @Test(arguments: Store.allCases)
    func anApprovalIsForOneDestination(_ store: Store) async throws {
        let ledger = try TestLedger(store).open()
        let platform = FakePlatform()
        try Sample.approved([Sample.entry(1)], in: ledger)
        let summary = try await Sample.run(ledger, platform, nobody: .init(Sample.words, isElsewhere: true))
        #expect((summary.sent, summary.again, summary.undecided) == (0, 0, 1))
        #expect(try ledger.entries()[0].approval == nil)
        #expect(platform.texts == [])
    }

    @Test(arguments: Store.allCases)
    func theHistoryOnlyGrows(_ store: Store) throws {
        let ledger = try TestLedger(store).open()
        try Sample.approved([Sample.entry(1)], in: ledger)
        #expect(throws: LedgerFault.self) { try ledger.database.rows("UPDATE event SET who = 'Elster'") }
        #expect(throws: LedgerFault.self) { try ledger.database.rows("DELETE FROM event") }
        #expect(try ledger.history().map(\.what) == [.planned, .approved])
    }
}
