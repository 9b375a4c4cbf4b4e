internal import Foundation

/// What the system itself has: bounded reading, and nothing that it could follow without end.
enum Disk {
    /// The bytes of a plain file.
    ///
    /// - Parameters:
    ///   - limit: The largest size that is read, in bytes; a larger file is refused before it is allocated.
    ///   - most: How many of its bytes are read.
    static func read(_ path: String, limit: Int, most: Int = .max) throws(FileFault) -> [UInt8] {
        let descriptor = try open(path)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(path, status: errno, writing: false) }
        guard status.st_size <= limit else { throw FileFault(.tooLarge(limit: limit), path: path) }
        var bytes = [UInt8](repeating: 0, count: min(most, Int(status.st_size)))
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

    /// A plain file to be read, which whoever opened it closes.
    static func open(_ path: String) throws(FileFault) -> Int32 {
        let path = spelt(path)
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system(path, status: errno, writing: false) }
        var status = stat()
        // A pipe or a device could give bytes without end.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileFault(.notAFile, path: path)
        }
        return descriptor
    }

    /// The names in a folder, in no order, hidden ones too.
    ///
    /// - Parameter limit: The most that are listed; a folder that holds more is refused.
    static func list(_ path: String, limit: Int) throws(FileFault) -> [String] {
        let path = spelt(path)
        guard let stream = opendir(path) else { throw .system(path, status: errno, writing: false) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            guard names.count < limit else { throw FileFault(.tooManyFiles(limit: limit), path: path) }
            names.append(name)
        }
        return names
    }

    enum Kind: Hashable, Sendable {
        case file, folder, link
        /// A device, a pipe or a socket.
        case other
    }

    /// Nil where there is nothing.
    ///
    /// - Parameter followsLinks: Whether a link counts as what it leads to.
    static func kind(_ path: String, followsLinks: Bool = true) -> Kind? {
        let path = spelt(path)
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// The absolute path of something that is there, with links followed.
    static func realPath(_ path: String) throws(FileFault) -> String {
        guard let resolved = realpath(spelt(path), nil) else { throw .system(path, status: errno, writing: false) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// A path in the letters in which it lies on the disk: a Mac's file may have `u` and two dots where the text that
    /// names it has `ü`, and the system takes these for two names. As it is where it is there, or nothing like it.
    private static func spelt(_ path: String) -> String {
        var status = stat()
        guard path.utf8.contains(where: { $0 >= 0x80 }), lstat(path, &status) != 0, errno == ENOENT,
            let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        else { return path }
        let name = String(path[path.utf8.index(after: slash)...])
        let folder = spelt(String(path[..<slash]))
        guard !name.isEmpty, let names = try? list(folder.isEmpty ? "/" : folder, limit: Files.mostNames) else {
            return path
        }
        // Strings are equal where they are canonically equivalent (UAX #15).
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.first { $0 == name }.map {
            folder + "/" + $0
        } ?? path
    }

    /// The absolute path of something that need not be there: links are followed as far as there is anything.
    static func place(_ path: String) -> String {
        if let real = try? realPath(path) { return real }
        guard let slash = path.lastIndex(of: "/"), path != "/" else { return path }
        let folder = place(slash == path.startIndex ? "/" : String(path[..<slash]))
        let name = path[path.index(after: slash)...]
        return name.isEmpty || name == "." ? folder : (folder == "/" ? "" : folder) + "/" + name
    }
}
