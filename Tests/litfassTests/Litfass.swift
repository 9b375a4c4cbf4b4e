import Foundation

/// The built program, run as a process of its own.
struct Litfass {
    struct Result: Equatable, Sendable {
        var status: Int32
        var output: String
        var errors: String

        var json: [String: Any] {
            get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:] }
        }
    }

    /// The repository.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The program lies beside the running test bundle.
    static let program: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent().path + "/litfass"
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : root + "/.build/debug/litfass"
    }()

    var program = Self.program
    /// Where it is started; the repository if nothing else is said.
    var folder = Self.root
    var variables: [String: String] = [:]

    /// - Parameter input: Standard input.
    func run(_ arguments: [String], input: [UInt8] = []) throws -> Result {
        let scratch = try Scratch()
        try Data(input).write(to: URL(fileURLWithPath: scratch.path + "/in"))
        for name in ["out", "err"] {
            _ = FileManager.default.createFile(atPath: scratch.path + "/" + name, contents: nil)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": scratch.path, "LANG": "C.UTF-8"].merging(variables) {
            $1
        }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.path + "/in"))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/out"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/err"))
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/" + name)), as: UTF8.self)
        }
        return Result(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
    }

    func run(_ arguments: String..., input: [UInt8] = []) throws -> Result { try run(arguments, input: input) }
}
