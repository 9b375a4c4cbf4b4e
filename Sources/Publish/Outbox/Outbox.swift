internal import Findings
internal import Foundation
package import Workspace

/// For those without an account: each post becomes a folder that a person posts by hand, and ticks off.
///
/// A folder appears whole or not at all. The same key finds what was left, also when a person has posted it and put it
/// away: `.litfass/` remembers the names.
package struct Outbox: Publisher {
    private let folder: OutputFolder

    /// - Parameter folder: Absolute; made where it is not there.
    package init(folder: String) { self.folder = OutputFolder(folder) }

    /// Nobody works on it any more once the run is gone.
    package func repetition(_ size: Int) -> Repetition { .safe(after: 0, within: nil) }

    package func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        lastCheck() ?? leave(OutboxTask(.publish, post), OutboxName(post), title: post.title, key: key)
    }

    package func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        let before = Self.folders(of: receipt)
        guard before.allSatisfy(Self.isPlainName) else { return Self.foreign }
        let name = OutboxName(post, to: "Korrektur")
        let outcome = leave(OutboxTask(.correct(before[0]), post), name, title: post.title, key: key)
        guard case .ready(var corrected) = outcome, corrected.id != receipt.id else { return outcome }
        // Whoever has not posted it yet must not find the old text.
        for name in before { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
        corrected.details["before"] = before.joined(separator: "/")
        return .ready(corrected)
    }

    /// Takes the folder away, and those that it corrected, and leaves word for who has posted one already.
    package func delete(_ receipt: Receipt) -> PublishOutcome? {
        let folders = Self.folders(of: receipt)
        guard folders.allSatisfy(Self.isPlainName) else { return Self.foreign }
        let outcome = leave(
            OutboxTask(.delete(folders[0]), nil), OutboxName(folders[0], to: "zurückziehen"),
            title: receipt.details["title"] ?? "", key: "delete " + receipt.id)
        if case .ready = outcome {
            for name in folders { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
        }
        return outcome
    }

    /// Whether a file or folder named `erledigt` or `done` lies in the post's folder, whatever its suffix and case.
    package func isDone(_ receipt: Receipt) -> Bool {
        guard Self.isPlainName(receipt.id) else { return false }
        return OutputFolder(folder.path + "/" + receipt.id).names().contains { name in
            let stem = name.split(separator: ".", maxSplits: 1).first ?? ""
            return ["erledigt", "done"].contains(stem.lowercased().trimmingCharacters(in: .whitespaces))
        }
    }

    /// The folder of a post, and before it those that it corrected: from the first it was published.
    private static func folders(of receipt: Receipt) -> [String] {
        (receipt.details["before"].map { $0.split(separator: "/").map(String.init) } ?? []) + [receipt.id]
    }

    /// The names are ours; one that leads elsewhere is not.
    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
    }

    private static var foreign: PublishOutcome {
        .refused(
            Words(de: "Dieser Beitrag liegt nicht im Ausgangsordner.", en: "This post does not lie in the outbox."))
    }

    package func test() -> AccountTest {
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

    /// What is remembered of a key: its folder's name.
    private static func memory(_ mark: String) -> String { ".litfass/" + mark }
    /// A folder before it has its name.
    private static func part(_ mark: String) -> String { ".litfass/" + mark + ".part" }

    /// The key's own folder, laid where it is not there.
    ///
    /// It is complete, where nobody looks, before its name is remembered, and remembered before a person can see it:
    /// whoever has posted it and put it away gets it no second time.
    private func leave(_ task: OutboxTask, _ name: OutboxName, title: String, key: String) -> PublishOutcome {
        let digest = SHA256.hex(of: key.utf8)
        let mark = String(digest.prefix(Self.markLength))
        let marks = [mark, String(digest.prefix(Self.formerMarkLength))]
        do throws(FileFault) {
            for mark in marks {
                guard let known = try folder.read(Self.memory(mark), limit: 1000) else { continue }
                let name = OutboxName(String(decoding: known, as: UTF8.self))
                return .ready(receipt(try show(name, mark), title))
            }
            // One that an older Litfass laid bears its mark in its name; a person may have it already.
            if let present = folder.names().first(where: { name in
                !name.hasPrefix(".") && marks.contains { name.hasSuffix("-" + $0) }
            }) {
                try folder.write(Array(present.utf8), to: Self.memory(mark))
                return .ready(receipt(present, title))
            }
            let part = OutputFolder(folder.path + "/" + Self.part(mark))
            // What a run that was killed had begun.
            part.discard()
            do throws(FileFault) {
                for file in task.files { try part.write(file.bytes, to: file.name) }
                try part.write(Array(mark.utf8), to: Self.markFile)
            } catch {
                // A full disk needs the room.
                part.discard()
                throw error
            }
            share(part)
            return .ready(receipt(try show(name, mark), title))
        } catch {
            return .again(error.message, after: nil)
        }
    }

    /// In each folder: whose it is, though its name does not tell.
    private static let markFile = ".litfass"

    /// Gives a folder that is complete its name; where another's bears that, the next one.
    ///
    /// - Returns: The name that it bears, or bore already.
    private func show(_ name: OutboxName, _ mark: String) throws(FileFault) -> String {
        let candidates = name.candidates
        // The second is an older Litfass's.
        let parts = [Self.part(mark), ".\(candidates[0]).part"].map { OutputFolder(folder.path + "/" + $0) }
        guard let part = parts.first(where: { Files().exists($0.path) }) else { return candidates[0] }
        for candidate in candidates {
            try folder.write(Array(candidate.utf8), to: Self.memory(mark))
            do throws(FileFault) {
                try part.move(to: folder.path + "/" + candidate)
            } catch {
                guard [ENOENT, ENOTEMPTY, EEXIST, ENOTDIR].contains(error.status) else { throw error }
                let present = try? folder.read(candidate + "/" + Self.markFile, limit: 100)
                guard error.status == ENOENT || present == Array(mark.utf8) else { continue }
                // Another run that was faster has left the same.
                part.discard()
            }
            sync(folder.path)
            return candidate
        }
        throw FileFault(.unwritable, path: folder.path + "/" + candidates[0], status: EEXIST)
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
}

/// The outbox as people open it: a folder of any machine that shares it.
extension Outbox {
    /// Makes the folder, and marks it as an outbox: a drive that is away later is told from an empty folder by that.
    package func prepare() throws(FileFault) {
        try folder.write(
            Array(
                """
                Hier merkt sich Litfass, was schon bereitlag. Bitte nicht löschen.
                Litfass remembers here what was laid ready. Please do not delete it.

                """.utf8), to: ".litfass/LIESMICH.txt")
        share(OutputFolder(folder.path + "/.litfass"))
    }

    /// Whether the folder that was prepared is there and can be written.
    var isAtHand: Bool { access(folder.path + "/.litfass", W_OK) == 0 }

    /// Whether a post's folder lies there.
    package func holds(_ receipt: Receipt) -> Bool { Self.isPlainName(receipt.id) && folder.contains(receipt.id) }

    /// Where a file lies that is written into the outbox itself, e.g. a page.
    package func path(of name: String) -> String { folder.path + "/" + name }

    /// The first bytes of a page that lies in the outbox; nil where there is none.
    package func start(ofPage name: String, count: Int) -> [UInt8]? {
        try? Files().start(of: path(of: name), count: count, limit: .max)
    }

    /// Writes a page for all who may open the outbox.
    package func write(page bytes: [UInt8], as name: String) throws(FileFault) {
        try folder.write(bytes, to: name)
        chmod(path(of: name), mode & 0o666)
    }

    /// Whoever may open the outbox may open what lies in it, however narrow a service's own mask is.
    private func share(_ part: OutputFolder) {
        for name in part.names() { chmod(part.path + "/" + name, mode & 0o666) }
        chmod(part.path, mode)
    }

    private var mode: mode_t {
        var status = stat()
        return stat(folder.path, &status) == 0 ? status.st_mode & 0o777 : 0o755
    }
}
