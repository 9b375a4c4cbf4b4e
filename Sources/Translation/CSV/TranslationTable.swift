package import Findings
internal import Formats

/// A campaign's texts as a table for any spreadsheet: one row a text.
package enum TranslationTable {
    /// In their order. The first line names each, and behind a colon what the whole table is of.
    enum Column: CaseIterable {
        case key, place, source, target, limit, state, remark

        var title: Words {
            switch self {
            case .key: Words(de: "Schlüssel", en: "Key")
            case .place: Words(de: "Wo es steht", en: "Where it stands")
            case .source: Words(de: "Ausgangstext", en: "Source")
            case .target: Words(de: "Übersetzung", en: "Translation")
            case .limit: Words(de: "Höchstens Zeichen", en: "Most characters")
            case .state: Words(de: "Stand", en: "State")
            case .remark: Words(de: "Bemerkung", en: "Remark")
            }
        }

        /// - Parameter head: `Übersetzung: ar`.
        init?(head: String) {
            let name = head.prefix { $0 != ":" }.lowercased()
            let column = Self.allCases.first { column in
                [column.title.de, column.title.en].contains { $0.lowercased() == String(name).trimmed }
            }
            guard let column else { return nil }
            self = column
        }
    }

    /// - Parameters:
    ///   - file: With codes for its languages.
    ///   - uiLanguage: The language of the first line and of the states.
    /// - Returns: CSV in UTF-8 with its mark, separated by semicolons, at which Excel parts columns wherever decimals
    ///   have a comma.
    package static func write(_ file: InterchangeFile, _ uiLanguage: UILanguage) -> [UInt8] {
        var writer = CSVWriter(separator: ";")
        writer.row(
            Column.allCases.map { column in
                let of: String? =
                    switch column {
                    case .key: file.campaign
                    case .source: file.source
                    case .target: file.language
                    case .place, .limit, .state, .remark: nil
                    }
                return column.title[uiLanguage] + (of.map { ": " + $0 } ?? "")
            })
        for unit in file.units {
            writer.row([
                unit.keys.joined(separator: " "), unit.notes.joined(separator: "\n"), unit.source, unit.target ?? "",
                unit.limit.map(String.init) ?? "",
                unit.target == nil ? "" : (unit.isStale ? stale : unit.state?.title)?[uiLanguage] ?? "",
                unit.remark ?? "",
            ])
        }
        return CSVWriter.byteOrderMark + writer.bytes
    }

    private static let stale = Words(de: "veraltet", en: "out of date")

    /// - Parameter fits: Whether Windows-1252 has all letters of the language that the table names, if it does; such a
    ///   table is refused for any other.
    package static func read(
        _ bytes: [UInt8], windows1252Writes fits: (_ language: String?) -> Bool
    ) throws(InterchangeFault) -> InterchangeFile {
        let table: CSVReader
        do { table = try CSVReader(bytes) } catch {
            switch error {
            case .encoding: throw .encoding
            case .unclosed(let line): throw .unclosed(line: line)
            case .tooLarge(let line): throw .tooMuch(line: line)
            }
        }
        guard let head = table.rows.first?.cells else { throw .empty }
        var columns: [Column: Int] = [:]
        for (index, cell) in head.enumerated() {
            guard let column = Column(head: cell), columns[column] == nil else { continue }
            columns[column] = index
        }
        guard columns[.key] != nil, let target = columns[.target] else { throw .noColumns }
        let end = bytes.last { $0 != 0 }
        let isEnded = end == UInt8(ascii: "\n") || end == UInt8(ascii: "\r")
        // Spreadsheets leave empty cells at the end of a line away, yet never the line's end.
        if let last = table.rows.last, last.cells.count < head.count, !isEnded || last.cells.count <= target {
            throw .cutOff(line: last.line)
        }
        func of(_ column: Column) -> String? {
            guard let index = columns[column], let colon = head[index].firstIndex(of: ":") else { return nil }
            return String(head[index][colon...].dropFirst()).trimmed
        }
        let language = of(.target)
        if table.isWindows1252, !fits(language) { throw .lostLetters }
        let units = table.rows.dropFirst().compactMap { row -> InterchangeUnit? in
            func cell(_ column: Column) -> String? {
                columns[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
            }
            // Rows of blanks are what spreadsheets leave below a table.
            guard row.cells.contains(where: { $0.trimmed != nil }) else { return nil }
            let keys = (cell(.key) ?? "").split { $0.isWhitespace || $0 == "," }.map(String.init)
            var unit = InterchangeUnit(keys: keys, source: cell(.source) ?? "", target: cell(.target)?.trimmed)
            // Nobody changes a draft's state beside its text.
            unit.state = cell(.state)?.trimmed.flatMap(TextState.init(title:)).flatMap { $0 == .draft ? nil : $0 }
            unit.limit = cell(.limit).flatMap { Int($0) }
            unit.remark = cell(.remark)?.trimmed
            unit.line = row.line
            return unit
        }
        return InterchangeFile(campaign: of(.key), source: of(.source), language: language, units: units)
    }
}

extension TextState {
    package var title: Words {
        switch self {
        case .draft: Words(de: "Entwurf", en: "draft")
        case .translated: Words(de: "übersetzt", en: "translated")
        case .reviewed: Words(de: "geprüft", en: "reviewed")
        }
    }

    fileprivate init?(title: String) {
        let state = Self.allCases.first { state in
            [state.title.de, state.title.en].contains { $0.lowercased() == title.lowercased() }
        }
        guard let state else { return nil }
        self = state
    }
}
