internal import Findings
internal import Foundation
public import Model
internal import Workspace

/// For those without an account: each post becomes a dated folder that a person posts by hand.
///
/// A folder appears whole or not at all. The same key finds what was left, also when a person has posted it and put it away:
/// `.litfass/` remembers the names.
public struct Outbox: Publisher {
    private let folder: OutputFolder
    private let today: @Sendable () -> Day

    /// - Parameters:
    ///   - folder: Absolute; made where it is not there.
    ///   - today: The day that names a new folder.
    public init(folder: String, today: @escaping @Sendable () -> Day) {
        self.folder = OutputFolder(folder)
        self.today = today
    }

    public var repetition: Repetition { .safe(seconds: nil) }

    public func publish(_ post: OutgoingPost, key: String) -> PublishOutcome {
        leave(OutboxTask(.publish, post), of: post.title, key: key)
    }

    public func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        leave(OutboxTask(.correct(receipt.id), post), of: post.title, key: key)
    }

    /// Takes the folder away, and leaves word for who has posted it already.
    public func delete(_ receipt: Receipt) -> PublishOutcome? {
        // The name is ours; one that leads elsewhere is not.
        guard !receipt.id.contains("/"), !receipt.id.hasPrefix("."), !receipt.id.isEmpty else {
            return .refused(Words(de: "Dieser Beitrag liegt nicht im Ausgangsordner.", en: "This post does not lie in the outbox."))
        }
        let outcome = leave(OutboxTask(.delete(receipt.id), nil), of: "loeschen " + (receipt.details["title"] ?? ""), key: "delete " + receipt.id)
        if case .sent = outcome { try? FileManager.default.removeItem(atPath: folder.path + "/" + receipt.id) }
        return outcome
    }

    public func test() -> AccountTest {
        let probe = ".litfass-\(getpid())"
        do {
            try folder.write([], to: probe)
            try folder.remove(probe)
            return .works(name: folder.path)
        } catch {
            return .fails(error.message)
        }
    }

    /// In hexadecimal digits of the key's hash.
    private static let markLength = 16
    /// Of old: such folders are found, so that none is laid twice after an update.
    private static let formerMarkLength = 8

    private static func memory(_ mark: String) -> String { ".litfass/" + mark }

    /// The key's own folder, laid where it is not there.
    private func leave(_ task: OutboxTask, of title: String, key: String) -> PublishOutcome {
        let digest = SHA256.hex(of: key.utf8)
        let mark = String(digest.prefix(Self.markLength))
        let marks = [mark, String(digest.prefix(Self.formerMarkLength))]
        do throws(FileFault) {
            for mark in marks {
                if let known = try folder.read(Self.memory(mark), limit: 1000) { return .sent(receipt(String(decoding: known, as: UTF8.self), title)) }
            }
            let names = folder.names().filter { name in marks.contains { name.hasSuffix("-" + $0) || name.hasSuffix("-\($0).part") } }
            // What a run that was killed had begun.
            for name in names where name.hasPrefix(".") { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
            var outcome: PublishOutcome?
            let present = names.first { !$0.hasPrefix(".") }
            let name = present ?? "\(today())-" + Self.slug(title) + "-" + mark
            if present == nil { outcome = try lay(task, name) }
            if let outcome { return outcome }
            // Only now: a mark without a folder would be a post that is lost.
            try folder.write(Array(name.utf8), to: Self.memory(mark))
            return .sent(receipt(name, title))
        } catch {
            return .again(error.message, after: nil)
        }
    }

    /// - Returns: Why the folder is not there; nil where it is.
    private func lay(_ task: OutboxTask, _ name: String) throws(FileFault) -> PublishOutcome? {
        let unfinished = ".\(name).part"
        do throws(FileFault) {
            for file in task.files { try folder.write(file.bytes, to: unfinished + "/" + file.name) }
        } catch {
            // A full disk needs the room.
            try? FileManager.default.removeItem(atPath: folder.path + "/" + unfinished)
            throw error
        }
        // Another run that was faster has left the same.
        guard rename(folder.path + "/" + unfinished, folder.path + "/" + name) == 0 || errno == ENOTEMPTY || errno == EEXIST else {
            return .again(FileFault(.unwritable, path: folder.path + "/" + name, status: errno).message, after: nil)
        }
        sync(folder.path)
        return nil
    }

    private func receipt(_ name: String, _ title: String) -> Receipt {
        Receipt(id: name, details: ["folder": folder.path + "/" + name, "title": title])
    }

    /// The new name itself must outlive a power cut.
    private func sync(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Lower-case letters, digits and hyphens, at most 60: a name for every file system and every mail.
    static func slug(_ title: String) -> String {
        let german: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
        // The day stands before it already.
        let title = title.replacing(#/\d{4}-\d\d-\d\d(.\d\d:\d\d)?/#, with: "")
        let spelled = title.lowercased().map { german[$0] ?? String($0) }.joined()
        let words = spelled.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words where slug.count + word.count < 60 { slug += (slug.isEmpty ? "" : "-") + word }
        return slug.isEmpty ? "beitrag" : slug
    }
}
