import Findings
import Foundation
import Plan
import Publish
import Support
import Testing

@testable import Schedule

/// What the program of commit 6370a45 wrote opens for ever, in both kinds of database.
///
/// Both ledgers hold the same campaigns, planned, approved and half sent by that program, which was killed while it
/// sent to Bluesky; the file alone holds a picture.
struct FormerLedgerTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/6370a45"

    private static func open(_ store: Store) throws -> Ledger {
        switch store {
        case .sqlite:
            let place = try TestLedger(store)
            try LedgerFile.prepare(place.path)
            try Data(contentsOf: URL(fileURLWithPath: folder + "/ledger.sqlite"))
                .write(to: URL(fileURLWithPath: place.path))
            chmod(place.path, 0o600)
            return try place.open()
        case .postgres:
            let address = try PostgresServer.shared.get().makeDatabase(from: folder + "/ledger.sql")
            return try Ledger(.server(address), now: TestLedger.start)
        }
    }

    @Test(arguments: Store.allCases)
    func everyStateIsRead(_ store: Store) throws {
        let ledger = try Self.open(store)
        try ledger.verify()
        let entries = try ledger.entries()
        let states = Dictionary(grouping: entries, by: \.shownState).mapValues { Set($0.map(\.id)) }
        #expect(
            states == [
                "planned": ["e4svps", "3yhdma", "6m4qwy", "2q8pf8", "fh4jmd"],
                "paused": ["pjxm8r", "gcfkdf", "wxvqrz"],
                "approved": Set(["w3xwsr", "3rn43n", "7kwhq9"] + (store == .sqlite ? ["16af1k"] : [])),
                "sending": ["2hdpf9"], "sent": ["2f54wb", "337e34"], "unconfirmed": ["68favs"], "failed": ["3xrn60"],
                "cancelled": ["r80yb4"],
            ])
        #expect(try ledger.pauses() == ["kurs"])
        #expect(
            try ledger.titles() == [
                "fest": "Fest der Nachbarn", "kette": "Was bringen Sie mit?", "kurs": "Deutschkurs",
            ]
        )
        #expect(try ledger.blackouts("fest") == ["2026-12-25", "2026-12-26"])
        #expect(try ledger.history().count == (store == .sqlite ? 39 : 37))
    }

    /// One entry with all its columns, and each with the content that its hash names.
    @Test(arguments: Store.allCases)
    func everyColumnIsRead(_ store: Store) throws {
        let ledger = try Self.open(store)
        let last = try ledger.entry("7kwhq9")
        #expect(
            last.key
                == EntryKey(
                    campaign: "kette", region: "augsburg", kind: .post, name: "frage", channel: "mastodon",
                    language: "ar"))
        #expect(last.parent == "3rn43n" && last.thread == 2 && last.isDraft && last.timeZone == "Europe/Berlin")
        #expect(
            last.approval == Approval(by: "A. Amsel", at: 1_796_029_500, hash: last.hash, allowsDraft: true))
        #expect((last.due, last.notBefore, last.attempts) == (1_797_757_200, 1_797_757_200, 0))
        let sending = try ledger.entry("2hdpf9")
        #expect(sending.attemptAt == TestLedger.start && sending.attempts == 1)
        #expect(sending.runner?.hasPrefix("amt:") == true && sending.attempt == sending.runner.map { $0 + ":5" })
        #expect(sending.idempotencyKey?.count == 26)
        #expect(try ledger.entry("68favs").uncertainSince == TestLedger.start)
        #expect(try ledger.entry("3xrn60").remark?.en.hasPrefix("127.0.0.1 does not accept the token") == true)
        #expect(try ledger.entry("337e34").receipt?.url?.hasPrefix("http://127.0.0.1:8094/@stadt/") == true)
        #expect(
            try ledger.entry("2f54wb").receipt?.details["title"]
                == "gruss · augsburg · de · linkedin · 2026-12-01 10:00")
        for entry in try ledger.entries() {
            let content = try ledger.requiredContent(entry)
            #expect(try ledger.post(entry, content).pictures.count == content.pictures.count)
        }
        if store == .sqlite {
            let picture = try ledger.requiredContent(ledger.entry("16af1k")).pictures[0]
            #expect(try ledger.picture(picture.sha256)?.count == picture.size)
        }
    }

    /// What the killed run was sending is taken up under its old key, and the rest goes its way.
    @Test(arguments: Store.allCases)
    func itGoesOn(_ store: Store) async throws {
        let ledger = try Self.open(store)
        let platform = FakePlatform()
        let key = try ledger.entry("2hdpf9").idempotencyKey
        _ = try await Sample.run(ledger, platform, now: TestLedger.start + 3600)
        #expect(platform.posts.contains { $0.key == key })
        #expect(try ledger.entry("2hdpf9").state == .sent)
        #expect(try ledger.confirm("68favs", by: "Amsel", now: TestLedger.start + 3600))
        #expect(try ledger.retry("3xrn60", by: "Amsel", now: TestLedger.start + 3600))
        #expect(try await Sample.run(ledger, platform, now: TestLedger.start + 3600).sent == 1)
    }

    /// What lay in an outbox counted as sent then: nobody is asked to post it anew.
    @Test(arguments: Store.allCases)
    func whatWasLaidOutStaysSent(_ store: Store) async throws {
        let ledger = try Self.open(store)
        #expect(try Schema.version(of: ledger.database) == Schema.version)
        let platform = FakePlatform()
        _ = try await Sample.run(ledger, platform, now: TestLedger.start + 3600)
        #expect(try ledger.entry("2f54wb").state == .sent)
        #expect(try ledger.handed(since: 0).isEmpty)
        #expect(try ledger.dueEntries(now: TestLedger.start + 3600).due.allSatisfy { $0.cause != .ready })
    }

    @Test func itsAccountsAreRead() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o700)
        try FileManager.default.copyItem(atPath: Self.folder + "/accounts", toPath: folder + "/accounts")
        let store = AccountStore(home: folder)
        let accounts = try store.names().map { try store.load($0) }
        #expect(accounts.map(\.platform) == [.bluesky, .telegram, .facebook, .mastodon])
        // What the ledger knows of where each leads is what each still says.
        let ledger = try Self.open(.sqlite)
        let destinations = Set(try ledger.entries().map { try ledger.requiredContent($0).destination })
        #expect(Set(accounts.map(\.identity)).isSubset(of: destinations))
    }
}
