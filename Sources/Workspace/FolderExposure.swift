package import Findings
internal import Foundation

/// A folder into which others may put files of theirs in place of ours: all, or a group that is not the user's own.
package struct FolderExposure: Error, Hashable, Sendable {
    package let path: String
    /// As `chmod` takes it: `777`.
    package let mode: String

    /// Nil where nobody else may write, and where there is no such folder yet.
    package init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let isForGroup = status.st_mode & S_IWGRP != 0 && status.st_gid != getegid()
        guard status.st_mode & S_IWOTH != 0 || isForGroup else { return nil }
        self.path = path
        mode = String(status.st_mode & 0o7777, radix: 8)
    }

    package var message: Words {
        Words(
            de: "In den Ordner \(path) können auch andere schreiben (Rechte \(mode)).",
            en: "Others, too, can write into the folder \(path) (mode \(mode)).")
    }

    package var remedy: Words {
        Words(
            de: "Bitte nehmen Sie anderen das Recht: chmod go-w '\(path)'",
            en: "Please take the right from others: chmod go-w '\(path)'")
    }
}
