import Foundation
import Testing

/// The pages for those who carry on name what is there.
struct ContributorPageTests {
    private static let pages = ["CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md"]

    private static func lines(_ page: String) throws -> [Substring] {
        try String(contentsOfFile: SourceFile.root + "/" + page, encoding: .utf8).split(separator: "\n")
    }

    /// What stands between two backticks.
    private static func code(in text: some StringProtocol) -> [String] {
        String(text).matches(of: /`([^`]+)`/).map { String($0.output.1) }
    }

    @Test(arguments: pages)
    func everyPathIsThere(page: String) throws {
        let folders = ["Sources/", "Tests/", "Assets/", "Templates/", "Campaigns/", "docs/"]
        let paths = try Self.lines(page).flatMap(Self.code).filter { folders.contains(where: $0.hasPrefix) }
        #expect(!paths.isEmpty)
        #expect(paths.filter { !FileManager.default.fileExists(atPath: SourceFile.root + "/" + $0) } == [])
    }

    /// The functions of a hop stand in the files beside them.
    @Test func everyHopIsThere() throws {
        let files = try Dictionary(uniqueKeysWithValues: SourceFile.all().map { ($0.path, $0.lines) })
        var hops = 0
        var wrong: [String] = []
        for line in try Self.lines("docs/architecture.md") {
            let code = Self.code(in: line)
            let beside = code.compactMap { files[$0] }.joined()
            for function in code where function.hasSuffix("()") {
                hops += 1
                let name = function == "init()" ? "init" : "func " + function.dropLast(2)
                // Generic parameters may stand before the others.
                let isThere = beside.contains { $0.contains(name + "(") || $0.contains(name + "<") }
                if !isThere { wrong.append("\(function) of \(line.prefix(60))") }
            }
        }
        #expect(hops > 30)
        #expect(wrong == [])
    }

    /// Each arrow, `Findings, Page ◀─ Model`, is an import; each room is drawn and stands in the table.
    @Test func theRoomsAreThose() throws {
        let files = try SourceFile.all()
        let rooms = Set(files.map(\.room))
        let imports = Dictionary(grouping: files, by: \.room).mapValues { Set($0.flatMap(\.imports)) }
        let lines = try Self.lines("docs/architecture.md")
        let tabled = lines.compactMap { $0.firstMatch(of: /^\| `(\w+)` \|/).map { String($0.output.1) } }
        #expect(tabled.sorted() == rooms.sorted())
        var drawn: Set<String> = []
        var wrong: [String] = []
        for line in lines where line.contains("◀─") {
            // What an arrow means stands behind it.
            let arrows = String(line).components(separatedBy: "   ")[0]
            let stations = arrows.components(separatedBy: " ◀─ ").map { $0.components(separatedBy: ", ") }
            drawn.formUnion(stations.joined())
            for (below, above) in zip(stations, stations.dropFirst()) {
                for room in above where !(imports[room] ?? []).isSuperset(of: below) {
                    wrong.append("\(room) does not import \(below)")
                }
            }
        }
        #expect(drawn == rooms)
        #expect(wrong == [])
    }

    /// The last column of the glossary.
    @Test func everyTypeIsDeclared() throws {
        let declaration = /\b(?:struct|class|enum|protocol|typealias) +(\w+)/
        let declared = Set(
            try SourceFile.all().flatMap(\.lines).compactMap { line in
                line.firstMatch(of: declaration).map { String($0.output.1) }
            })
        let rows = try Self.lines("docs/glossary.md").filter { $0.hasPrefix("| ") }
        let types = rows.flatMap { Self.code(in: $0.split(separator: "|").last { $0.contains(/\S/) } ?? "") }
        #expect(types.count > 100)
        #expect(types.filter { !$0.split(separator: ".").allSatisfy { declared.contains(String($0)) } } == [])
    }
}
