import Findings
import Plan
import Publish
import Testing

@testable import Schedule

/// What a column holds is read as what it should be, or not at all.
struct RowTests {
    private static let row = SQLRow(
        head: .init(["number", "text", "bytes", "none", "yes", "word"], ledger: "test"),
        values: [.integer(7), .text("sieben"), .bytes([7]), .null, .integer(1), .text("sent")])

    @Test func everyKindByItsName() throws {
        #expect(try Self.row["number"] == 7)
        #expect(try Self.row["text"] == "sieben")
        #expect(try Self.row["bytes"] == [7 as UInt8])
        #expect(try Self.row["none"] == nil as String?)
        #expect(try Self.row["number"] == 7 as Int?)
        #expect(try Self.row["yes"] == true)
        #expect(try Self.row["word"] == EntryState.sent)
    }

    @Test func nothingIsMadeUp() {
        func fault(_ read: () throws -> Void) -> LedgerFault? {
            do { try read() } catch { return error as? LedgerFault }
            return nil
        }
        #expect(fault { let _: Int = try Self.row["text"] } == .damaged(path: "test", "text = 'sieben'"))
        #expect(fault { let _: Int? = try Self.row["text"] } == .damaged(path: "test", "text = 'sieben'"))
        #expect(fault { let _: String = try Self.row["none"] } == .damaged(path: "test", "none = NULL"))
        #expect(fault { let _: String = try Self.row["number"] } == .damaged(path: "test", "number = 7"))
        #expect(fault { let _: Bool = try Self.row["number"] } == .damaged(path: "test", "number = 7"))
        #expect(fault { let _: [UInt8] = try Self.row["text"] } == .damaged(path: "test", "text = 'sieben'"))
        #expect(fault { let _: EntryKind = try Self.row["word"] } == .damaged(path: "test", "word = 'sent'"))
        #expect(fault { let _: Receipt? = try Self.row["word"] } == .damaged(path: "test", "word = 'sent'"))
        #expect(fault { let _: Words? = try Self.row["bytes"] } == .damaged(path: "test", "bytes = 1 B"))
        #expect(fault { let _: Int = try Self.row["date"] } == .damaged(path: "test", "date?"))
    }

    /// Both databases give the same kinds back.
    @Test(arguments: Store.allCases)
    func whatIsWrittenIsRead(_ store: Store) throws {
        let database = try TestLedger(store).open().database
        let row = try database.rows(
            """
            INSERT INTO picture (sha256, bytes) VALUES ($1, $2)
            RETURNING sha256, bytes, NULL AS none, COALESCE(length(bytes), 0) AS size
            """, [.text("ä\u{301}„“"), .bytes([0, 255, 10])])[0]
        #expect(try row["sha256"] == "ä\u{301}„“")
        #expect(try row["bytes"] == [0, 255, 10] as [UInt8])
        #expect(try row["none"] == nil as Int?)
        #expect(try row["size"] == 3)
    }

    /// A word that nobody knows comes from a hand that wrote into the ledger, or from a fault of the disk.
    @Test(
        arguments: Store.allCases,
        [
            "UPDATE entry SET state = 'schwebend'", "UPDATE entry SET kind = 'brief'", "UPDATE entry SET draft = 3",
            "UPDATE entry SET receipt = '{}'", "UPDATE entry SET remark = '?'", "UPDATE entry SET approved_at = NULL",
            "INSERT INTO event (at, what, who, de, en) VALUES (0, 'geahnt', '', '', '')",
        ])
    func aStrangeWordIsDamage(_ store: Store, _ harm: String) throws {
        let place = try TestLedger(store)
        let ledger = try place.open()
        try Sample.approved([Sample.entry(1)], in: ledger)
        try ledger.verify()
        try ledger.backUp(now: Sample.start)
        try ledger.database.rows(harm)
        var fault: LedgerFault?
        do { try ledger.verify() } catch { fault = error as? LedgerFault }
        guard case .damaged(let path, _)? = fault else {
            Issue.record("not seen: \(String(describing: fault))")
            return
        }
        #expect(path == (store == .sqlite ? place.path : "PostgreSQL"))
    }

    /// SQLite takes anything in a column of numbers.
    @Test(arguments: ["'morgen'", "1.5", "x'00'"])
    func aStrangeNumberIsDamageAndIsRestored(_ value: String) throws {
        let place = try TestLedger(.sqlite)
        do {
            let ledger = try place.open()
            try Sample.approved([Sample.entry(1, due: Sample.start + 86_400 * 3)], in: ledger)
            try ledger.backUp(now: Sample.start)
            try ledger.database.rows("UPDATE entry SET thread = \(value)")
            #expect(throws: LedgerFault.self) { try ledger.entries() }
            // A copy of the damage is no better, however long its history.
            _ = try ledger.pause(nil, by: "Amsel", now: Sample.start)
            try ledger.backUpPlan(now: Sample.start + 60)
        }
        let restored = try #require(try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start + 120))
        #expect(restored.at == Sample.start && restored.lapsed == 1)
        try place.open().verify()
    }
}
