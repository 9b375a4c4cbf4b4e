internal import Desk
internal import Findings
internal import Formats
internal import Terminal

extension EntryPreview {
    /// For whom is asked: on the output, or beside it where that holds JSON.
    func show(_ session: Session) {
        let lines = lines(session.console.settings)
        if !session.isJSON {
            lines.forEach(session.console.print)
        } else if !session.isSure {
            lines.forEach(session.console.printError)
        }
    }

    func lines(_ settings: Console.Settings) -> [String] {
        let (uiLanguage, paint) = (settings.uiLanguage, settings.paint)
        var lines = [paint(title(uiLanguage).joined(separator: " · "), .strong)]
        guard let content else { return lines }
        lines.append(
            paint(
                "\(content.channel) → \(content.account)"
                    + (content.destination.isEmpty ? "" : " (\(content.destination))"), .faint))
        lines += content.text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "  │ " + Printable.line(String($0))
        }
        for picture in content.pictures {
            lines.append(
                "  "
                    + Words(
                        de: "Bild: \(picture.name), \(picture.kilobytes) kB",
                        en: "Picture: \(picture.name), \(picture.kilobytes) kB")[uiLanguage])
            if let alt = picture.alt {
                lines.append("  " + Words(de: "Bildbeschreibung: ", en: "Alt text: ")[uiLanguage] + Printable.line(alt))
            }
        }
        if isDraft {
            let words =
                isStale
                ? Words(de: "Veraltete Übersetzung!", en: "Stale translation!")
                : Words(de: "Ungeprüfter Entwurf!", en: "Unread draft!")
            lines.append("  " + paint(words[uiLanguage], .warning))
        }
        return lines + [""]
    }
}
