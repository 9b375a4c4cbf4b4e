import Testing

/// A file is worth opening, and a folder can be taken in at a glance.
struct StationTests {
    /// A file of fewer lines joins the one that uses it.
    private static let smallest = 30
    /// Most files that lie beside one another; beyond, a room has folders that tell its stations.
    private static let most = 24
    /// Small files with one user that stand alone all the same, and why.
    private static let exceptions = [
        "Sources/litfass/Commands/": "a command is a file, which only the list of commands names"
    ]

    private struct File {
        var path: String
        var room: String
        var lines: Int
        var types: [String]
        var words: Set<Substring>

        init(_ file: SourceFile) {
            let code = file.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            (path, room, lines) = (file.path, file.room, file.lines.count - 1)
            types = code.compactMap { line in
                let words = line.prefix { !"(:{=<".contains($0) }.split(separator: " ")
                guard let place = words.firstIndex(where: { StationTests.kinds.contains($0) }), line.first != " ",
                    words.count > place + 1
                else { return nil }
                return String(words[place + 1])
            }
            words = Set(code.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } })
        }
    }

    private static let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]

    @Test func smallFilesStandWithTheirUsers() throws {
        let files = try SourceFile.all().map(File.init)
        #expect(files.flatMap(\.types).count > files.count)
        let alone = files.filter { $0.lines < Self.smallest && !$0.types.isEmpty }.filter { file in
            let users = files.filter { other in
                other.path != file.path && file.types.contains { other.words.contains($0[...]) }
            }
            // What one other room alone uses is still the front of its own.
            return users.count == 1 && users[0].room == file.room
        }
        let found = alone.map(\.path)
        #expect(found.filter { path in !Self.exceptions.keys.contains { path.hasPrefix($0) } } == [])
        let unused = Self.exceptions.keys.filter { start in !found.contains { $0.hasPrefix(start) } }
        #expect(unused == [], "no exception any more")
    }

    @Test func noFolderIsCrowded() throws {
        let folders = Dictionary(grouping: try SourceFile.all().map(\.path)) { path in
            path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        }
        #expect(folders.count > 40)
        #expect(folders.filter { $0.value.count > Self.most }.keys.sorted() == [])
    }
}
