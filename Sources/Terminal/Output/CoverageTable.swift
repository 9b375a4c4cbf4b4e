package import Findings

/// What `check` shows first: each language of each material at a glance, in words and signs, not by colour alone.
package struct CoverageTable: Sendable {
    /// A language.
    package struct Row: Hashable, Sendable {
        var code: String
        var name: Words
        /// In its own script; stands last, where a right-to-left word can't turn the columns around.
        var ownName: String
        /// Whether nobody who speaks the language has read its texts.
        package var isDraft: Bool
        /// Materials that are made in other languages only.
        var leftOut: Set<String>

        package init(
            code: String, name: Words, ownName: String, isDraft: Bool = false, leftOut: Set<String> = []
        ) {
            self.code = code
            self.name = name
            self.ownName = ownName
            self.isDraft = isDraft
            self.leftOut = leftOut
        }
    }

    package var rows: [Row]
    /// Those of which each sheet speaks one language.
    var materials: [String]
    /// Those that speak many languages on one sheet; they stand below the table, a line each.
    var multilingual: [String]
    package var findings: [Finding]

    package init(rows: [Row], materials: [String], multilingual: [String] = [], findings: [Finding]) {
        self.rows = rows
        self.materials = materials
        self.multilingual = multilingual
        self.findings = findings
    }

    /// Tables that fit the width, one under the other where the materials are many.
    ///
    /// Where one table does but for the languages' own names, those are left out.
    package func lines(_ uiLanguage: UILanguage, _ paint: Painter, width: Int) -> [String] {
        let whole = table(materials, uiLanguage, ownNames: true)
        if Self.width(whole) <= width { return whole.lines(paint) + below(uiLanguage, paint, width) }
        var rest = materials[...]
        var lines: [String] = []
        repeat {
            var count = max(1, rest.count)
            var part = table(Array(rest.prefix(count)), uiLanguage, ownNames: false)
            while count > 1, Self.width(part) > width {
                count -= 1
                part = table(Array(rest.prefix(count)), uiLanguage, ownNames: false)
            }
            lines += (lines.isEmpty ? [] : [""]) + part.lines(paint)
            rest = rest.dropFirst(count)
        } while !rest.isEmpty
        return lines + below(uiLanguage, paint, width)
    }

    private func below(_ uiLanguage: UILanguage, _ paint: Painter, _ width: Int) -> [String] {
        sheetsInMany(uiLanguage, paint) + legend(uiLanguage, paint, width)
    }

    private func sheetsInMany(_ uiLanguage: UILanguage, _ paint: Painter) -> [String] {
        guard !multilingual.isEmpty else { return [] }
        var table = Table()
        table.rows = multilingual.map { material in
            [
                .init(material),
                cell(
                    findings.filter { $0.scope.language == nil && $0.touches(material) },
                    isDraft: rows.contains(where: \.isDraft), uiLanguage),
            ]
        }
        return [""] + table.lines(paint)
    }

    /// What the asterisk means, and of how many languages it is said.
    private func legend(_ uiLanguage: UILanguage, _ paint: Painter, _ width: Int) -> [String] {
        let drafts = rows.count(where: \.isDraft)
        guard drafts > 0 else { return [] }
        let words = Words(
            de: "* noch nicht gegengelesen (review: draft): die Texte in \(drafts) von \(rows.count) Sprachen",
            en: "* not read by a speaker yet (review: draft): the texts in \(drafts) of \(rows.count) languages")
        return [""] + WrappedText.lines(words[uiLanguage], width: width, indent: 0).map { paint($0, .hint) }
    }

    private static func width(_ table: Table) -> Int {
        table.lines(Painter(isOn: false)).map(DisplayWidth.of).max() ?? 0
    }

    private func table(_ materials: [String], _ uiLanguage: UILanguage, ownNames: Bool) -> Table {
        let title = Words(de: "Sprache", en: "Language")[uiLanguage]
        var table = Table(["", .init(title)] + materials.map { .init($0) })
        table.rows = rows.map { row in
            let cells = materials.map { material in
                row.leftOut.contains(material)
                    ? .init("–", .faint)
                    : cell(
                        findings.filter { ($0.scope.language ?? row.code) == row.code && $0.touches(material) },
                        isDraft: row.isDraft, uiLanguage)
            }
            return [.init(row.code), .init(row.name[uiLanguage])] + cells
                + (ownNames ? [.init(row.ownName, .faint)] : [])
        }
        return table
    }

    private func cell(_ touching: [Finding], isDraft: Bool, _ uiLanguage: UILanguage) -> Table.Cell {
        for (severity, sign) in [(Finding.Severity.error, "✗"), (.warning, "!")] {
            // A warning that concerns every sheet alike stands in the list; in each cell it would hide all others.
            let touching =
                severity == .error ? touching : touching.filter { $0.scope.language != nil || $0.scope.material != nil }
            let count = Set(touching.filter { $0.severity == severity }).count
            if count > 0 { return .init("\(sign) \(severity.counted(count)[uiLanguage])", severity.style) }
        }
        return .init(Words(de: "✓ gut", en: "✓ good")[uiLanguage] + (isDraft ? "*" : ""), .good)
    }
}

extension Finding {
    fileprivate func touches(_ material: String) -> Bool { (scope.material ?? material) == material }
}
