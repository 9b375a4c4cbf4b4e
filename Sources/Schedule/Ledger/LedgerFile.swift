internal import Foundation
internal import Workspace

/// The ledger's file: nobody but its owner reads it.
enum LedgerFile {
    /// Whether there is one. An empty file is the beginning of one; a link that leads nowhere, also on the way, and
    /// what cannot be looked at, is none that is missing.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 || errno != ENOENT { return true }
        var above = folder(of: path)
        while !above.isEmpty {
            if lstat(above, &status) == 0 { return stat(above, &status) != 0 }
            above = folder(of: above)
        }
        return false
    }

    /// Makes an empty file and its folder where there is none.
    ///
    /// - Throws: `LedgerFault.gone` where there must have been one, since it was backed up.
    static func prepare(_ path: String) throws {
        let folder = folder(of: path)
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        if !exists(path) { try checkBackups(path) }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw LedgerFault.unwritable(path: path, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw LedgerFault.unwritable(path: path, "no file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw LedgerFault.open(path: path, mode: String(status.st_mode & 0o777, radix: 8))
        }
    }

    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// - Throws: `LedgerFault.exposed` where others could put another ledger in its place.
    static func checkFolder(_ path: String) throws {
        if let exposure = FolderExposure(folder(of: path)) { throw LedgerFault.exposed(exposure) }
    }

    static func checkBackups(_ path: String) throws {
        guard try Backups(ledger: path).files().isEmpty else { throw LedgerFault.gone(path: path) }
    }

    /// What lies in a folder; nothing where there is none.
    ///
    /// - Throws: Where it cannot be read: what lies there is not known then.
    static func names(in folder: String) throws -> [String] {
        guard exists(folder) else { return [] }
        do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
            throw LedgerFault.unwritable(path: folder, error.localizedDescription)
        }
    }

    /// Tells one file from another that took its name; nil where there is none.
    static func identity(_ path: String) -> [UInt64]? {
        var status = stat()
        return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
    }
}
