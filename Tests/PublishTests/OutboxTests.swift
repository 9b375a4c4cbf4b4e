import Findings
import Foundation
import Model
import Support
import Testing
import Workspace

@testable import Publish

struct OutboxTests {
    private let folder: TemporaryFolder
    private let outbox: Outbox
    private static let name = "2026-12-21 10.00 Facebook Arabisch – start"

    init() throws {
        folder = try TemporaryFolder()
        outbox = Outbox(folder: folder.path + "/ausgang")
    }

    private var path: String { folder.path + "/ausgang/" }

    private func post(_ post: OutgoingPost = Fixture.post, id: String = "k7f3qm") -> OutgoingPost {
        var post = post
        (post.id, post.folderName) = (id, Self.name)
        return post
    }

    private func read(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + file)), as: UTF8.self)
    }

    /// What a person sees.
    private var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func oneFolderHoldsAllThatIsPosted() throws {
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        #expect(receipt.id == Self.name && receipt.details["folder"] == path + Self.name)
        #expect(outbox.publish(post(), key: Fixture.key) == .ready(receipt))
        #expect(names == [Self.name])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path + Self.name).sorted()
                == [".litfass", "LIESMICH.txt", "bild.png", "bildbeschreibung.txt", "text.txt"])
        #expect(try read(receipt.id + "/text.txt") == Fixture.post.message.text)
        #expect(try read(receipt.id + "/bildbeschreibung.txt") == "أهلاً بكم: علم")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + receipt.id + "/bild.png")) == Data(Fixture.png))
        let guide = try read(receipt.id + "/LIESMICH.txt")
        #expect(guide.hasPrefix("Willkommen · Augsburg · العربية · Mastodon\n\n1. Öffnen Sie text.txt"))
        #expect(guide.contains("2. Hängen Sie bild.png an.") && guide.contains("4. Fertig?"))
        #expect(guide.contains("“done” into this folder, or enter: litfass schedule done k7f3qm"))
    }

    /// Two posts that are called alike lie side by side, each found by its own key.
    @Test func namesAreUniqueAndStay() throws {
        let ids = ["aaaaaa", "bbbbbb", "bbbbbb"]
        let keys = ["1", "2", "3"]
        let first = zip(ids, keys).map { outbox.publish(post(id: $0), key: $1).receipt?.id }
        #expect(first == [Self.name, Self.name + " (bbbbbb)", Self.name + " (bbbbbb) (2)"])
        #expect(zip(ids, keys).map { outbox.publish(post(id: $0), key: $1).receipt?.id } == first)
        #expect(names.count == 3)
    }

    /// Killed at each step: what is begun is not seen, and the next run makes one folder of it.
    @Test func leftoversAreNoPosts() throws {
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        let mark = SHA256.hex(of: Fixture.key.utf8).prefix(16)
        let part = path + ".litfass/\(mark).part"
        // Before the folder has its name.
        try FileManager.default.moveItem(atPath: path + receipt.id, toPath: part)
        #expect(names == [])
        #expect(outbox.publish(post(), key: Fixture.key).receipt == receipt)
        // While its files were written.
        try FileManager.default.moveItem(atPath: path + receipt.id, toPath: part)
        try FileManager.default.removeItem(atPath: part + "/text.txt")
        try FileManager.default.removeItem(atPath: path + ".litfass/\(mark)")
        #expect(outbox.publish(post(), key: Fixture.key).receipt == receipt)
        #expect(try read(receipt.id + "/text.txt") == Fixture.post.message.text)
        // Where somebody has cleared away what is hidden.
        try FileManager.default.removeItem(atPath: path + ".litfass")
        #expect(outbox.publish(post(), key: Fixture.key).receipt == receipt)
        #expect(names == [Self.name] && !FileManager.default.fileExists(atPath: part))
    }

    /// Another's folder took the name between the mark and the naming.
    @Test func aNameThatWasTakenMeanwhile() throws {
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        let mark = SHA256.hex(of: Fixture.key.utf8).prefix(16)
        try FileManager.default.moveItem(atPath: path + receipt.id, toPath: path + ".litfass/\(mark).part")
        #expect(outbox.publish(post(Fixture.plain, id: "bbbbbb"), key: Fixture.otherKey).receipt?.id == Self.name)
        #expect(outbox.publish(post(), key: Fixture.key).receipt?.id == Self.name + " (2)")
        #expect(outbox.publish(post(), key: Fixture.key).receipt?.id == Self.name + " (2)")
        #expect(names.count == 2)
    }

    /// Posted and put away while nobody knew whether the folder was there.
    @Test func whatWasPutAwayDoesNotComeAgain() throws {
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        try FileManager.default.removeItem(atPath: path + receipt.id)
        #expect(outbox.publish(post(), key: Fixture.key).receipt == receipt)
        #expect(names == [] && !outbox.holds(receipt))
    }

    /// Folders bore digits once, eight or sixteen; after the update none is laid twice.
    @Test(arguments: [8, 16], ["remembered", "seen", "begun"])
    func whatAnOlderRunLeftIsFound(_ length: Int, _ how: String) throws {
        let mark = SHA256.hex(of: Fixture.key.utf8).prefix(length)
        let name = "2026-12-01-willkommen-\(mark)"
        let old = how == "begun" ? ".\(name).part" : name
        try FileManager.default.createDirectory(atPath: path + old, withIntermediateDirectories: true)
        if how != "seen" {
            try FileManager.default.createDirectory(atPath: path + ".litfass", withIntermediateDirectories: true)
            try Data(name.utf8).write(to: URL(fileURLWithPath: path + ".litfass/\(mark)"))
        }
        if how == "remembered" { try FileManager.default.removeItem(atPath: path + name) }
        #expect(outbox.publish(post(), key: Fixture.key).receipt?.id == name)
        #expect(names == (how == "remembered" ? [] : [name]))
    }

    /// A folder of old belongs to a key by its last word alone.
    @Test func anotherKeysFolderIsNotTaken() throws {
        let mark = SHA256.hex(of: Fixture.key.utf8).prefix(16)
        for name in [
            "2026-12-01-\(mark)-willkommen-0123456789abcdef", "2026-12-01-willkommen-\(mark)0",
            "2026-12-01-willkommen-\(mark.prefix(8))-alt",
        ] {
            try FileManager.default.createDirectory(atPath: path + name, withIntermediateDirectories: true)
        }
        #expect(outbox.publish(post(), key: Fixture.key).receipt?.id == Self.name)
    }

    @Test func aCorrectionIsATaskOfItsOwn() throws {
        let receipt = try #require(outbox.publish(post(Fixture.plain), key: Fixture.key).receipt)
        var better = post(Fixture.plain)
        better.message.text = "Herzlich willkommen"
        let second = try #require(outbox.correct(receipt, to: better, key: Fixture.otherKey)?.receipt)
        #expect(second.id == Self.name + " (Korrektur)")
        #expect(try read(second.id + "/text.txt") == "Herzlich willkommen")
        #expect(try read(second.id + "/LIESMICH.txt").contains("den Sie aus „\(receipt.id)“ veröffentlicht haben"))
        // Whoever had not posted it yet finds the new text alone; and all know from which folder it was published.
        #expect(names == [second.id])
        better.message.text = "Seien Sie willkommen"
        let third = try #require(outbox.correct(second, to: better, key: "3")?.receipt)
        #expect(try read(third.id + "/LIESMICH.txt").contains("den Sie aus „\(receipt.id)“ veröffentlicht haben"))
        let word = try #require(outbox.delete(third)?.receipt)
        #expect(try read(word.id + "/LIESMICH.txt").contains("aus „\(receipt.id)“"))
        #expect(folder.files.filter { $0.hasSuffix("/text.txt") } == [])
    }

    @Test func whatIsTakenBackGoesAndLeavesWord() throws {
        let receipt = try #require(outbox.publish(post(Fixture.plain), key: Fixture.key).receipt)
        let word = try #require(outbox.delete(receipt)?.receipt)
        #expect(names == [Self.name + " (zurückziehen)"] && word.id == names[0])
        #expect(
            try read(word.id + "/LIESMICH.txt").contains(
                "Wenn Sie ihn schon veröffentlicht haben, löschen Sie ihn bitte."))
        #expect(outbox.delete(Receipt(id: "../../etc"))?.isRefused == true)
    }

    /// As people and their programs write it.
    @Test(arguments: [
        ("erledigt", true), ("Erledigt.txt", true), ("ERLEDIGT.TXT.txt", true), ("done", true), ("Done.rtf", true),
        ("nicht erledigt.txt", false), ("erledigt bald", false), ("text.txt", false),
    ])
    func aFileTicksOff(_ name: String, _ isDone: Bool) throws {
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        #expect(!outbox.isDone(receipt))
        try Data().write(to: URL(fileURLWithPath: path + receipt.id + "/" + name))
        #expect(outbox.isDone(receipt) == isDone)
    }

    /// A phone's file manager makes folders more easily than files; and no name leads out of the outbox.
    @Test func aFolderTicksOffToo() throws {
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        try FileManager.default.createDirectory(
            atPath: path + receipt.id + "/Erledigt", withIntermediateDirectories: false)
        #expect(outbox.isDone(receipt))
        #expect(!outbox.isDone(Receipt(id: "../ausgang/" + receipt.id)) && !outbox.isDone(Receipt(id: "weg")))
    }

    /// No room for the mark: nobody sees a folder that would be laid once more.
    @Test func aMarkThatCannotBeWritten() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // A file in the place of the folder of marks stands for a full disk.
        #expect(FileManager.default.createFile(atPath: path + ".litfass", contents: Data()))
        #expect(outbox.publish(post(), key: Fixture.key).isAgain)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [".litfass"])
        try FileManager.default.removeItem(atPath: path + ".litfass")
        #expect(outbox.publish(post(), key: Fixture.key).receipt != nil)
    }

    @Test func aFolderThatCannotBeIsSaidAndTriedAgain() {
        let outbox = Outbox(folder: "/dev/null/ausgang")
        #expect(outbox.publish(post(), key: Fixture.key).isAgain)
        guard case .fails(let words) = outbox.test() else {
            Issue.record("works")
            return
        }
        #expect(words.de.contains("/dev/null/ausgang"))
    }

    /// An empty folder where a drive is not mounted is not the outbox: nothing is laid into it.
    @Test func aDriveThatIsAwayGetsNothing() throws {
        let account = try Account(
            name: "presse", platform: .outbox, options: [.folder: folder.path + "/ausgang"], isPrepared: true)
        let publishers = Publishers(variables: [:], now: { Fixture.now })
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let fault = #expect(throws: AccountFault.self) { try publishers.make(account) }
        #expect(fault?.message.de.contains("gerade nicht erreichbar") == true)
        try outbox.prepare()
        let publisher = try publishers.make(account)
        #expect(publisher.publish(post(), key: Fixture.key).receipt?.id == Self.name)
        // What was laid is found again once it is back.
        try FileManager.default.moveItem(atPath: folder.path + "/ausgang", toPath: folder.path + "/weg")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(throws: AccountFault.self) { try publishers.make(account) }
        #expect(names == [])
    }

    /// A service's mask is narrow; who may open the outbox may read what lies in it.
    @Test func whoMayOpenTheOutboxMayReadIt() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        chmod(path, 0o775)
        let receipt = try #require(outbox.publish(post(), key: Fixture.key).receipt)
        try outbox.write(page: Array("<p>".utf8), as: "2026-12-21.html")
        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path + name)[.posixPermissions] as? Int
        }
        #expect(try mode(receipt.id) == 0o775 && mode(receipt.id + "/text.txt") == 0o664)
        #expect(try mode("2026-12-21.html") == 0o664)
    }

    @Test func itSaysThatItWorks() {
        #expect(outbox.test() == .works(name: folder.path + "/ausgang"))
        #expect(!folder.files.contains { $0.hasPrefix("ausgang/") })
    }

    @Test(arguments: [
        (Self.name, Self.name), ("a/../b: c? \"d\" <e|f>*", "a .. b c d e f"), ("..versteckt. ", "versteckt"),
        ("Tu\u{308}rkisch – start", "T\u{FC}rkisch – start"), ("\u{202E}um\u{200B} 10", "um 10"),
        ("أهلاً", "أهلاً"), (" / ", "Beitrag"),
        (String(repeating: "wort ", count: 40), Array(repeating: "wort", count: 24).joined(separator: " ")),
    ])
    func aNameForEveryFileSystem(_ title: String, _ name: String) {
        #expect(Array(OutboxName.safe(title).unicodeScalars) == Array(name.unicodeScalars))
    }
}
