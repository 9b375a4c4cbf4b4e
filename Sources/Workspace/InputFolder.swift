internal import Foundation

/// The folder out of which a run reads: bounded, and never left, neither by a path nor by a link.
///
/// A campaign's folder, a region's, the folder of assets, the system's dictionaries.
package struct InputFolder: Hashable, Sendable {
    /// As it was named, absolute.
    package let path: String
    private let files: Files

    package init(_ path: String, files: Files = Files()) {
        self.path = path
        self.files = files
    }

    /// The folder's own name.
    package var name: String { URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent }

    /// The bytes of a file in the folder.
    ///
    /// - Parameter limit: The largest size that is read, in bytes.
    package func read(_ relative: String, limit: Int) throws(FileFault) -> [UInt8] {
        try files.read(resolve(relative), limit: limit)
    }

    /// The names in a folder inside, or in this one, sorted, without hidden ones.
    ///
    /// - Parameter limit: The most that are listed, hidden ones too; a folder that holds more is a fault.
    package func list(_ relative: String = "", limit: Int = Files.mostNames) throws(FileFault) -> [String] {
        let folder = relative.isEmpty ? path : try resolve(relative)
        return try files.list(folder, limit: limit).filter { !$0.hasPrefix(".") }
    }

    /// The plain files in the folder and below it, by their paths from here, sorted; neither links nor hidden ones.
    ///
    /// - Parameters:
    ///   - except: Names in this folder that are passed over.
    ///   - limit: The most files and folders that are looked at; more are a fault.
    package func plainFiles(except: Set<String> = [], limit: Int) throws(FileFault) -> [String] {
        var found: [String] = []
        var seen = 0
        var waiting = try list(limit: limit + except.count).filter { !except.contains($0) }
        while let next = waiting.popLast() {
            seen += 1
            guard seen <= limit else { throw FileFault(.tooManyFiles(limit: limit), path: path) }
            switch files.kind(path + "/" + next, followsLinks: false) {
            case .file: found.append(next)
            case .folder: waiting += try list(next, limit: limit).map { next + "/" + $0 }
            default: continue
            }
        }
        return found.sorted()
    }

    /// Whether a file is there that can be read without leaving the folder.
    package func contains(_ relative: String) -> Bool { (try? resolve(relative)) != nil }

    /// The absolute path of something that is there, with links followed.
    ///
    /// - Throws: `FileFault.Kind.outside` where `..`, an absolute path or a link leads out of the folder.
    package func resolve(_ relative: String) throws(FileFault) -> String {
        let base = try files.realPath(path)
        // Byte by byte: as text, a slash before a combining mark is no slash.
        let parts = relative.utf8.split(separator: UInt8(ascii: "/"))
        guard relative.utf8.first != UInt8(ascii: "/"), !parts.contains(where: { $0.elementsEqual("..".utf8) }) else {
            throw FileFault(.outside(folder: path), path: relative)
        }
        let real = try files.realPath(path + "/" + relative)
        guard real.utf8.starts(with: (base == "/" ? base : base + "/").utf8) else {
            throw FileFault(.outside(folder: path), path: relative)
        }
        return real
    }
}
