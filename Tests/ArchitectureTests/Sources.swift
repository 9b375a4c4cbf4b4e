import Foundation

/// The house's own source files, by room.
struct SourceFile {
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
    static func all() throws -> [SourceFile] {
        try (FileManager.default.subpaths(atPath: root + "/Sources") ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOfFile: root + "/Sources/" + path, encoding: .utf8)
            return SourceFile(
                room: String(path.prefix { $0 != "/" }), path: "Sources/" + path,
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
        #/\s*(@\w+\s+)*((public|package|internal|fileprivate|private)\s+)?import\s+((struct|class|enum|func|protocol|typealias|var|let)\s+)?(?<module>[\w.]+)\s*(\/\/.*)?/#
}
