package import Findings
internal import Foundation

/// A file that could not be read or written, in the system's own words.
package struct FileFault: Error, Hashable, Sendable {
    /// What kept it from being read or written.
    package enum Kind: Hashable, Sendable {
        case missing
        case unreadable
        /// A folder, a device or a pipe.
        case notAFile
        case tooLarge(limit: Int)
        /// A folder of more files than are looked at.
        case tooManyFiles(limit: Int)
        /// The path leads out of the folder in which it must stay, by `..` or by a link.
        case outside(folder: String)
        case unwritable
        /// Somebody else has written the file since it was read.
        case changed
        case full
    }

    package var kind: Kind
    package var path: String
    /// `errno` where the system said no, else 0.
    package var status: Int32

    package init(_ kind: Kind, path: String, status: Int32 = 0) {
        self.kind = kind
        self.path = path
        self.status = status
    }

    /// The fault of a system call that has just failed on `path`.
    static func system(_ path: String, status: Int32, writing: Bool) -> FileFault {
        let kind: Kind =
            switch status {
            // What is written need not be there; a folder of its path that can't be made is the fault.
            case ENOENT, ENOTDIR: writing ? .unwritable : .missing
            case ENOSPC, EDQUOT, EFBIG: .full
            default: writing ? .unwritable : .unreadable
            }
        return FileFault(kind, path: path, status: status)
    }

    /// What happened, in a sentence.
    package var message: Words {
        let reason = status == 0 ? "" : " (" + String(cString: strerror(status)) + ")"
        return switch kind {
        case .missing: Words(de: "\(path) gibt es nicht.", en: "\(path) does not exist.")
        case .unreadable: Words(de: "\(path) ist nicht lesbar\(reason).", en: "\(path) cannot be read\(reason).")
        case .notAFile:
            Words(
                de: "\(path) ist keine Datei, sondern ein Ordner oder ein Gerät.",
                en: "\(path) is no file but a folder or a device.")
        case .tooLarge(let limit):
            Words(
                de: "\(path) ist größer als \(limit / 1024) kB; so große Dateien werden nicht gelesen.",
                en: "\(path) is larger than \(limit / 1024) kB; files of that size are not read.")
        case .tooManyFiles(let limit):
            Words(
                de: "\(path) hat mehr als \(limit) Dateien; so große Ordner werden nicht gelesen.",
                en: "\(path) has more than \(limit) files; folders of that size are not read.")
        case .outside(let folder):
            Words(
                de: "\(path) führt aus dem Ordner \(folder) hinaus.", en: "\(path) leads out of the folder \(folder).")
        case .unwritable:
            Words(de: "\(path) kann nicht geschrieben werden\(reason).", en: "\(path) cannot be written\(reason).")
        case .changed:
            Words(
                de: "\(path) wurde inzwischen von jemand anderem geändert; es bleibt, wie es ist.",
                en: "\(path) was changed by somebody else meanwhile; it stays as it is.")
        case .full:
            Words(
                de: "Kein Platz mehr auf dem Datenträger, als \(path) geschrieben wurde\(reason).",
                en: "No space left on the disk while writing \(path)\(reason).")
        }
    }
}
