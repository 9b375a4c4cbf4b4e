import Testing

/// Workspace is the only way to files: what an editor has not saved is seen wherever a file is read, every reading is
/// bounded, and no path leads out of its folder.
struct FileAccessTests {
    /// Who reaches for the disk without it, by the file's name, and why. A new one is a decision about the design.
    private static let exceptions = [
        // What belongs to one user of one machine, under LITFASS_HOME; it is not part of a workspace.
        "SecretSource.swift":
            "reads a secret only from a file that nobody else may read, by the opened file's own mode",
        "LedgerFile.swift":
            "SQLite opens the ledger; its file is made with its mode first, and told apart by its number",
        "RunnerLock.swift": "a lock is a file that is there or not, named by who holds it",
        "SQLiteDatabase.swift": "a backup is a new file that SQLite fills",
        "Backups.swift": "backups of the ledger are copied, counted and renamed as SQLite's files",
        // What lies outside of every workspace by its nature.
        "Outbox.swift": "posts are laid into a folder of the account's choice, whole folders at a time",
        "Environment.swift": "the current folder, and the program's own file by which a build of it is known",
        "CrestStore.swift": "whether what came with the program lies where one may write",
        "FileWatch.swift": "looks when files changed and reads none",
        "Health.swift": "doctor looks at the machine: what is writable, how much room is left",
    ]

    @Test func nobodyElseTouchesFiles() throws {
        var found: [String] = []
        var used: Set<String> = []
        for file in try SourceFile.all() where file.room != "Workspace" {
            let name = String(file.path.split(separator: "/").last ?? "")
            for (number, line) in file.lines.enumerated() where Self.touchesFiles(line) {
                if Self.exceptions[name] == nil {
                    found.append("\(file.path):\(number + 1)")
                } else {
                    used.insert(name)
                }
            }
        }
        #expect(found == [])
        #expect(Set(Self.exceptions.keys).subtracting(used) == [], "no exception any more")
    }

    @Test(arguments: [
        ("FileManager.default.subpaths(atPath: path)", true), ("let file = open(path, O_RDONLY)", true),
        ("guard access(path, F_OK) == 0", true), ("try Data(contentsOf: url)", true), ("var status = stat()", true),
        ("try String(contentsOfFile: path, encoding: .utf8)", true), ("try text.write(to: url)", true),
        ("    // FileManager.default would list them, too.", false), ("case .open(let path): message", false),
        ("case open(path: String)", false), ("static func open(_ server: Server)", false),
        ("value.write(to: &out)", false), ("bytes.append(contentsOf: data)", false), ("try Self.open(server)", false),
        ("FileHandle.standardInput.read(upToCount: 1)", false), ("row.access(name)", false),
    ])
    func whatTouchesFilesIsSeen(line: String, touches: Bool) {
        #expect(Self.touchesFiles(line[...]) == touches)
    }

    private static func touchesFiles(_ line: Substring) -> Bool {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { return false }
        // A dot between two words ends the first; Unicode's own boundaries let it stand within one.
        let types =
            #/
            \bFileManager\b | \b(Data|String|NSData)\(contentsOf | \.write\(to(File)?:\s(?!&) | \bFileHandle\((?!\))
            /#
        if code.contains(types.wordBoundaryKind(.simple)) { return true }
        let calls =
            #/
            (^|[^.\w]) (?<before>(case|func)\s+)?
            (open|openat|creat|fopen|opendir|access|stat|lstat|realpath|readlink|unlink|rename|mkdir|rmdir|symlink)\(
            /#
        return code.matches(of: calls).contains { $0.output.before == nil }
    }
}
