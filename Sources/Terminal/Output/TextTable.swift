package import Findings

/// How far texts have come: a row a language, a column for each thing that they are for, in signs and numbers.
package struct TextTable: Sendable {
    /// How many texts stand where.
    package struct Count: Hashable, Sendable {
        var missing, stale, draft, translated, reviewed: Int

        package init(missing: Int, stale: Int, draft: Int, translated: Int, reviewed: Int) {
            (self.missing, self.stale, self.draft) = (missing, stale, draft)
            (self.translated, self.reviewed) = (translated, reviewed)
        }

        /// The worst first; a group without any texts is empty.
        fileprivate var parts: [(sign: Sign, count: Int)] {
            [(.missing, missing), (.stale, stale), (.draft, draft), (.translated, translated), (.reviewed, reviewed)]
                .filter { $0.count > 0 }
        }
    }

    fileprivate enum Sign: String, CaseIterable {
        case missing = "–"
        case stale = "!"
        case draft = "?"
        case translated = "~"
        case reviewed = "✓"

        var meaning: Words {
            switch self {
            case .missing: Words(de: "fehlt", en: "missing")
            case .stale: Words(de: "veraltet", en: "stale")
            case .draft: Words(de: "Entwurf", en: "draft")
            case .translated: Words(de: "übersetzt, ungelesen", en: "translated, not read")
            case .reviewed: Words(de: "gelesen", en: "read")
            }
        }

        var style: Painter.Style {
            switch self {
            case .missing, .stale: .warning
            case .draft, .translated: .faint
            case .reviewed: .good
            }
        }
    }

    package struct Row: Hashable, Sendable {
        var code: String
        var name: Words
        var counts: [Count]

        package init(code: String, name: Words, counts: [Count]) {
            self.code = code
            self.name = name
            self.counts = counts
        }
    }

    private let titles: [Words]
    private let rows: [Row]
    private let remark: Words?

    /// - Parameter remark: What else is to be known of the texts.
    package init(titles: [Words], rows: [Row], remark: Words? = nil) {
        self.titles = titles
        self.rows = rows
        self.remark = remark
    }

    /// The table and what its signs mean; where it is wider than the terminal, without the languages' names.
    package func lines(_ uiLanguage: UILanguage, _ paint: Painter, width: Int) -> [String] {
        guard !rows.isEmpty else { return [] }
        let tables = [true, false].map { table(uiLanguage, names: $0) }
        let signs = Set(rows.flatMap(\.counts).flatMap(\.parts).map(\.sign))
        let legend = Sign.allCases.filter(signs.contains).map { "\($0.rawValue) \($0.meaning[uiLanguage])" }
        let below = [legend.joined(separator: " · "), remark?[uiLanguage]].compactMap(\.self)
        return Table.fitting(width, tables).lines(paint)
            + below.flatMap { WrappedText.lines($0, width: width, indent: 0) }.map { paint($0, .faint) }
    }

    private func table(_ uiLanguage: UILanguage, names: Bool) -> Table {
        let lead = names ? [Table.Cell(""), .init(Words(de: "Texte", en: "Texts")[uiLanguage])] : [Table.Cell("")]
        var table = Table(lead + titles.map { .init($0[uiLanguage]) })
        table.rows = rows.map { row in
            [.init(row.code)] + (names ? [.init(row.name[uiLanguage])] : [])
                + row.counts.map { count in
                    let parts = count.parts
                    return .init(
                        parts.map { "\($0.count)\($0.sign.rawValue)" }.joined(separator: " "), parts.first?.sign.style)
                }
        }
        return table
    }
}
