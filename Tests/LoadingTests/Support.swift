import Foundation
import Loading
import Model
import Workspace

/// The fixtures beside this file, and folders that last as long as a test.
enum Fixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures"
    static let repository = URL(fileURLWithPath: folder + "/../../..").standardizedFileURL.path
    static let workspace = Workspace(root: folder + "/workspace", searchPath: [folder + "/workspace"], now: 0)

    static func bytes(_ path: String) throws -> [UInt8] { try InputFolder(folder).read(path, limit: 1 << 24) }

    /// The repository's own: fixtures speak the languages that Litfass speaks.
    static func languages() throws -> LanguageTable {
        try LanguageLoader.load(Workspace(root: repository, searchPath: [repository], now: 0))
    }
}

final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/litfass-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws { try OutputFolder(path).write(Array(text.utf8), to: file) }

    func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + file, withDestinationPath: target)
    }
}

extension Finding {
    /// The whole finding in a line, in German: place, severity, code, scope, message, remedy.
    var line: String {
        var at = place?.file ?? ""
        if let line = place?.line { at += ":\(line)" }
        if let column = place?.column { at += ":\(column)" }
        let whose = [scope.region, scope.language, scope.material].compactMap { $0 }.map { "[\($0)]" }.joined()
        return "\(at) \(severity.rawValue) \(code)\(whose) \(message.de) → \(remedy.de)"
    }
}
