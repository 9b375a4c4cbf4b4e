internal import Kit
internal import Model
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
        let name = [entry.key.name, EntryView.channel(entry), entry.key.region, entry.key.language].filter { !$0.isEmpty }.joined(separator: " · ")
        let line = console.settings.errorPaint(sign, style) + " \(entry.id)  \(name)  \(Printable.line(console.text(words)))"
        if what == .sent {
            console.say(Words(de: line, en: line))
        } else {
            console.complain(line)
        }
    }

    static func tell(_ summary: RunSummary, _ console: Console) {
        let parts = [
            (summary.sent, Words(de: "gesendet", en: "sent")), (summary.again, Words(de: "später noch einmal", en: "to be tried again")),
            (summary.failed, Words(de: "fehlgeschlagen", en: "failed")), (summary.undecided, Words(de: "brauchen eine Entscheidung", en: "need a decision")),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else {
            console.say(Words(de: "Es ist nichts fällig.", en: "Nothing is due."), .hint)
            return
        }
        console.say(
            Words(
                de: parts.map { "\($0.0) \($0.1.de)" }.joined(separator: ", ") + ".", en: parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ") + "."),
            .hint)
    }

    static func json(_ summary: RunSummary) -> JSON {
        .object([
            .init("sent", .integer(summary.sent)), .init("again", .integer(summary.again)), .init("failed", .integer(summary.failed)),
            .init("undecided", .integer(summary.undecided)),
        ])
    }

    static func status(_ summary: RunSummary) -> ExitStatus {
        if summary.failed + summary.undecided > 0 { return .faulty }
        return summary.again > 0 ? .tryAgain : .done
    }
}
