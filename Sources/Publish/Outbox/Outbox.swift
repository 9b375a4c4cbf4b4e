internal import Findings
internal import Foundation
package import Model
internal import Workspace

/// For those without an account: each post becomes a dated folder that a person posts by hand.
///
/// A folder appears whole or not at all. The same key finds what was left, also when a person has posted it and put it
/// away: `.litfass/` remembers the names.
package struct Outbox: Publisher {
    private let folder: OutputFolder
    private let today: @Sendable () -> Day

    /// - Parameters:
    ///   - folder: Absolute; made where it is not there.
    ///   - today: The day that names a new folder.
    package init(folder: String, today: @escaping @Sendable () -> Day) {
        self.folder = OutputFolder(folder)
        self.today = today
    }

    /// Nobody works on it any more once the run is gone.
    package func repetition(_ size: Int) -> Repetition { .safe(after: 0, within: nil) }

    package func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        lastCheck() ?? leave(OutboxTask(.publish, post), of: post.title, key: key)
    }

    package func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        let before = Self.folders(of: receipt)
        guard before.allSatisfy(Self.isPlainName) else { return Self.foreign }
        let outcome = leave(OutboxTask(.correct(before[0]), post), of: post.title, key: key)
        guard case .sent(var corrected) = outcome, corrected.id != receipt.id else { return outcome }
        // Whoever has not posted it yet must not find the old text.
        for name in before { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
        corrected.details["before"] = before.joined(separator: "/")
        return .sent(corrected)
    }

    /// Takes the folder away, and those that it corrected, and leaves word for who has posted one already.
    package func delete(_ receipt: Receipt) -> PublishOutcome? {
        let folders = Self.folders(of: receipt)
        guard folders.allSatisfy(Self.isPlainName) else { return Self.foreign }
        let outcome = leave(
            OutboxTask(.delete(folders[0]), nil), of: "loeschen " + (receipt.details["title"] ?? ""),
            key: "delete " + receipt.id)
        if case .sent = outcome {
            for name in folders { try? FileManager.default.removeItem(atPath: folder.path + "/" + name) }
        }
        return outcome
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

    private static func memory(_ mark: String) -> String { ".litfass/" + mark }

    /// The key's own folder, laid where it is not there.
    ///
    /// It is complete under a hidden name before it is remembered, and remembered before a person can see it: whoever
    /// has posted it and put it away gets it no second time.
    private func leave(_ task: OutboxTask, of title: String, key: String) -> PublishOutcome {
        let digest = SHA256.hex(of: key.utf8)
        let mark = String(digest.prefix(Self.markLength))
        let marks = [mark, String(digest.prefix(Self.formerMarkLength))]
        do throws(FileFault) {
            for mark in marks {
                guard let known = try folder.read(Self.memory(mark), limit: 1000) else { continue }
                let name = String(decoding: known, as: UTF8.self)
                try show(name)
                return .sent(receipt(name, title))
            }
            let names = folder.names().filter { name in
                marks.contains { name.hasSuffix("-" + $0) || name.hasSuffix("-\($0).part") }
            }
            // What a run that was killed had begun.
            for name in names where name.hasPrefix(".") {
                try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
            }
            if let present = names.first(where: { !$0.hasPrefix(".") }) { return adoptEarlier(present, mark, title) }
            let name = "\(today())-" + Self.slug(title) + "-" + mark
            do throws(FileFault) {
                for file in task.files { try folder.write(file.bytes, to: Self.hidden(name) + "/" + file.name) }
                try folder.write(Array(name.utf8), to: Self.memory(mark))
            } catch {
                // A full disk needs the room.
                try? FileManager.default.removeItem(atPath: folder.path + "/" + Self.hidden(name))
                throw error
            }
            try show(name)
            return .sent(receipt(name, title))
        } catch {
            return .again(error.message, after: nil)
        }
    }

    private static func hidden(_ name: String) -> String { ".\(name).part" }

    /// One that an older Litfass laid and did not come to remember: a person may have it already.
    private func adoptEarlier(_ name: String, _ mark: String, _ title: String) -> PublishOutcome {
        do {
            try folder.write(Array(name.utf8), to: Self.memory(mark))
            return .sent(receipt(name, title))
        } catch {
            return .unknown(error.message)
        }
    }

    /// Gives a folder that is complete its name; nothing where it bears it, or bore it, already.
    private func show(_ name: String) throws(FileFault) {
        let (old, new) = (folder.path + "/" + Self.hidden(name), folder.path + "/" + name)
        // Another run that was faster has left the same.
        guard rename(old, new) == 0 || [ENOENT, ENOTEMPTY, EEXIST].contains(errno) else {
            throw FileFault(.unwritable, path: new, status: errno)
        }
        sync(folder.path)
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
