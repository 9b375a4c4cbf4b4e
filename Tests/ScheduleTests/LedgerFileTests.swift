import Findings
import Foundation
import Publish
import Testing
import Workspace

@testable import Schedule

struct LedgerFileTests {
    @Test func othersMustNotReadIt() throws {
        let place = try TestLedger(.sqlite)
        _ = try place.open()
        #expect(try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int == 0o600)
        chmod(place.path, 0o644)
        #expect(throws: LedgerFault.open(path: place.path, mode: "644")) { try place.open() }
    }

    /// Who may write into its folder could put another ledger in its place, or none.
    @Test func othersMustNotWriteWhereItLies() throws {
        let place = try TestLedger(.sqlite)
        _ = try place.open()
        let home = place.folder + "/home"
        for mode in [0o777, 0o702, 0o1777] as [mode_t] {
            chmod(home, mode)
            let exposure = try #require(FolderExposure(home))
            #expect(exposure.mode == String(mode, radix: 8) && exposure.remedy.en.contains("chmod go-w '\(home)'"))
            #expect(throws: LedgerFault.exposed(exposure)) { try place.open() }
            #expect(throws: LedgerFault.exposed(exposure)) { try Ledger(place.place, now: 0, isNewKept: false) }
            #expect(throws: LedgerFault.exposed(exposure)) {
                try Backups(ledger: place.path).restore(by: "Amsel", now: 0)
            }
        }
        // The user's own group may, as some systems have it for every folder.
        chmod(home, 0o770)
        _ = try place.open()
        guard geteuid() == 0 else { return }
        chown(home, 0, 1)
        #expect(throws: LedgerFault.self) { try place.open() }
    }

    /// Backups that cannot be read are not none: a new ledger beside them would send everything anew.
    @Test func aFolderOfBackupsThatCannotBeRead() throws {
        let place = try TestLedger(.sqlite)
        try place.open().backUp(now: Sample.start)
        for ending in ["", "-wal", "-shm"] { unlink(place.path + ending) }
        let folder = place.folder + "/home/backups"
        try FileManager.default.moveItem(atPath: folder, toPath: folder + ".away")
        #expect(FileManager.default.createFile(atPath: folder, contents: Data()))
        #expect(throws: LedgerFault.self) { try place.open() }
        #expect(!FileManager.default.fileExists(atPath: place.path))
    }

    @Test func aMigrationIsBackedUpFirst() throws {
        let place = try TestLedger(.sqlite)
        try LedgerFile.prepare(place.path)
        do {
            let old = try SQLiteDatabase(place.path)
            try Schema.migrate(old, to: 1) { _ in Issue.record("nothing to back up yet") }
            try old.rows("INSERT INTO pause (campaign, at, who) VALUES ('alt', 1, 'Amsel')")
        }
        #expect(try place.open(now: 77).pauses() == ["alt"])
        let backups = try Backups(ledger: place.path).files()
        #expect(backups.map(\.at) == [77])
        #expect(try FileManager.default.attributesOfItem(atPath: backups[0].path)[.posixPermissions] as? Int == 0o600)
        let copy = try SQLiteDatabase(backups[0].path, isReadOnly: true)
        #expect(try copy.rows("SELECT number FROM version")[0]["number"] == 1)
        #expect(try copy.rows("SELECT campaign FROM pause")[0]["campaign"] == "alt")
    }

    @Test(arguments: Store.allCases)
    func aNewerLedgerIsLeftAlone(_ store: Store) throws {
        let place = try TestLedger(store)
        try place.open().database.rows("UPDATE version SET number = 99")
        #expect(throws: LedgerFault.newer(99)) { try place.open() }
    }

    @Test func oneCopyADayAndTheLastSeven() throws {
        let place = try TestLedger(.sqlite)
        let ledger = try place.open()
        for hour in stride(from: 0, to: 24 * 12, by: 6) { try ledger.backUp(now: Sample.start + hour * 3600) }
        #expect(
            try Backups(ledger: place.path).files().map { ($0.at - Sample.start) / 86_400 } == [11, 10, 9, 8, 7, 6, 5])
    }

    /// A copy made while the clock stood a year ahead neither pushes out the others nor counts as the newest.
    @Test func aCopyFromTheFuture() throws {
        let place = try TestLedger(.sqlite)
        let ledger = try place.open()
        try ledger.backUp(now: Sample.start + 365 * 86_400)
        for day in 0..<9 {
            if day == 8 { try Sample.approved([Sample.entry(1)], in: ledger) }
            try ledger.backUp(now: Sample.start + day * 86_400)
        }
        let copies = Backups(ledger: place.path)
        #expect(try copies.files().map { ($0.at - Sample.start) / 86_400 } == [8, 7, 6, 5, 4, 3, 2])
        try ledger.backUp(now: Sample.start + 300 * 86_400)
        let restored = try #require(try copies.restore(by: "Amsel", now: Sample.start + 9 * 86_400))
        #expect(restored.unconfirmed == 1)
    }

    /// A new ledger beside the backups of an old one would send everything anew.
    @Test(arguments: [true, false]) func aLedgerThatIsGoneIsNotBegunAnew(_ isEmptied: Bool) throws {
        let place = try TestLedger(.sqlite)
        do {
            let ledger = try place.open()
            try Sample.approved([Sample.entry(1)], in: ledger)
            try ledger.backUp(now: Sample.start)
        }
        for ending in ["", "-wal", "-shm"] { unlink(place.path + ending) }
        if isEmptied {
            #expect(
                FileManager.default.createFile(
                    atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600]))
        }
        #expect(throws: LedgerFault.gone(path: place.path)) { try place.open() }
        #expect(throws: LedgerFault.gone(path: place.path)) { try Ledger(place.place, now: 0, isNewKept: false) }
        #expect(try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start + 60)?.unconfirmed == 1)
        #expect(try place.open().entries().count == 1)
    }

    @Test func whoOnlyLooksLeavesNothingBehind() throws {
        let place = try TestLedger(.sqlite)
        #expect(try Ledger(place.place, now: 0, isNewKept: false).entries() == [])
        #expect(!FileManager.default.fileExists(atPath: place.folder))
    }

    /// Restoring waits until nobody sends, and whoever has just opened the damaged ledger does not begin.
    @Test func restoringAndSendingKeepApart() throws {
        let place = try TestLedger(.sqlite)
        let ledger = try place.open()
        try Sample.approved([Sample.entry(1)], in: ledger)
        try ledger.backUp(now: Sample.start)
        let other = try place.open()
        do {
            let sender = try place.open()
            try sender.database.announce("alive:1")
            #expect(throws: LedgerFault.busy(path: place.path)) {
                try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start)
            }
            #expect(try sender.entries().map(\.state) == [.approved])
        }
        #expect(try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start)?.unconfirmed == 1)
        #expect(throws: LedgerFault.busy(path: place.path)) { try other.database.announce("late:1") }
        #expect(try place.open().entries().map(\.state) == [.unconfirmed])
    }

    @Test func aDamagedLedgerComesBackFromItsLastGoodCopy() async throws {
        let place = try TestLedger(.sqlite)
        let platform = FakePlatform()
        do {
            let ledger = try place.open()
            try Sample.approved(
                (0..<200).map { Sample.entry($0, due: $0 < 100 ? Sample.start : Sample.start + 86_400 * 3) }, in: ledger
            )
            try ledger.backUp(now: Sample.start - 60)
            #expect(try await Sample.run(ledger, platform).sent == 100)
            try ledger.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        let size = try #require(try FileManager.default.attributesOfItem(atPath: place.path)[.size] as? Int)
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: place.path))
        for page in stride(from: 8192, to: size - 4096, by: 8192) {
            try file.seek(toOffset: UInt64(page))
            try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        }
        try file.close()
        // A newer copy that is no good is passed over.
        try Data("no ledger".utf8).write(
            to: URL(fileURLWithPath: place.folder + "/home/backups/ledger.\(Sample.start).daily.sqlite"))
        var fault: LedgerFault?
        do { try place.open().verify() } catch { fault = error as? LedgerFault }
        guard case .damaged? = fault else {
            Issue.record("not seen: \(String(describing: fault))")
            return
        }
        let restored = try #require(try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start + 3600))
        #expect(restored.at == Sample.start - 60 && restored.unconfirmed == 100 && restored.lapsed == 100)
        let ledger = try place.open()
        try ledger.verify()
        // What went out since the copy was made does not go out again.
        #expect(try await Sample.run(ledger, platform, now: Sample.start + 3600) == RunSummary())
        #expect(platform.texts.count == 100)
        #expect(try ledger.entries().count { $0.state == .planned && $0.approval == nil } == 100)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.folder + "/home").contains {
                $0.contains("damaged")
            })
    }

    /// What is left of a ledger whose log was lost is no new one.
    @Test func aLedgerWithoutTablesIsMissed() throws {
        let place = try TestLedger(.sqlite)
        do {
            let ledger = try place.open()
            try Sample.approved([Sample.entry(1)], in: ledger)
            try ledger.backUpPlan(now: Sample.start)
        }
        for ending in ["", "-wal", "-shm"] { unlink(place.path + ending) }
        do {
            try FileManager.default.createDirectory(atPath: place.folder + "/home", withIntermediateDirectories: true)
            let empty = try SQLiteDatabase(place.path)
            try empty.rows("CREATE TABLE leer (x BIGINT)")
            try empty.rows("DROP TABLE leer")
        }
        chmod(place.path, 0o600)
        #expect(throws: LedgerFault.gone(path: place.path)) { try place.open() }
    }

    /// What had failed by the copy may have been tried again since.
    @Test func whatFailedBeforeTheCopyIsUncertain() async throws {
        let place = try TestLedger(.sqlite)
        let platform = FakePlatform()
        do {
            let ledger = try place.open()
            try Sample.approved([Sample.entry(1)], in: ledger)
            platform.answer(.refused(Sample.words))
            _ = try await Sample.run(ledger, platform)
            try ledger.backUp(now: Sample.start)
        }
        #expect(try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start + 60)?.unconfirmed == 1)
    }

    /// Copies of a ledger whose name begins like this one's are not its own, and what a killed restore left is taken
    /// away.
    @Test func onlyItsOwnCopies() throws {
        let place = try TestLedger(.sqlite)
        let other = Ledger.Place.file(place.folder + "/home/ledger.2027.sqlite")
        try Ledger(other, now: Sample.start).backUp(now: Sample.start)
        #expect(try Backups(ledger: place.path).files() == [])
        let ledger = try place.open()
        for day in 0..<5 { try ledger.backUpPlan(now: Sample.start + day) }
        #expect(try Backups(ledger: place.path).files().count == 3)
        let left = place.path + ".4242.part"
        #expect(FileManager.default.createFile(atPath: left, contents: Data()))
        #expect(try Backups(ledger: place.path).restore(by: "Amsel", now: Sample.start + 60) != nil)
        #expect(!FileManager.default.fileExists(atPath: left))
    }

    @Test func whatIsNoLedgerIsRefused() throws {
        let place = try TestLedger(.sqlite)
        try LedgerFile.prepare(place.path)
        try Data(String(repeating: "Kein Sendebuch. ", count: 1000).utf8).write(to: URL(fileURLWithPath: place.path))
        chmod(place.path, 0o600)
        #expect(throws: LedgerFault.self) { try place.open() }
        #expect(try Backups(ledger: place.path).restore(by: "Amsel", now: 0)?.at == nil)
    }

    /// A ledger that may be there and cannot be looked at is none that is empty: a link to a drive that is away, a home
    /// that is a file.
    @Test func whatCannotBeLookedAtIsNotEmpty() throws {
        let place = try TestLedger(.sqlite)
        let home = place.folder + "/home"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: place.path, withDestinationPath: place.folder + "/away/ledger.sqlite")
        for isNewKept in [true, false] {
            #expect(throws: LedgerFault.self) {
                try Ledger(place.place, now: TestLedger.start, isNewKept: isNewKept)
            }
            #expect(throws: LedgerFault.self) {
                try Ledger(.file(place.path + "/ledger.sqlite"), now: TestLedger.start, isNewKept: isNewKept)
            }
        }
        try FileManager.default.removeItem(atPath: place.path)
        #expect(try Ledger(place.place, now: TestLedger.start, isNewKept: false).entries().isEmpty)
        try Data().write(to: URL(fileURLWithPath: home + "/file"))
        #expect(throws: LedgerFault.self) {
            try Ledger(.file(home + "/file/ledger.sqlite"), now: TestLedger.start, isNewKept: false)
        }
    }
}
