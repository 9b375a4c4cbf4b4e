internal import Foundation

/// The order in which a reader sees a text's signs, from left to right, by an implementation of the Unicode
/// bidirectional algorithm that is not ours: Python's `python-bidi`, which `make setup-tests` fetches.
package enum VisualOrder {
    package struct Missing: Error, CustomStringConvertible {
        package var description: String { "python-bidi is missing; please run: make setup-tests" }
    }

    /// Texts of one line in the order in which they are seen, without isolates. Brackets are not mirrored.
    package static func of(_ texts: [String], rightToLeft: Bool) throws -> [String] {
        let folder = Repository.root + "/.build/bidi"
        guard FileManager.default.fileExists(atPath: folder + "/bidi/wrapper.py") else { throw Missing() }
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        // Debian's Python, for which the package was fetched; another one may come first in PATH.
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, rightToLeft ? "R" : "L"]
        process.environment = ["PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        let data = try JSONEncoder().encode(texts)
        // A thread of its own: tests that wait hold all those of tasks.
        Thread.detachNewThread {
            try? input.fileHandleForWriting.write(contentsOf: data)
            try? input.fileHandleForWriting.close()
        }
        let seen = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([String].self, from: seen)
    }

    private static let script = """
        import json, sys
        from bidi import get_display
        seen = [get_display(text, base_dir=sys.argv[1]) for text in json.loads(sys.stdin.buffer.read())]
        json.dump([''.join(c for c in text if c not in '\\u2068\\u2069') for text in seen], sys.stdout)
        """
}
