public import Findings

/// What `check` shows first: each language of each material at a glance, in words and signs, not by colour alone.
public struct CoverageTable: Sendable {
    public struct Row: Hashable, Sendable {
        public var code: String
        public var name: Words
        /// In its own script; stands last, where a right-to-left word can't turn the columns around.
        public var ownName: String

        public init(code: String, name: Words, ownName: String) {
            self.code = code
            self.name = name
            self.ownName = ownName
        }
    }

    public var rows: [Row]
    public var materials: [String]
    public var findings: [Finding]
    /// Pairs that are made, language and material; `mul` as language is left out of the rows.
    public var isMade: @Sendable (_ language: String, _ material: String) -> Bool

    public init(
        rows: [Row], materials: [String], findings: [Finding],
        isMade: @escaping @Sendable (_ language: String, _ material: String) -> Bool
    ) {
        self.rows = rows
        self.materials = materials
        self.findings = findings
        self.isMade = isMade
    }

    /// Tables that fit the width, one under the other where the materials are many.
    public func lines(_ speech: Speech, _ paint: Painter, width: Int) -> [String] {
        var rest = materials[...]
        var lines: [String] = []
        repeat {
            var count = max(1, rest.count)
            var part = table(Array(rest.prefix(count)), speech)
            while count > 1, Self.width(part) > width {
                count -= 1
                part = table(Array(rest.prefix(count)), speech)
            }
            lines += (lines.isEmpty ? [] : [""]) + part.lines(paint)
            rest = rest.dropFirst(count)
        } while !rest.isEmpty
        return lines
    }

    private static func width(_ table: Table) -> Int {
        table.lines(Painter(isOn: false)).map(DisplayWidth.of).max() ?? 0
    }

    private func table(_ materials: [String], _ speech: Speech) -> Table {
        let title = Words(de: "Sprache", en: "Language")[speech]
        var table = Table(["", .init(title)] + materials.map { .init($0) })
        table.rows = rows.map { row in
            [.init(row.code), .init(row.name[speech])]
                + materials.map { cell(row.code, $0, speech) } + [.init(row.ownName, .faint)]
        }
        return table
    }

    private func cell(_ language: String, _ material: String, _ speech: Speech) -> Table.Cell {
        guard isMade(language, material) else { return .init("–", .faint) }
        let touching = findings.filter {
            ($0.scope.language ?? language) == language && ($0.scope.material ?? material) == material
        }
        for (severity, sign) in [(Finding.Severity.error, "✗"), (.warning, "!")] {
            let count = Set(touching.filter { $0.severity == severity }).count
            if count > 0 { return .init("\(sign) \(severity.counted(count)[speech])", severity.style) }
        }
        return .init(Words(de: "✓ gut", en: "✓ good")[speech], .good)
    }
}
