internal import Foundation

/// Reading untrusted files: bounded in size, and never outside their folder.
package enum BoundedFile {
    /// The bytes of a file.
    ///
    /// - Parameter limit: The largest size that is read, in bytes; a larger file is refused before it is allocated.
    package static func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(path, status: errno, writing: false) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(path, status: errno, writing: false) }
        // A pipe or a device could give bytes without end.
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFault(.notAFile, path: path) }
        guard status.st_size <= limit else { throw FileFault(.tooLarge(limit: limit), path: path) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Foundation.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(path, status: errno, writing: false)
            }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// The absolute path of `relative` inside `folder`, with links followed.
    ///
    /// - Throws: `FileFault.Kind.outside` where `..`, an absolute path or a link leads out of the folder.
    package static func resolve(_ relative: String, in folder: String) throws(FileFault) -> String {
        let base = try canonical(folder)
        guard !relative.hasPrefix("/"), !relative.split(separator: "/").contains("..") else {
            throw FileFault(.outside(folder: folder), path: relative)
        }
        let path = try canonical(folder + "/" + relative)
        guard path.hasPrefix(base + "/") else { throw FileFault(.outside(folder: folder), path: relative) }
        return path
    }

    private static func canonical(_ path: String) throws(FileFault) -> String {
        guard let resolved = realpath(path, nil) else { throw .system(path, status: errno, writing: false) }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
