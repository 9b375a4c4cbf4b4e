internal import Desk
internal import Findings
internal import Terminal

/// Entries as a table.
enum EntryTable {
    static func lines(_ entries: [QueueEntry], _ settings: Console.Settings) -> [String] {
        let uiLanguage = settings.uiLanguage
        let campaigns = Set(entries.map(\.campaign)).count > 1
        let head = [
            Words(de: "ID", en: "ID"), Words(de: "Wann", en: "When"), Words(de: "Stand", en: "State"),
            Words(de: "Was", en: "What"),
            Words(de: "Wohin", en: "Where"), Words(de: "Sprache", en: "Language"),
        ]
        var table = Table(head.map { .init($0[uiLanguage]) })
        table.rows = entries.map { entry in
            let place = entry.region.isEmpty ? entry.campaign : entry.region
            let account = entry.account.isEmpty ? "" : " → " + entry.account
            return [
                .init(entry.id, .strong), .init(entry.when(uiLanguage)), cell(entry, uiLanguage),
                .init(entry.title[uiLanguage] + " · " + place + (campaigns ? " · " + entry.campaign : "")),
                .init(entry.destination[uiLanguage] + account),
                .init(entry.language + (entry.isUnreadDraft ? " *" : "")),
            ]
        }
        var lines = table.lines(settings.paint)
        if entries.contains(where: \.isUnreadDraft) {
            lines += [
                "",
                Words(
                    de: "* ungeprüfter Entwurf: geht nur mit --allow-drafts hinaus",
                    en: "* unread draft: goes out with --allow-drafts only")[uiLanguage],
            ]
        }
        let changes = LapseList(entries)
        if let notice = changes.notice { lines += [""] + changes.lines(settings, under: notice.words) }
        let remarks = entries.compactMap { entry in entry.remark.map { "\(entry.id): \($0[uiLanguage])" } }
        if !remarks.isEmpty { lines.append("") }
        for remark in remarks.prefix(20) { lines += WrappedText.lines(remark, width: settings.width, indent: 0) }
        return lines
    }

    private static func cell(_ entry: QueueEntry, _ uiLanguage: UILanguage) -> Table.Cell {
        if entry.isChangedSinceApproval {
            return .init("! " + Words(de: "neu ansehen", en: "look again")[uiLanguage], .warning)
        }
        if entry.isOverdue { return .init("! " + Words(de: "überfällig", en: "overdue")[uiLanguage], .warning) }
        if entry.firstApprover != nil { return .init("◐ " + Words(de: "1 von 2", en: "1 of 2")[uiLanguage], .hint) }
        let state = entry.state
        let (sign, style): (String, Painter.Style?) =
            switch state {
            case .planned: ("○", nil)
            case .approved: ("◉", .hint)
            case .sending: ("…", .hint)
            case .ready: ("□", .warning)
            case .sent: ("✓", .good)
            case .unconfirmed: ("?", .warning)
            case .failed: ("✗", .error)
            case .cancelled: ("–", .faint)
            case .paused: ("‖", .warning)
            }
        return .init("\(sign) \(entry.stateWords[uiLanguage])", style)
    }
}
