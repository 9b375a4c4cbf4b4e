internal import Foundation

/// A runner's sign of life: a lock on a file beside the ledger, which the system takes away when the process ends,
/// however it does.
final class RunnerLock {
    private let descriptor: Int32
    private let path: String

    init(_ runner: String, besides ledger: String) throws {
        path = Self.path(runner, ledger)
        Self.makeFolder(ledger)
        try Self.removeLeftovers(ledger)
        // Under its name it is locked from the first moment, so that no one takes it for a dead run's.
        let unnamed = Self.folder(ledger) + "/.\(getpid())"
        descriptor = open(unnamed, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerFault.unwritable(path: path, String(cString: strerror(errno))) }
        flock(descriptor, LOCK_EX | LOCK_NB)
        guard rename(unnamed, path) == 0 else {
            // The descriptor is closed with this value.
            throw LedgerFault.unwritable(path: path, String(cString: strerror(errno)))
        }
    }

    /// Takes away what runs left that were killed.
    private static func removeLeftovers(_ ledger: String) throws {
        for name in try LedgerFile.names(in: folder(ledger)) where !name.hasPrefix(".") {
            _ = isHeld(name, besides: ledger)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    /// Whether a process holds it. On file systems that know no locks nobody does: then a runner that lives counts as
    /// dead, and what it was sending as uncertain, which is slow but never doubles a post.
    static func isHeld(_ runner: String, besides ledger: String) -> Bool {
        let path = path(runner, ledger)
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        // One that is there and can't be looked at is none of the dead.
        guard descriptor >= 0 else { return errno != ENOENT }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
        unlink(path)
        return false
    }

    /// Whether any run works on the ledger now.
    static func isAnyHeld(besides ledger: String) throws -> Bool {
        try LedgerFile.names(in: folder(ledger)).contains { !$0.hasPrefix(".") && isHeld($0, besides: ledger) }
    }

    private static func folder(_ ledger: String) -> String { ledger + ".runners" }
    private static func makeFolder(_ ledger: String) { mkdir(folder(ledger), 0o700) }
    private static func path(_ runner: String, _ ledger: String) -> String {
        folder(ledger) + "/" + runner.replacing("/", with: "_")
    }
}
