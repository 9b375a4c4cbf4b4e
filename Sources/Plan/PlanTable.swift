package import Model

/// A region's plan as a table for any spreadsheet: `posts/plan.csv`, one row a post, language and platform.
package enum PlanTable {
    /// - Parameters:
    ///   - titles: Platforms' titles by name; one that is missing goes by its name.
    ///   - speech: The language of the header.
    /// - Returns: CSV in UTF-8, with the byte order mark without which Excel reads no Arabic.
    package static func write(
        _ planned: [PlannedPost], titles: [String: String] = [:], speech: Speech = .german
    ) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(columns.map { $0[speech] })
        for item in planned {
            let (entry, post) = (item.entry, item.post)
            writer.row([
                entry.local.day.description, entry.local.time.description, entry.timeZone, entry.post,
                titles[entry.channel] ?? entry.channel, entry.language, entry.thread.map { String($0 + 1) } ?? "",
                post.text,
                post.link ?? "", post.alt ?? "", entry.image ?? "", entry.text,
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
