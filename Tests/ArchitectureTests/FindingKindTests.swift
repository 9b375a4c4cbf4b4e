import Testing

/// Each kind of finding is declared once, and its room's catalogue knows it.
struct FindingKindTests {
    private struct Kind: Hashable {
        var name: String
        var room: String
        var code: String
    }

    private static func kinds() throws -> [Kind] {
        try SourceFile.all().flatMap { file in
            code(of: file).matches(of: #/struct (\w+)[^{}]*: [^{}]*\bFindingKind\b[^{}]*\{\s*(?:package )?([^\n]*)/#)
                .map {
                    let first = $0.output.2.firstMatch(of: #/^static let code = "(.*)"/#)
                    return Kind(
                        name: String($0.output.1), room: file.room, code: first.map { String($0.output.1) } ?? "")
                }
        }
    }

    /// The file without its comments.
    private static func code(of file: SourceFile) -> String {
        file.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }

    @Test func everyKindStandsInTheCatalogueOfItsRoom() throws {
        let kinds = try Self.kinds()
        let files = try SourceFile.all()
        for (room, declared) in Dictionary(grouping: kinds, by: \.room) {
            let catalogue = files.first { $0.room == room && $0.path.hasSuffix("/\(room)Findings.swift") }
            let listed = catalogue.map(Self.code(of:))?.matches(of: #/(\w+)\.self/#).map { String($0.output.1) }
            #expect(listed?.sorted() == declared.map(\.name).sorted(), "\(room)")
        }
        #expect(Set(kinds.map(\.room)).isSuperset(of: ["Loading", "Social", "Plan", "Layout", "Build", "Preflight"]))
    }

    @Test func everyKindHasACodeOfItsOwn() throws {
        let codes = try Self.kinds().map(\.code)
        #expect(codes.filter { $0.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) == nil } == [])
        let twice = Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
    }

    /// Whoever tells findings apart goes by their types, or by what those say of themselves: a code in quotes is missed
    /// when it changes.
    @Test func nobodyBranchesOnACode() throws {
        let codes = Set(try Self.kinds().map(\.code))
        let named = try SourceFile.all().flatMap { file in
            file.lines.filter { line in
                !line.contains("static let code = ")
                    && line.matches(of: #/"([a-z0-9]+(?:-[a-z0-9]+)*)"/#).contains {
                        codes.contains(String($0.output.1))
                    }
            }.map { "\(file.path): \($0)" }
        }
        #expect(named == [])
    }
}
