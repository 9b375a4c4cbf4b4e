import Foundation

/// Programs of the system that judge what we made.
enum Shell {
    /// What a command line of bash printed on both streams, with its exit status.
    static func run(_ script: String, _ arguments: String...) throws -> (status: Int32, output: String) {
        try run(script, arguments)
    }

    static func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let scratch = try Scratch()
        try scratch.write("", to: "out")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script, "bash"] + arguments
        process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": scratch.path, "LANG": "C.UTF-8"]
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/out"))
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try scratch.read("out"))
    }
}
