internal import Build
internal import Model
internal import Plan
internal import Publish
internal import Schedule
internal import Terminal

/// Entries as a table and as JSON.
enum EntryView {
    static func json(_ entry: Entry) -> JSON {
        .object([
            .init("id", .string(entry.id)), .init("kind", .string(entry.key.kind.rawValue)),
            .init("campaign", .string(entry.key.campaign)),
            .init("region", .string(entry.key.region)), .init("language", .string(entry.key.language)),
            .init("channel", .string(channel(entry))), .init("account", .string(entry.account)),
            .init("name", .string(entry.key.name)),
            .init("due", .string(When.iso(entry.due, zone: entry.timeZone))), .init("state", .string(entry.shownState)),
            .init("attempts", .integer(entry.attempts)), .init("hash", .string(entry.hash)),
            .init("remote", .optional(entry.receipt.map { $0.url ?? $0.id })),
            .init("approvedBy", .optional(entry.approval?.by)), .init("draft", .bool(entry.isDraft)),
            .init("remark", .optional(entry.remark?.en)),
        ])
    }

    static func channel(_ entry: Entry) -> String {
        entry.key.channel.isEmpty ? entry.key.kind.rawValue : entry.key.channel
    }

    /// The channel, or what an entry is that is no post.
    static func destination(_ entry: Entry, _ speech: Speech) -> String {
        entry.key.channel.isEmpty ? entry.key.kind.words[speech] : entry.key.channel
    }

    static func table(_ entries: [Entry], _ settings: Console.Settings) -> [String] {
        let speech = settings.speech
        let campaigns = Set(entries.map(\.key.campaign)).count > 1
        let head = [
            Words(de: "ID", en: "ID"), Words(de: "Wann", en: "When"), Words(de: "Stand", en: "State"),
            Words(de: "Was", en: "What"),
            Words(de: "Wohin", en: "Where"), Words(de: "Sprache", en: "Language"),
        ]
        var table = Table(head.map { .init($0[speech]) })
        table.rows = entries.map { entry in
            let place = entry.key.region.isEmpty ? entry.key.campaign : entry.key.region
            let account = entry.account.isEmpty ? "" : " → " + entry.account
            return [
                .init(entry.id, .strong), .init(When.short(entry.due, zone: entry.timeZone, speech)),
                state(entry, speech),
                .init(entry.key.title[speech] + " · " + place + (campaigns ? " · " + entry.key.campaign : "")),
                .init(destination(entry, speech) + account),
                .init(entry.key.language + (entry.isDraft && entry.isWaiting ? " *" : "")),
            ]
        }
        var lines = table.lines(settings.paint)
        if entries.contains(where: { $0.isDraft && $0.isWaiting }) {
            lines += [
                "",
                Words(
                    de: "* ungeprüfter Entwurf: geht nur mit --allow-drafts hinaus",
                    en: "* unread draft: goes out with --allow-drafts only")[speech],
            ]
        }
        let remarks = entries.filter { $0.remark != nil && !$0.state.isSettled || $0.state == .failed }
        if !remarks.isEmpty { lines.append("") }
        for entry in remarks.prefix(20) {
            lines += Paragraph.lines("\(entry.id): \(entry.remark?[speech] ?? "")", width: settings.width, indent: 0)
        }
        return lines
    }

    private static func state(_ entry: Entry, _ speech: Speech) -> Table.Cell {
        if entry.shownState == "paused" { return .init(Words(de: "‖ angehalten", en: "‖ paused")[speech], .warning) }
        let (sign, style): (String, Painter.Style?) =
            switch entry.state {
            case .planned: ("○", nil)
            case .approved: ("◉", .hint)
            case .sending: ("…", .hint)
            case .sent: ("✓", .good)
            case .unconfirmed: ("?", .warning)
            case .failed: ("✗", .error)
            case .cancelled: ("–", .faint)
            }
        return .init("\(sign) \(entry.state.words[speech])", style)
    }
}
