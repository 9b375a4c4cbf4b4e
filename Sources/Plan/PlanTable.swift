package import Model

/// A plan as a table for any spreadsheet: one row a post, language and platform, and one a task.
package enum PlanTable {
    /// What a table holds behind its own columns, e.g. where each entry stands.
    package typealias Column = (title: Words, cell: (PlannedEntry) -> String)

    /// - Parameters:
    ///   - titles: Platforms' titles by name; one that is missing goes by its name.
    ///   - uiLanguage: The language of the header, and of what tasks are called.
    /// - Returns: CSV in UTF-8, with the byte order mark without which Excel reads no Arabic, and the semicolons at
    ///   which Excel parts columns wherever decimals have a comma; `sep=` would make it pass over the mark.
    package static func write(
        _ planned: [PlannedEntry], titles: [String: String] = [:], uiLanguage: UILanguage = .german,
        and more: [Column] = []
    ) -> [UInt8] {
        var writer = CSVWriter(separator: ";")
        writer.row((columns + more.map(\.title)).map { $0[uiLanguage] })
        for item in planned {
            let (entry, message) = (item.entry, item.message)
            guard let local = entry.local else { continue }
            let isPost = entry.key.kind == .post
            writer.row(
                [
                    local.day.description, local.time.description, entry.timeZone, entry.key.title[uiLanguage],
                    isPost ? titles[entry.key.channel] ?? entry.key.channel : entry.key.kind.words[uiLanguage],
                    entry.key.language, entry.thread.map { String($0 + 1) } ?? "", message.text, message.link ?? "",
                    item.picture?.alt ?? "", entry.image ?? "", isPost ? entry.text : "",
                ] + more.map { $0.cell(item) })
        }
        return [0xEF, 0xBB, 0xBF] + writer.bytes
    }

    private static let columns = [
        Words(de: "Datum", en: "Date"), Words(de: "Uhrzeit", en: "Time"), Words(de: "Zeitzone", en: "Time zone"),
        Words(de: "Beitrag", en: "Post"), Words(de: "Plattform", en: "Platform"), Words(de: "Sprache", en: "Language"),
        Words(de: "Teil", en: "Part"), Words(de: "Text", en: "Text"), Words(de: "Link", en: "Link"),
        Words(de: "Alternativtext", en: "Alternative text"), Words(de: "Bild", en: "Picture"),
        Words(de: "Datei", en: "File"),
    ]
}

/// Rows of separated values (RFC 4180): every cell in quotation marks, lines ended by CR LF.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    /// What stands before a cell that a spreadsheet would take for a formula.
    private let formulaGuard: String
    private let separator: String

    init(separator: String = ",", formulaGuard: String = "'") {
        self.separator = separator
        self.formulaGuard = formulaGuard
    }

    mutating func row(_ cells: [String]) {
        bytes += Array(cells.map(cell).joined(separator: separator).utf8) + [0x0D, 0x0A]
    }

    /// Spreadsheets run what begins with one of these, also in its full-width form and behind spaces.
    private static let triggers = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    private func cell(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
        if first.map(Self.triggers.contains) ?? false { safe += formulaGuard.unicodeScalars }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { safe.append(scalar) }
            // A zero byte ends the file for some readers.
            if scalar != "\0" { safe.append(scalar) }
        }
        return "\"" + String(safe) + "\""
    }
}
