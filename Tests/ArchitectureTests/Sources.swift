import Foundation

/// A file of the house's own code.
struct SourceFile {
    /// The folder under Sources or Tests.
    var room: String
    /// Relative to the repository.
    var path: String
    var lines: [Substring]

    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    /// All Swift files of all rooms.
    static func all() throws -> [SourceFile] { try all(in: "Sources") }

    /// All Swift files of a folder at the top level.
    static func all(in folder: String) throws -> [SourceFile] {
        let paths = FileManager.default.subpaths(atPath: "\(root)/\(folder)") ?? []
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOfFile: "\(root)/\(folder)/\(path)", encoding: .utf8)
            return SourceFile(
                room: String(path.prefix { $0 != "/" }), path: "\(folder)/\(path)",
                lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }

    /// The modules that the file imports.
    var imports: [String] {
        lines.compactMap { line in
            guard let match = line.wholeMatch(of: Self.importLine) else { return nil }
            return String(match.output.module.prefix { $0 != "." })
        }
    }

    private nonisolated(unsafe) static let importLine =
        #/
            \s* (@\w+\s+)* ((public|package|internal|fileprivate|private)\s+)?
            import \s+ ((struct|class|enum|func|protocol|typealias|var|let)\s+)?
            (?<module>[\w.]+) \s* (\/\/.*)?
        /#
}
