internal import Model
internal import Plan
internal import Schedule
internal import Terminal

/// All that is sent for an entry, as a person approves it.
struct ContentView {
    private let entry: Entry
    private let content: EntryContent?

    init(_ entry: Entry, _ ledger: Ledger) throws {
        self.entry = entry
        content = try ledger.content(entry.hash)
    }

    init(_ entry: Entry, _ content: EntryContent) {
        self.entry = entry
        self.content = content
    }

    /// For whom is asked: on the output, or beside it where that holds JSON.
    ///
    /// - Parameter isSure: Nobody is asked.
    func show(_ session: Session, isSure: Bool) {
        let lines = lines(session.console.settings)
        if !session.isJSON {
            lines.forEach(session.console.print)
        } else if !isSure {
            lines.forEach(session.console.complain)
        }
    }

    func lines(_ settings: Console.Settings) -> [String] {
        let (speech, paint) = (settings.speech, settings.paint)
        let title = [
            entry.id, When.short(entry.due, zone: entry.timeZone, speech), entry.key.name, entry.key.region,
            entry.key.language,
        ]
        var lines = [paint(title.joined(separator: " · "), .strong)]
        guard let content else { return lines }
        lines.append(
            paint(
                "\(content.channel) → \(content.account)"
                    + (content.destination.isEmpty ? "" : " (\(content.destination))"), .faint))
        lines += content.message.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "  │ " + Printable.line(String($0))
        }
        for picture in content.pictures {
            let kilobytes = (picture.size + 1023) / 1024
            lines.append(
                "  "
                    + Words(
                        de: "Bild: \(picture.name), \(kilobytes) kB", en: "Picture: \(picture.name), \(kilobytes) kB")[
                        speech])
            if let alt = picture.alt {
                lines.append("  " + Words(de: "Bildbeschreibung: ", en: "Alt text: ")[speech] + Printable.line(alt))
            }
        }
        if entry.isDraft {
            lines.append("  " + paint(Words(de: "Ungeprüfter Entwurf!", en: "Unread draft!")[speech], .warning))
        }
        return lines + [""]
    }
}
