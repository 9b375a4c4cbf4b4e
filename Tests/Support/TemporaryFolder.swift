internal import Foundation

/// A folder that lasts as long as a test.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.path + "/litfass-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// All files in the folder and below, as relative paths, sorted.
    package var files: [String] { (FileManager.default.subpaths(atPath: path) ?? []).sorted() }
}
