internal import Build
internal import Model
internal import Plan
internal import Schedule
internal import Terminal

/// What a run says while it works and at its end.
enum RunView {
    static func tell(_ entry: Entry, _ what: LedgerEvent.What, _ words: Words, _ console: Console) {
        let (sign, style): (String, Painter.Style?)
        switch what {
        case .sent: (sign, style) = ("✓", .good)
        case .failed: (sign, style) = ("✗", .error)
        case .unconfirmed: (sign, style) = ("?", .warning)
        case .again, .resumed: (sign, style) = ("↻", .warning)
        case .late, .lapsed: (sign, style) = ("!", .warning)
        default: return
        }
        let speech = console.settings.speech
        let name = [
            entry.key.title[speech], EntryView.destination(entry, speech), entry.key.region, entry.key.language,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        let line =
            console.settings.errorPaint(sign, style) + " \(entry.id)  \(name)  \(Printable.line(console.text(words)))"
        if what == .sent {
            console.say(Words(de: line, en: line))
        } else {
            console.complain(line)
        }
    }

    /// - Parameters:
    ///   - laidOut: How many of the sent posts lie in which folder.
    ///   - next: When the next is due, as people read it; nil where nothing waits.
    ///   - pauses: The campaigns that are paused; an empty name stands for everything.
    static func tell(
        _ summary: RunSummary, laidOut: [(name: String, count: Int)], next: String?, pauses: [String],
        _ console: Console
    ) {
        let parts = [
            (summary.sent, Words(de: "gesendet", en: "sent")),
            (summary.again, Words(de: "später noch einmal", en: "to be tried again")),
            (summary.failed, Words(de: "fehlgeschlagen", en: "failed")),
            (summary.undecided, Words(de: "brauchen eine Entscheidung", en: "need a decision")),
        ].filter { $0.0 > 0 }
        if parts.isEmpty {
            let (later, laterInEnglish) = next.map { ("; das Nächste am \($0)", "; the next on \($0)") } ?? ("", "")
            console.say(Words(de: "Es ist nichts fällig\(later).", en: "Nothing is due\(laterInEnglish)."), .hint)
        } else {
            console.say(
                Words(
                    de: parts.map { "\($0.0) \($0.1.de)" }.joined(separator: ", ") + ".",
                    en: parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ") + "."),
                .hint)
        }
        for (folder, count) in laidOut {
            console.say(
                Words(
                    de: "\(count) davon liegen zum Veröffentlichen von Hand in \(folder)",
                    en: "\(count) of them are to be posted by hand; they lie in \(folder)"),
                .warning)
        }
        for name in pauses {
            let resume = "litfass schedule resume" + (name.isEmpty ? "" : " " + name)
            console.say(
                Words(
                    de: name.isEmpty
                        ? "Alles ist angehalten. Weiter mit: \(resume)"
                        : "„\(name)“ ist angehalten. Weiter mit: \(resume)",
                    en: name.isEmpty
                        ? "Everything is paused. Go on with: \(resume)" : "“\(name)” is paused. Go on with: \(resume)"),
                .warning)
        }
    }

    static func json(_ summary: RunSummary) -> JSON {
        .object([
            .init("sent", .integer(summary.sent)), .init("again", .integer(summary.again)),
            .init("failed", .integer(summary.failed)),
            .init("undecided", .integer(summary.undecided)),
        ])
    }

    static func status(_ summary: RunSummary) -> ExitStatus {
        if summary.failed + summary.undecided > 0 { return .faulty }
        return summary.again > 0 ? .tryAgain : .done
    }
}
