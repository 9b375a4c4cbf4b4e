internal import Foundation
internal import Kit
internal import Workspace

/// Where the tests find the repository, and a folder of their own.
enum Repository {
    static let root: String = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()

    static func design() throws -> KitDesign {
        try KitDesign.load(from: Workspace(root: root, shelves: [root], now: 0))
    }

    /// Calls with a new folder, which is removed afterwards.
    static func withFolder<Result>(_ body: (OutputFolder) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.path() + "/litfass-kit-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(OutputFolder(folder))
    }
}
