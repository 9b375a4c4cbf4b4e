import Foundation

/// A page of the documentation.
struct Document {
    let lines: [Substring]

    /// - Parameter path: Relative to the repository.
    init(_ path: String) throws {
        lines = try String(contentsOfFile: SourceFile.root + "/" + path, encoding: .utf8).split(separator: "\n")
    }

    /// What stands between two backticks.
    static func code(in text: some StringProtocol) -> [String] {
        String(text).matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }

    /// The tables' rows, each as its cells' code.
    var rows: [[[String]]] {
        lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|---") }.map { line in
            line.split(separator: "|").map(Self.code)
        }
    }
}
