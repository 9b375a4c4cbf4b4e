import Testing

struct StyleTests {
    @Test func noFileIsLong() throws {
        let long = try SourceFile.all().filter { $0.lines.count > 301 }.map {
            "\($0.path): \($0.lines.count - 1) lines"
        }
        #expect(long == [])
    }

    /// Comments and texts too, which the formatter leaves as they are.
    @Test(arguments: ["Sources", "Tests"])
    func noLineIsLong(folder: String) throws {
        let files = try SourceFile.all(in: folder)
        #expect(!files.isEmpty)
        let long = files.flatMap { file in
            file.lines.enumerated().filter { $0.element.count > 120 }.map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(long == [])
    }

    /// Nothing leaves the package: a room's front is `package`.
    @Test func nothingIsPublic() throws {
        let found = try ["Sources", "Tests"].flatMap(SourceFile.all(in:)).flatMap { file in
            file.lines.enumerated().filter { $0.element.contains("public ") }
                .filter { $0.element.firstMatch(of: #/^\s*(@\w+ )*public (?!import)/#) != nil }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(found == [])
    }

    @Test func nothingEndsTheProgramByItself() throws {
        let forbidden = ["try!", "fatalError(", "as! "]
        let found = try SourceFile.all().flatMap { file in
            file.lines.enumerated().flatMap { number, line in
                forbidden.filter { line.contains($0) }.map { "\(file.path):\(number + 1) \($0)" }
            }
        }
        #expect(found == [])
    }

    @Test func noRoomForOddsAndEnds() throws {
        let names = try SourceFile.all().map { String($0.path.split(separator: "/").last ?? "") }
        #expect(
            names.filter {
                $0.contains("Utils") || $0.contains("Helper") || $0.contains("Manager") || $0 == "Stub.swift"
            } == [])
    }

    /// Only what a command reads at its begin may look at the clock, the locale, the environment.
    @Test func nothingReadsTheClockOrTheEnvironmentOnItsOwn() throws {
        // A clock that was handed in may be called `now`.
        let clocks = [
            "Date()", "Date.now", "DispatchTime.now(", "DispatchWallTime.now(", "SuspendingClock", "clock_gettime(",
        ]
        let forbidden = clocks + ["Locale.current", "TimeZone.current", "ProcessInfo.", "getenv(", "time(nil)"]
        let found = try SourceFile.all().filter { !["litfass", "Terminal"].contains($0.room) }.flatMap { file in
            file.lines.enumerated().flatMap { number, line in
                forbidden.filter { line.contains($0) }.map { "\(file.path):\(number + 1) \($0)" }
            }
        }
        #expect(found == [])
    }
}
