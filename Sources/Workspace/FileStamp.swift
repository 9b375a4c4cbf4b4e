internal import Foundation

/// What the file system says of a file, by which it is known again without being read.
///
/// Who writes into a file changes its times, and who puts another one in its place its number.
package struct FileStamp: Hashable, Sendable {
    /// In bytes.
    package let size: Int
    /// When its content changed, and when anything that is known of it did, in nanoseconds since 1970.
    private let modified: Int
    private let changed: Int
    private let inode: UInt64

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        inode = UInt64(status.st_ino)
    }

    /// As `text` has it; nil for anything else.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        guard parts.count == 4, let size = Int(parts[0]), let modified = Int(parts[1]), let changed = Int(parts[2]),
            let inode = UInt64(parts[3])
        else { return nil }
        (self.size, self.modified, self.changed, self.inode) = (size, modified, changed, inode)
    }

    /// As it is written down.
    package var text: String { "\(size) \(modified) \(changed) \(inode)" }

    /// Whether the file rested before another one was written: what changes later has another time. Of a file as young
    /// as the list in which its stamp stands nobody knows, since a file system's clock stands still for some
    /// milliseconds. See "racy Git" in Git's technical documentation.
    package func isOlder(than other: FileStamp) -> Bool { max(modified, changed) < other.modified }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }
}

extension FileStamp {
    /// What tells the state of all files in a folder of the system and below: a line each, with path, size and time of
    /// the last change. It knows nothing of the disk on which they lie, so that an image of a system tells the same.
    package static func listing(of folder: String) -> [String] {
        let folder = OutputFolder(folder)
        return folder.files().compactMap { name in
            folder.stamp(of: name).map { "\(folder.path)/\(name) \($0.size) \($0.modified)" }
        }
    }
}
