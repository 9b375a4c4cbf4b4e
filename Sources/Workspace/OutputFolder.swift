internal import Foundation

/// The folder into which a run writes: whole files or none.
package struct OutputFolder: Hashable, Sendable {
    package let path: String
    package let audience: Audience

    /// Who may read what is written, beside the user who runs the program.
    package enum Audience: Hashable, Sendable {
        /// As the system's own rules (umask) say.
        case everyone
        /// Nobody: folders are 0700, files 0600.
        case nobody
    }

    package init(_ path: String, audience: Audience = .everyone) {
        self.path = path
        self.audience = audience
    }

    /// Makes the folder where it is not there, and those above it.
    package func make() throws(FileFault) { try Self.makeFolder(path, mode: audience == .nobody ? 0o700 : 0o755) }

    /// Gives the folder its last name, which nobody has: all that is in it appears at once.
    package func move(to path: String) throws(FileFault) {
        guard rename(self.path, path) == 0 else { throw .system(path, status: errno, writing: true) }
    }

    /// Removes the folder with all that is in it.
    package func discard() { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file under a temporary name, flushes it, and renames it: a killed run leaves the old file or the new
    /// one.
    ///
    /// - Returns: By what it is known again.
    @discardableResult
    package func write(_ bytes: [UInt8], to relative: String) throws(FileFault) -> FileStamp {
        let target = path + "/" + relative
        let parent = String(target[..<target.lastIndex(of: "/")!])
        try Self.makeFolder(parent, mode: audience == .nobody ? 0o700 : 0o755)
        let temporary = target + ".\(getpid())" + Self.unfinished
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, audience == .nobody ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw .system(target, status: errno, writing: true) }
        // Says that someone is still writing; where a file system knows no locks, nothing is swept.
        flock(descriptor, LOCK_EX | LOCK_NB)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                try fail(descriptor, temporary, target)
            }
            written += count
        }
        if fsync(descriptor) != 0 || rename(temporary, target) != 0 { try fail(descriptor, temporary, target) }
        // To be renamed changes a file, too.
        var status = stat()
        fstat(descriptor, &status)
        close(descriptor)
        return FileStamp(status)
    }

    /// Removes what runs that were killed had begun to write, here and in all folders below.
    ///
    /// A file that another run is writing just now is locked and stays.
    package func removeLeftovers() {
        for name in files() where name.hasSuffix(Self.unfinished) {
            let file = path + "/" + name
            let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(file) }
            close(descriptor)
        }
    }

    private static let unfinished = ".part"

    /// The bytes of a file in the folder; nil where there is none.
    package func read(_ relative: String, limit: Int) throws(FileFault) -> [UInt8]? {
        do {
            return try Disk.read(path + "/" + relative, limit: limit)
        } catch {
            if error.kind == .missing { return nil }
            throw error
        }
    }

    /// Writes a file unless it already holds just these bytes.
    ///
    /// - Returns: By what it is known again.
    @discardableResult
    package func update(_ bytes: [UInt8], at relative: String) throws(FileFault) -> FileStamp {
        // Taken before it is read: what changes meanwhile is seen later.
        if let stamp = stamp(of: relative), stamp.size == bytes.count,
            let present = try? read(relative, limit: bytes.count), present == bytes
        {
            return stamp
        }
        return try write(bytes, to: relative)
    }

    /// Writes a person's file in the place of what was read of it, whole or not at all, and reads it again.
    ///
    /// - Parameter former: What the file held when it was read; nil where there was none.
    /// - Throws: `FileFault.Kind.changed` where it holds something else by now.
    package func replace(_ former: [UInt8]?, with bytes: [UInt8], at relative: String) throws(FileFault) {
        let limit = max(former?.count ?? 0, bytes.count)
        func holds(_ expected: [UInt8]?) throws(FileFault) -> Bool {
            do { return try read(relative, limit: limit) == expected } catch {
                if case .tooLarge = error.kind { return false }
                throw error
            }
        }
        guard try holds(former) else { throw FileFault(.changed, path: path + "/" + relative) }
        try write(bytes, to: relative)
        guard try holds(bytes) else { throw FileFault(.unwritable, path: path + "/" + relative) }
    }

    /// The names directly in the folder, sorted; none where it does not exist.
    package func names() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// Whether a file lies there, whoever wrote it.
    package func contains(_ relative: String) -> Bool { access(path + "/" + relative, F_OK) == 0 }

    /// By what a file is known again; nil where there is none.
    package func stamp(of relative: String) -> FileStamp? {
        var status = stat()
        guard stat(path + "/" + relative, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileStamp(status)
    }

    /// How large a file is, in bytes; nil where there is none.
    package func size(of relative: String) -> Int? { stamp(of: relative)?.size }

    /// All that lies in the folder and in those below it and is no folder, hidden or not, sorted. No link is followed.
    package func files() -> [String] {
        var found: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            guard let stream = opendir(path + "/" + folder) else { continue }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name == "." || name == ".." { continue }
                var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
                if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
                    isFolder = Disk.kind(path + "/" + folder + name, followsLinks: false) == .folder
                }
                if isFolder { folders.append(folder + name + "/") } else { found.append(folder + name) }
            }
        }
        return found.sorted()
    }

    /// Removes a file, and the folders that are empty without it; one that is not there is no fault.
    package func remove(_ relative: String) throws(FileFault) {
        let target = path + "/" + relative
        guard unlink(target) == 0 || errno == ENOENT else { throw .system(target, status: errno, writing: true) }
        var parts = relative.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir(path + "/" + parts.joined(separator: "/")) == 0 { parts.removeLast() }
    }

    private func fail(_ descriptor: Int32, _ temporary: String, _ target: String) throws(FileFault) {
        let status = errno
        close(descriptor)
        unlink(temporary)
        throw .system(target, status: status, writing: true)
    }

    static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(FileFault) {
        if mkdir(path, mode) == 0 { return }
        switch errno {
        case EEXIST:
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw FileFault(.unwritable, path: path, status: ENOTDIR)
            }
        case ENOENT:
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
                throw .system(path, status: ENOENT, writing: true)
            }
            try makeFolder(String(path[..<slash]), mode: mode)
            guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .system(path, status: errno, writing: true) }
        default:
            throw .system(path, status: errno, writing: true)
        }
    }
}
