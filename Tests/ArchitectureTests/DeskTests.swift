import Testing

/// What stands behind a face knows none, and the face itself is thin.
struct DeskTests {
    @Test func theDeskPrintsNothingAndKnowsNoTerminal() throws {
        let files = try SourceFile.all().filter { $0.room == "Desk" }
        #expect(!files.isEmpty)
        let forbidden = [" print(", "FileHandle.standard", "readLine(", "CommandLine.", "isatty(", "import Terminal"]
        let found = files.flatMap { file in
            file.lines.enumerated().flatMap { number, line in
                forbidden.filter { line.contains($0) }.map { "\(file.path):\(number + 1) \($0)" }
            }
        }
        #expect(found == [])
    }

    /// Declarations of arguments, calls, and the wording of what is printed.
    @Test func theExecutableIsThin() throws {
        let lines = try SourceFile.all().filter { $0.room == "litfass" }.reduce(0) { $0 + $1.lines.count - 1 }
        #expect(lines <= 3400)
    }
}
