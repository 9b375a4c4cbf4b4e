import Foundation
import Testing

/// What the documents say is kept by a type and shown by a test is there, under the name that they give.
struct DocumentTests {
    /// Those whose tables name what keeps a clause or promise, and what shows it.
    private static let proofs = ["docs/pdfx.md", "docs/pdfua.md", "docs/schedule.md"]
    private static let pages =
        proofs + ["CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md", "docs/verify.md"]

    /// The cells of the tables' rows that speak of code.
    private static func rows(_ document: String) throws -> [(keepers: [String], tests: [String])] {
        try Document(document).rows.compactMap { $0.count == 3 ? ($0[1], $0[2]) : nil }
    }

    @Test(arguments: pages)
    func everyPathLeadsSomewhere(document: String) throws {
        let text = try Document(document).lines.joined(separator: "\n")
        let folders = /(?:Sources|Tests|Assets|Templates|Campaigns|docs)\/[\w\/+.-]*\w/
        let paths = text.matches(of: folders).map { String($0.output) }
        #expect(!paths.isEmpty || document == "docs/schedule.md")
        let missing = paths.filter { path in
            ![path, path + ".swift"].contains { FileManager.default.fileExists(atPath: SourceFile.root + "/" + $0) }
        }
        #expect(missing == [])
    }

    @Test(arguments: proofs)
    func everySuiteAndTestIsThere(document: String) throws {
        let tests = try Declarations(in: "Tests")
        let named = try Document(document).lines.flatMap(Document.code).filter {
            $0.contains(/^[A-Z]\w*Tests(\.\w+)?$/)
        }
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

    /// docs/pdfx.md and docs/pdfua.md name for each clause the types and functions that keep it.
    @Test(arguments: ["docs/pdfx.md", "docs/pdfua.md"])
    func everyKeeperOfAClauseIsThere(document: String) throws {
        let sources = try Declarations(in: "Sources")
        let keepers = try Self.rows(document).flatMap(\.keepers).filter { $0.contains(/^\w+(\.\w+)?(\(.*\))?$/) }
        #expect(keepers.count > 20)
        #expect(keepers.filter { !sources.have($0) } == [])
    }

    /// docs/glossary.md names in its last column the type that carries a word.
    @Test func everyWordIsCarried() throws {
        let sources = try Declarations(in: "Sources")
        let types = try Document("docs/glossary.md").rows.compactMap(\.last).joined()
        #expect(types.count > 100)
        #expect(types.filter { !sources.have($0) } == [])
    }
}
