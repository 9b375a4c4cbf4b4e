internal import Desk
internal import Findings
internal import Terminal

/// How `translate import` and `review take` show what became of words.
extension IntakeOutcome.Section {
    /// - Parameter comparesWithFormer: Whether what stood there before is shown, too.
    func lines(_ settings: Console.Settings, comparesWithFormer: Bool = false) -> [String] {
        let (uiLanguage, paint) = (settings.uiLanguage, settings.paint)
        let width = max(40, settings.width)
        let keys = lines.map { DisplayWidth.of($0.key) }.max() ?? 0
        var shown = [paint("\(campaign) · \(language[uiLanguage]) (\(code))", .strong)]
        for line in lines {
            let (mark, style) = line.mark.sign
            let gap = String(repeating: " ", count: keys - DisplayWidth.of(line.key) + 2)
            let room = max(20, width - keys - 6)
            func flat(_ text: String) -> String {
                Printable.line(text.split(whereSeparator: \.isNewline).joined(separator: " "))
            }
            shown.append("  " + paint(mark, style) + " " + line.key + gap + DisplayWidth.cut(flat(line.text), to: room))
            if comparesWithFormer, line.mark == .taken, let before = line.before {
                shown.append("    " + paint("← " + DisplayWidth.cut(flat(before), to: width - 8), .faint))
            }
            guard let remark = line.remark else { continue }
            let place = line.place.isEmpty ? "" : " [\(line.place)]"
            shown += WrappedText.lines(Printable.line(remark[uiLanguage] + place), width: width, indent: 4)
                .map { paint($0, .warning) }
        }
        if !filled.isEmpty {
            let words = Words(de: "in allen Sprachen gleich, ergänzt: ", en: "alike in all languages, filled in: ")
            shown += WrappedText.lines(words[uiLanguage] + filled.joined(separator: ", "), width: width, indent: 2)
        }
        return shown + ["  " + paint(summary[uiLanguage], .faint), ""]
    }

    private func count(_ mark: IntakeOutcome.Line.Mark) -> Int { lines.count { $0.mark == mark } }

    private var summary: Words {
        let counts = [
            (count(.taken), "übernommen", "taken"), (count(.confirmed), "bestätigt", "confirmed"),
            (translated, "jetzt übersetzt", "now translated"), (reviewed, "jetzt geprüft", "now reviewed"),
            (unchanged, "unverändert", "unchanged"), (untouched, "ohne Übersetzung", "without translation"),
            (count(.refused), "nicht übernommen", "not taken"),
        ].filter { $0.0 > 0 }
        return Words(
            de: counts.map { "\($0.0) \($0.1)" }.joined(separator: " · "),
            en: counts.map { "\($0.0) \($0.2)" }.joined(separator: " · "))
    }
}

extension IntakeOutcome.Line.Mark {
    fileprivate var sign: (String, Painter.Style) {
        switch self {
        case .taken: ("+", .good)
        case .confirmed: ("✓", .good)
        case .refused: ("✗", .error)
        case .noted: ("·", .hint)
        }
    }
}

extension Session {
    /// Whether a campaign is to list a language; where nobody can answer, only with `--yes`.
    func lists(_ unlisted: IntakeOutcome.Unlisted) throws -> Bool {
        if isSure { return true }
        let (campaign, code, names) = (unlisted.campaign, unlisted.code, unlisted.language)
        return try console.canAsk
            && console.asks(
                Words(
                    de:
                        """
                        \(names.de) (\(code)) steht in campaign.yaml von \(campaign) nicht unter languages. Eintragen, \
                        damit es gebaut wird?
                        """,
                    en:
                        """
                        \(names.en) (\(code)) is not among the languages in campaign.yaml of \(campaign). Enter it, so \
                        that it is built?
                        """))
    }
}
