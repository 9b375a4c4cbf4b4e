internal import Formats
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
        return CSVWriter.byteOrderMark + writer.bytes
    }

    private static let columns = [
        Words(de: "Datum", en: "Date"), Words(de: "Uhrzeit", en: "Time"), Words(de: "Zeitzone", en: "Time zone"),
        Words(de: "Beitrag", en: "Post"), Words(de: "Plattform", en: "Platform"), Words(de: "Sprache", en: "Language"),
        Words(de: "Teil", en: "Part"), Words(de: "Text", en: "Text"), Words(de: "Link", en: "Link"),
        Words(de: "Alternativtext", en: "Alternative text"), Words(de: "Bild", en: "Picture"),
        Words(de: "Datei", en: "File"),
    ]
}
