import Foundation
import Testing

/// What the documents say is kept by a type and shown by a test is there, under the name that they give.
struct DocumentTests {
    private static let documents = ["docs/pdfx.md", "docs/schedule.md"]

    private static func lines(_ document: String) throws -> [Substring] {
        try String(contentsOfFile: SourceFile.root + "/" + document, encoding: .utf8).split(separator: "\n")
    }

    /// What stands between two backticks.
    private static func code(in text: some StringProtocol) -> [String] {
        String(text).matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }

    /// The cells of the tables' rows that speak of code: what keeps a clause or promise, and what shows it.
    private static func rows(_ document: String) throws -> [(keepers: [String], tests: [String])] {
        try lines(document).filter { $0.hasPrefix("|") && !$0.hasPrefix("|---") }.compactMap { line in
            let cells = line.split(separator: "|").dropFirst()
            guard cells.count == 2, let keepers = cells.first, let tests = cells.last else { return nil }
            return (code(in: keepers), code(in: tests))
        }
    }

    @Test(arguments: documents)
    func everyPathLeadsSomewhere(document: String) throws {
        let text = try Self.lines(document).joined(separator: "\n")
        let paths = text.matches(of: /\b(?:Sources|Tests|Assets|Templates)\/[\w\/+.-]*\w/).map { String($0.output) }
        #expect(!paths.isEmpty || document != "docs/pdfx.md")
        let missing = paths.filter { path in
            ![path, path + ".swift"].contains { FileManager.default.fileExists(atPath: SourceFile.root + "/" + $0) }
        }
        #expect(missing == [])
    }

    @Test(arguments: documents)
    func everySuiteAndTestIsThere(document: String) throws {
        let tests = try Declarations(in: "Tests")
        let named = try Self.lines(document).flatMap(Self.code).filter { $0.contains(/^[A-Z]\w*Tests\b/) }
        #expect(named.count > 5)
        #expect(named.filter { !tests.have($0) } == [])
        // In a row, a test's name alone belongs to the suite before it.
        var wrong: [String] = []
        for row in try Self.rows(document) {
            var suite = ""
            for name in row.tests {
                if let match = name.wholeMatch(of: /([A-Z]\w*Tests)(\.\w+)?/) {
                    suite = String(match.output.1)
                } else if name.contains(/^[a-z]+[A-Z]\w+$/), !tests.have(suite + "." + name) {
                    wrong.append(suite + "." + name)
                }
            }
        }
        #expect(wrong == [])
    }

    /// docs/pdfx.md names for each clause the types and functions that keep it.
    @Test func everyKeeperOfAClauseIsThere() throws {
        let sources = try Declarations(in: "Sources")
        let keepers = try Self.rows("docs/pdfx.md").flatMap(\.keepers).filter { $0.contains(/^\w+(\.\w+)?(\(.*\))?$/) }
        #expect(keepers.count > 20)
        #expect(keepers.filter { !sources.have($0) } == [])
    }
}

/// What the files of a folder declare, by a look at the words before each name.
private struct Declarations {
    private var names: Set<String> = []
    /// What the files that declare or extend a type declare besides.
    private var members: [String: Set<String>] = [:]

    init(in folder: String) throws {
        for file in try SourceFile.all(in: folder) {
            var (types, declared): (Set<String>, Set<String>) = ([], [])
            for line in file.lines {
                for match in line.matches(of: /\b(struct|class|enum|actor|extension|func|var|let|case) +([\w, ]+)/) {
                    let words = match.output.2.split(separator: ",").compactMap { $0.split(separator: " ").first }
                    declared.formUnion(words.map(String.init))
                    if ["struct", "class", "enum", "actor", "extension"].contains(match.output.1) {
                        types.formUnion(words.map(String.init))
                    }
                }
            }
            names.formUnion(declared)
            for type in types { members[type, default: []].formUnion(declared) }
        }
    }

    /// Whether there is a `Type`, a `Type.member`, a `Type.method(_:)` or a `member`.
    func have(_ reference: String) -> Bool {
        let parts = reference.prefix { $0 != "(" }.split(separator: ".").map(String.init)
        return switch parts.count {
        case 1: names.contains(parts[0])
        case 2: members[parts[0]]?.contains(parts[1]) ?? false
        default: false
        }
    }
}
