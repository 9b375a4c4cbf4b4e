internal import Desk
internal import Findings
internal import Formats
internal import Terminal

extension ApprovalRound {
    /// Every post with all its languages and platforms.
    func lines(_ settings: Console.Settings) -> [String] {
        sheets.enumerated().flatMap { place, sheet in
            sheet.lines("\(place + 1)/\(sheets.count)", settings, changesAlone: showsChangesAlone)
        }
    }

    /// A line a post.
    func summary(_ settings: Console.Settings) -> [String] {
        let uiLanguage = settings.uiLanguage
        let hasRegions = Set(sheets.map(\.region)).count > 1
        func table(naming most: Int) -> Table {
            var table = Table()
            table.rows = sheets.map { sheet in
                let languages = Words(de: "Sprachen", en: "languages")[uiLanguage]
                let channels = Words(de: "Kanäle", en: "channels")[uiLanguage]
                return [
                    .init(sheet.when(uiLanguage)),
                    .init(sheet.post + (hasRegions ? " · " + sheet.region : ""), .strong),
                    .init(sheet.size[uiLanguage]),
                    .init(Table.few(sheet.languages.map(\.code), most, languages)),
                    .init(Table.few(sheet.channels, most, channels), .faint),
                ]
            }
            return table
        }
        return Table.fitting(settings.width, [.max, 3, 1].map(table)).lines(settings.paint)
    }
}

extension ApprovalSheet {
    fileprivate func lines(_ number: String, _ settings: Console.Settings, changesAlone: Bool) -> [String] {
        let title = [number, post, when(settings.uiLanguage), region, campaign].joined(separator: " · ")
        let rule = String(repeating: "━", count: min(settings.width, 100))
        return [settings.paint(rule, .faint), settings.paint(Printable.line(title), .strong)]
            + languages.flatMap { [""] + $0.lines(settings, changesAlone: changesAlone) } + [""]
    }
}

extension ApprovalLanguage {
    fileprivate func lines(_ settings: Console.Settings, changesAlone: Bool) -> [String] {
        let (uiLanguage, paint) = (settings.uiLanguage, settings.paint)
        let draft = draftMark.map { "  " + paint($0.words[uiLanguage], .warning) } ?? ""
        let isShown = variants.contains { !changesAlone || $0.change == nil }
        var lines = [paint(code, .strong) + draft]
        for variant in variants {
            lines += WrappedText.lines(
                Printable.line(variant.destinations.joined(separator: ", ")), width: settings.width, indent: 2
            ).map { paint($0, .faint) }
            for mark in variant.marks(uiLanguage) {
                lines += WrappedText.lines(Printable.line(mark.words[uiLanguage]), width: settings.width, indent: 2)
                    .map { paint($0, mark.tone == .warning ? .warning : .hint) }
            }
            let change = changesAlone ? variant.change?.lines(settings) : nil
            lines += change ?? variant.lines.map { $0.shown(settings) }
        }
        if isShown { lines += pictures.flatMap { $0.lines(settings) } }
        return lines
    }
}

extension ApprovalLanguage.Line {
    fileprivate func shown(_ settings: Console.Settings) -> String {
        let uiLanguage = settings.uiLanguage
        return switch self {
        case .text(let text): "  │ " + Printable.line(text)
        case .asAbove: "  │ " + settings.paint(Words(de: "… wie oben …", en: "… as above …")[uiLanguage], .faint)
        case .without(let text):
            "  │ " + settings.paint(Words(de: "ohne: ", en: "without: ")[uiLanguage], .faint) + Printable.line(text)
        }
    }
}

extension ApprovalLanguage.Picture {
    fileprivate func lines(_ settings: Console.Settings) -> [String] {
        let names = names.joined(separator: ", ")
        let title = Words(de: "Bild: \(names), \(kilobytes) kB", en: "Picture: \(names), \(kilobytes) kB")
        return ["  " + Printable.line(title[settings.uiLanguage])]
            + alts.flatMap { alt in
                let words = Words(de: "Bildbeschreibung: " + alt, en: "Alt text: " + alt)
                return WrappedText.lines(Printable.line(words[settings.uiLanguage]), width: settings.width, indent: 2)
            }
    }
}

extension ApprovalChange {
    /// What is another, before and now.
    fileprivate func lines(_ settings: Console.Settings) -> [String] {
        let uiLanguage = settings.uiLanguage
        let (before, now) = (Words(de: "vorher", en: "before")[uiLanguage], Words(de: "jetzt", en: "now")[uiLanguage])
        let width = max(before.count, now.count)
        func label(_ text: String) -> String {
            "  " + text + String(repeating: " ", count: width - text.count) + " │ "
        }
        var lines: [String] = []
        for difference in [text].compactMap(\.self) + alts {
            lines += Self.marked(difference.old, label(before), settings.paint, .error, ("[-", "-]"))
            lines += Self.marked(difference.new, label(now), settings.paint, .good, ("{+", "+}"))
        }
        for picture in pictures {
            let words = Words(
                de: "Bild \(picture.name): \(picture.what.de)", en: "Picture \(picture.name): \(picture.what.en)")
            lines.append("  " + Printable.line(words[uiLanguage]))
        }
        for other in others {
            lines.append("  " + Printable.line("\(other.name[uiLanguage]): \(other.old) → \(other.new)"))
        }
        return lines
    }

    /// Only lines with something in them that the other text has not, which is coloured, or stands between signs.
    private static func marked(
        _ all: [WordDifference.Line], _ label: String, _ paint: Painter, _ style: Painter.Style,
        _ signs: (String, String)
    ) -> [String] {
        WordDifference.changed(all).map { line in
            guard let line else { return label + paint("…", .faint) }
            return label
                + line.map { piece in
                    let text = Printable.line(piece.text)
                    guard piece.isOther else { return text }
                    return paint.isOn ? paint(text, style) : signs.0 + text + signs.1
                }.joined()
        }
    }
}
