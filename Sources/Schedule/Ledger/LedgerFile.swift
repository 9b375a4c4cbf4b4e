internal import Foundation

/// The ledger's file: nobody but its owner reads it.
enum LedgerFile {
    /// Makes an empty file and its folder where there is none.
    static func prepare(_ path: String) throws {
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(
                atPath: String(folder), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
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
}
