internal import Foundation
package import Workspace

/// The checkout in which the tests run.
package enum Repository {
    package static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    package static let workspace = Workspace(root: root, searchPath: [root], now: 0)

    /// Calls with a new folder, which is removed afterwards.
    package static func withFolder<Result>(_ body: (OutputFolder) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.path() + "/litfass-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(OutputFolder(folder))
    }

    /// The names without their ending in one of its folders, sorted.
    package static func names(in folder: String, ending: String) -> [String] {
        (try? workspace.list(folder, ending: ending)) ?? []
    }
}
