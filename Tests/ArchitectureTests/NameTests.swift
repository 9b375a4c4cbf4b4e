import Testing

/// A name means one thing in the whole house, in the word that the trade has for it (docs/glossary.md).
struct NameTests {
    /// Who reads one file, or searches for a name, must not have to ask which of two is meant.
    @Test func noTwoTypesHaveOneName() throws {
        var files: [String: [String]] = [:]
        for file in try SourceFile.all() {
            for line in file.lines {
                if let name = Self.topLevelType(in: line) { files[name, default: []].append(file.path) }
            }
        }
        #expect(files.count > 500)
        #expect(files.filter { $0.value.count > 1 } == [:])
    }

    /// So a file is found by its name, and a page can speak of it without its folder.
    @Test func noTwoFilesHaveOneName() throws {
        let names = try SourceFile.all().compactMap { $0.path.split(separator: "/").last }
        let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
    }

    @Test(arguments: [
        ("package struct Page: Hashable, Sendable {", "Page"), ("final class Artist {", "Artist"),
        ("@Suite struct PageTests {", "PageTests"), ("package indirect enum Content {", "Content"),
        ("private typealias Sizes = [String: Length]", "Sizes"), ("struct CurlHandle: ~Copyable {", "CurlHandle"),
        ("    struct Nested {", nil), ("extension Page {", nil), ("// struct Page", nil),
    ])
    func topLevelTypesAreSeen(line: String, name: String?) { #expect(Self.topLevelType(in: line[...]) == name) }

    private static func topLevelType(in line: Substring) -> String? {
        let declaration =
            #/^(@\w+(\([^)]*\))? )*(\w+(\(\w+\))? )*?(struct|class|enum|actor|protocol|typealias) (?<name>\w+)/#
        guard line.first != " ", line.first != "/" else { return nil }
        return line.firstMatch(of: declaration).map { String($0.output.name) }
    }

    /// Words that a newcomer had to guess, and what is said instead.
    private static let riddles = [
        "ghost": "invisible glyph", "ghosts": "invisible glyphs", "haunt": "show invisibly", "haunted": "invisible",
        "generosity": "size factors", "rehearsal": "dry run", "darkroom": "photo renderer",
        "supplies": "shared resources", "shelf": "search path, or library", "shelves": "search path",
        "voice": "localization, or generic family", "voices": "localizations", "speech": "UI language",
        "tongues": "language names", "steering": "control character", "told": "reported, or findings",
        "chore": "task", "chores": "tasks", "culprit": "what is to be shortened",
        "disturber": "intruder", "backdrop": "background", "bearable": "valid", "unbearable": "invalid",
        "useless": "unsupported", "discreet": "redacting", "scrubbed": "redacted", "mender": "repair",
        "overinked": "exceeding the ink limit", "farewell": "revocation hint", "hear": "read",
    ]

    @Test func noNameIsARiddle() throws {
        let names = try Declarations(in: "Sources").names
        #expect(names.count > 2000)
        let found = names.sorted().flatMap { name in
            Self.words(of: name).compactMap { word in Self.riddles[word].map { "\(name): \(word) → \($0)" } }
        }
        #expect(found == [])
    }

    @Test(arguments: [
        ("isReadInvisibly", ["is", "read", "invisibly"]), ("UILanguage", ["ui", "language"]), ("ghost", ["ghost"]),
        ("PDFColor", ["pdf", "color"]), ("sha256", ["sha"]),
    ])
    func wordsOfANameAreFound(name: String, words: [String]) { #expect(Self.words(of: name) == words) }

    /// `isReadInvisibly` is made of three.
    private static func words(of name: String) -> [String] {
        name.matches(of: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/).map { $0.output.lowercased() }
    }
}
