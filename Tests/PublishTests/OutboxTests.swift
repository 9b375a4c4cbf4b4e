import Foundation
import Model
import Support
import Testing
import Workspace

@testable import Publish

struct OutboxTests {
    private let folder: TemporaryFolder
    private let outbox: Outbox

    init() throws {
        folder = try TemporaryFolder()
        let day = try #require(Day(iso: "2026-12-01"))
        outbox = Outbox(folder: folder.path + "/ausgang", today: { day })
    }

    private func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/ausgang/" + path)), as: UTF8.self)
    }

    @Test func oneFolderHoldsAllThatIsPosted() throws {
        let receipt = try #require(outbox.publish(Fixture.post, key: Fixture.key).receipt)
        #expect(receipt.id.hasPrefix("2026-12-01-willkommen-augsburg-mastodon-"))
        #expect(outbox.publish(Fixture.post, key: Fixture.key).receipt == receipt)
        let names = ["LIESMICH.txt", "bild.png", "bildbeschreibung.txt", "text.txt"]
        #expect(
            folder.files.filter { !$0.contains(".litfass") } == ["ausgang", "ausgang/" + receipt.id]
                + names.map { "ausgang/\(receipt.id)/\($0)" })
        #expect(try read(receipt.id + "/text.txt") == Fixture.post.message.text)
        #expect(try read(receipt.id + "/bildbeschreibung.txt") == "أهلاً بكم: علم")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/ausgang/\(receipt.id)/bild.png"))
                == Data(Fixture.png))
        let guide = try read(receipt.id + "/LIESMICH.txt")
        #expect(guide.hasPrefix("Willkommen · Augsburg · العربية · Mastodon\n\n1. Öffnen Sie text.txt"))
        #expect(guide.contains("2. Hängen Sie bild.png an."))
        #expect(guide.contains("4. Done. You may now delete this folder."))
    }

    @Test func anotherKeyIsAnotherPost() {
        #expect(
            outbox.publish(Fixture.plain, key: Fixture.key).receipt
                != outbox.publish(Fixture.plain, key: Fixture.otherKey).receipt)
    }

    /// A run that was killed while it wrote leaves nothing that looks like a post.
    @Test func leftoversAreNoPosts() throws {
        let receipt = try #require(outbox.publish(Fixture.plain, key: Fixture.key).receipt)
        let path = folder.path + "/ausgang/"
        try FileManager.default.moveItem(atPath: path + receipt.id, toPath: path + ".\(receipt.id).part")
        try FileManager.default.removeItem(atPath: path + ".litfass")
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt == receipt)
        #expect(FileManager.default.fileExists(atPath: path + receipt.id + "/text.txt"))
        #expect(!FileManager.default.fileExists(atPath: path + ".\(receipt.id).part"))
        // Killed between the folder and its mark.
        try FileManager.default.removeItem(atPath: path + ".litfass")
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt == receipt)
        #expect(folder.files.count { $0.hasSuffix("/text.txt") } == 1)
    }

    /// Posted and put away while nobody knew whether the folder was there.
    @Test func whatWasPutAwayDoesNotComeAgain() throws {
        let receipt = try #require(outbox.publish(Fixture.plain, key: Fixture.key).receipt)
        try FileManager.default.removeItem(atPath: folder.path + "/ausgang/" + receipt.id)
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt == receipt)
        #expect(!folder.files.contains { $0.hasSuffix("/text.txt") })
    }

    /// Folders bore eight digits once; after the update none is laid twice.
    @Test(arguments: [true, false])
    func whatAnOlderRunLeftIsFound(_ isRemembered: Bool) throws {
        let path = folder.path + "/ausgang/"
        let mark = SHA256.hex(of: Fixture.key.utf8).prefix(8)
        let name = "2026-12-01-willkommen-\(mark)"
        try FileManager.default.createDirectory(atPath: path + name, withIntermediateDirectories: true)
        if isRemembered {
            try FileManager.default.createDirectory(atPath: path + ".litfass", withIntermediateDirectories: true)
            try Data(name.utf8).write(to: URL(fileURLWithPath: path + ".litfass/\(mark)"))
            try FileManager.default.removeItem(atPath: path + name)
        }
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt?.id == name)
        #expect(!folder.files.contains { $0.hasSuffix("/text.txt") })
    }

    /// A folder belongs to a key by its last word alone, and that is long enough to be one key's.
    @Test func anotherKeysFolderIsNotTaken() throws {
        let mark = SHA256.hex(of: Fixture.key.utf8).prefix(16)
        for name in [
            "2026-12-01-\(mark)-willkommen-0123456789abcdef", "2026-12-01-willkommen-\(mark)0",
            "2026-12-01-willkommen-\(mark.prefix(8))-alt",
        ] {
            try FileManager.default.createDirectory(
                atPath: folder.path + "/ausgang/" + name, withIntermediateDirectories: true)
        }
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt?.id == "2026-12-01-willkommen-\(mark)")
    }

    @Test func aCorrectionIsATaskOfItsOwn() throws {
        let receipt = try #require(outbox.publish(Fixture.plain, key: Fixture.key).receipt)
        var better = Fixture.plain
        better.message.text = "Herzlich willkommen"
        let second = try #require(outbox.correct(receipt, to: better, key: Fixture.otherKey)?.receipt)
        #expect(try read(second.id + "/text.txt") == "Herzlich willkommen")
        #expect(try read(second.id + "/LIESMICH.txt").contains("den Sie aus „\(receipt.id)“ veröffentlicht haben"))
        // Whoever had not posted it yet finds the new text alone; and all know from which folder it was published.
        #expect(!folder.files.contains("ausgang/" + receipt.id))
        better.message.text = "Seien Sie willkommen"
        let third = try #require(outbox.correct(second, to: better, key: "3")?.receipt)
        #expect(try read(third.id + "/LIESMICH.txt").contains("den Sie aus „\(receipt.id)“ veröffentlicht haben"))
        let word = try #require(outbox.delete(third)?.receipt)
        #expect(try read(word.id + "/LIESMICH.txt").contains("aus „\(receipt.id)“"))
        #expect(folder.files.filter { $0.hasSuffix("/text.txt") } == [])
    }

    @Test func whatIsTakenBackGoesAndLeavesWord() throws {
        let receipt = try #require(outbox.publish(Fixture.plain, key: Fixture.key).receipt)
        let word = try #require(outbox.delete(receipt)?.receipt)
        #expect(!folder.files.contains("ausgang/" + receipt.id))
        #expect(
            try read(word.id + "/LIESMICH.txt").contains(
                "Wenn Sie ihn schon veröffentlicht haben, löschen Sie ihn bitte."))
        #expect(outbox.delete(Receipt(id: "../../etc"))?.isRefused == true)
    }

    /// No room for the mark: nobody sees a folder that would be laid once more.
    @Test func aMarkThatCannotBeWritten() throws {
        let path = folder.path + "/ausgang"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // A file in the place of the folder of marks stands for a full disk.
        #expect(FileManager.default.createFile(atPath: path + "/.litfass", contents: Data()))
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).isAgain)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [".litfass"])
        try FileManager.default.removeItem(atPath: path + "/.litfass")
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt != nil)
    }

    /// Killed between the mark and the folder's name.
    @Test func whatIsMarkedIsShown() throws {
        let receipt = try #require(outbox.publish(Fixture.plain, key: Fixture.key).receipt)
        let path = folder.path + "/ausgang/"
        try FileManager.default.moveItem(atPath: path + receipt.id, toPath: path + ".\(receipt.id).part")
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).receipt == receipt)
        #expect(try read(receipt.id + "/text.txt") == Fixture.plain.message.text)
    }

    @Test func aFolderThatCannotBeIsSaidAndTriedAgain() {
        let outbox = Outbox(folder: "/dev/null/ausgang", today: { Day(year: 2026, month: 12, day: 1)! })
        #expect(outbox.publish(Fixture.plain, key: Fixture.key).isAgain)
        guard case .fails(let words) = outbox.test() else {
            Issue.record("works")
            return
        }
        #expect(words.de.contains("/dev/null/ausgang"))
    }

    @Test func itSaysThatItWorks() {
        #expect(outbox.test() == .works(name: folder.path + "/ausgang"))
        #expect(!folder.files.contains { $0.hasPrefix("ausgang/") })
    }

    @Test(arguments: [
        ("Willkommen · Augsburg · العربية", "willkommen-augsburg"), ("Grüße aus Köln", "gruesse-aus-koeln"),
        ("أهلاً", "beitrag"),
        ("Willkommen · Instagram · 2026-12-01 10:00", "willkommen-instagram"),
        ("a/../b", "a-b"),
        (String(repeating: "wort ", count: 40), Array(repeating: "wort", count: 12).joined(separator: "-")),
    ])
    func aNameForEveryFileSystem(_ title: String, _ slug: String) { #expect(Outbox.slug(title) == slug) }
}
