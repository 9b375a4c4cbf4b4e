import Foundation
import Testing

/// docs/architecture.md tells the house as it is.
struct ArchitecturePageTests {
    private static func lines() throws -> [Substring] { try Document("docs/architecture.md").lines }

    /// The functions of a hop stand in the files beside them.
    @Test func everyHopIsThere() throws {
        let files = try Dictionary(uniqueKeysWithValues: SourceFile.all().map { ($0.path, $0.lines) })
        var hops = 0
        var wrong: [String] = []
        for line in try Self.lines() {
            let code = Document.code(in: line)
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
        let lines = try Self.lines()
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
}
