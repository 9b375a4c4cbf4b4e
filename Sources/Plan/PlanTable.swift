internal import Formats
package import Model

/// A region's plan as a table for any spreadsheet: `posts/plan.csv`, one row a post, language and platform.
package enum PlanTable {
    /// - Parameters:
    ///   - titles: Platforms' titles by name; one that is missing goes by its name.
    ///   - uiLanguage: The language of the header.
    /// - Returns: CSV in UTF-8, with the byte order mark without which Excel reads no Arabic, and the semicolons at
    ///   which Excel parts columns wherever decimals have a comma; `sep=` would make it pass over the mark.
    package static func write(
        _ planned: [PlannedEntry], titles: [String: String] = [:], uiLanguage: UILanguage = .german
    ) -> [UInt8] {
        var writer = CSVWriter(separator: ";")
        writer.row(columns.map { $0[uiLanguage] })
        for item in planned {
            let (entry, message) = (item.entry, item.message)
            guard let local = entry.local else { continue }
            writer.row([
                local.day.description, local.time.description, entry.timeZone, entry.key.name,
                titles[entry.key.channel] ?? entry.key.channel, entry.key.language,
                entry.thread.map { String($0 + 1) } ?? "", message.text, message.link ?? "", item.picture?.alt ?? "",
                entry.image ?? "", entry.text,
            ])
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
