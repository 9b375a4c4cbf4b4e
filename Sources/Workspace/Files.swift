internal import Foundation

/// The disk, and over it the files that somebody writes just now and has not saved.
///
/// What lies over the disk counts as if it were saved: it is read in its file's place, it is there where the disk has
/// nothing, also in its folder's list; and a hidden file is gone. It is a value: who changes a copy disturbs nobody
/// who reads. Paths are absolute; one by which a link leads to a file means that file.
package struct Files: Hashable, Sendable {
    /// The most names that a folder may hold to be listed, where nothing else is said.
    package static let mostNames = 10_000

    /// By real path.
    private var unsaved: [String: Layer] = [:]

    private enum Layer: Hashable, Sendable {
        case bytes([UInt8])
        case hidden
    }

    /// Nothing unsaved: the disk as it is.
    package init() {}

    /// Lays bytes over a file, which need not be there.
    package mutating func overlay(_ bytes: [UInt8], over path: String) { unsaved[Disk.place(path)] = .bytes(bytes) }

    /// Lets a file count as removed.
    package mutating func hide(_ path: String) { unsaved[Disk.place(path)] = .hidden }

    /// Takes away what lies over a file, because it was saved or given up.
    package mutating func lift(_ path: String) { unsaved[Disk.place(path)] = nil }

    /// The bytes of a file wherever it lies, as a person names one on the command line.
    ///
    /// What a file names is read by an `InputFolder`.
    ///
    /// - Parameter limit: The largest size that is read, in bytes.
    package func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        switch layer(path) {
        case .bytes(let bytes):
            guard bytes.count <= limit else { throw FileFault(.tooLarge(limit: limit), path: path) }
            return bytes
        case .hidden: throw .system(path, status: ENOENT, writing: false)
        case nil: return try Disk.read(path, limit: limit)
        }
    }

    /// The bytes of a file of any size, wherever it lies, to be read piece by piece.
    package func stream(_ path: String) throws(FileFault) -> FileStream {
        switch layer(path) {
        case .bytes(let bytes): return try FileStream(path, bytes: bytes)
        case .hidden: throw .system(path, status: ENOENT, writing: false)
        case nil: return try FileStream(path, bytes: nil)
        }
    }

    /// The first bytes of a file, by which its kind is known.
    ///
    /// - Parameter limit: The largest size that the whole file may have, in bytes.
    package func start(of path: String, count: Int, limit: Int) throws(FileFault) -> [UInt8] {
        guard layer(path) == nil else { return Array(try read(path, limit: limit).prefix(count)) }
        return try Disk.read(path, limit: limit, most: count)
    }

    /// The names in a folder, hidden ones too, sorted.
    ///
    /// - Parameter limit: The most that are listed; a folder that holds more is a fault.
    package func list(_ path: String, limit: Int = mostNames) throws(FileFault) -> [String] {
        let below = layers(below: path)
        var names: Set<String> = []
        do { names = Set(try Disk.list(path, limit: limit)) } catch {
            // The folder may be there in memory alone.
            guard error.kind == .missing, below.contains(where: { $0.layer != .hidden }) else { throw error }
        }
        for (parts, layer) in below {
            if layer != .hidden { names.insert(parts[0]) } else if parts.count == 1 { names.remove(parts[0]) }
        }
        guard names.count <= limit else { throw FileFault(.tooManyFiles(limit: limit), path: path) }
        return names.sorted()
    }

    /// Whether there is a file or a folder.
    package func exists(_ path: String) -> Bool { kind(path) != nil }

    func kind(_ path: String, followsLinks: Bool = true) -> Disk.Kind? {
        if let layer = layer(path) { return layer == .hidden ? nil : .file }
        return Disk.kind(path, followsLinks: followsLinks)
            ?? (layers(below: path).contains { $0.layer != .hidden } ? .folder : nil)
    }

    /// The path of something that is there, with links followed.
    func realPath(_ path: String) throws(FileFault) -> String {
        if unsaved.isEmpty { return try Disk.realPath(path) }
        guard kind(path) != nil else { throw .system(path, status: ENOENT, writing: false) }
        return Disk.place(path)
    }

    private func layer(_ path: String) -> Layer? { unsaved.isEmpty ? nil : unsaved[Disk.place(path)] }

    /// What lies over files in a folder and below it, by their paths' parts from there.
    private func layers(below path: String) -> [(parts: [String], layer: Layer)] {
        if unsaved.isEmpty { return [] }
        let folder = Disk.place(path)
        let prefix = folder == "/" ? folder : folder + "/"
        return unsaved.compactMap { place, layer in
            guard place.utf8.starts(with: prefix.utf8) else { return nil }
            return (place.dropFirst(prefix.count).split(separator: "/").map(String.init), layer)
        }
    }
}
