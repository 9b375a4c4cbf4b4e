internal import Foundation

/// A program of the system that judges what we made.
enum Tool {
    /// What it printed; both streams are read from files, so that none can block it.
    static func run(_ name: String, _ arguments: [String], in folder: String) throws -> (
        status: Int32, out: String, errors: String
    ) {
        let files = [folder + "/tool.out", folder + "/tool.err"]
        for file in files { try Data().write(to: URL(filePath: file)) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardOutput = FileHandle(forWritingAtPath: files[0])
        process.standardError = FileHandle(forWritingAtPath: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
        return (process.terminationStatus, texts[0], texts[1])
    }
}
