internal import Findings
internal import Model

/// Judges answers, one text after the other; writes nothing.
struct AnswerJudge {
    let texts: LanguageTexts
    /// How many characters there is room for, by key; else what an answer itself says of it.
    let limits: [String: Int]
    let common: CommonTexts
    let isForced: Bool

    /// One verdict for each key that was answered: first the campaign's texts in their order, then what it does not
    /// have.
    func verdicts(on answers: [TextAnswer]) -> [TextVerdict] {
        let byKey = Dictionary(grouping: answers, by: \.key)
        let known = texts.units.compactMap { unit in byKey[unit.key].map { verdict(on: $0, of: unit) } }
        let names = Set(texts.units.map(\.key))
        var seen: Set<String> = []
        let unknown = answers.filter { !names.contains($0.key) && $0.text != nil && seen.insert($0.key).inserted }
        return known
            + unknown.map { answer in
                TextVerdict(
                    key: answer.key, outcome: .refused(.unknown), before: nil, text: answer.text, record: nil,
                    excess: nil, remarks: [], origin: answer.place)
            }
    }

    private func verdict(on answers: [TextAnswer], of unit: TextUnit) -> TextVerdict {
        var answer = answers.first { $0.text != nil } ?? answers[0]
        let given = answers.filter { $0.text != nil }
        // Of two that say the same, the more cautious counts.
        answer.state = given.map(\.state).contains(nil) ? nil : given.compactMap(\.state).min { $0.rank < $1.rank }
        let differ = Set(given.map { Array(($0.text ?? "").utf8) }).count > 1
        let (outcome, record) =
            differ ? (.refused(.twice(given.compactMap(\.place))), nil) : judge(answer, of: unit)
        let room = (limits[unit.key] ?? answer.limit).flatMap { limit in answer.text.map { $0.count - limit } }
        return TextVerdict(
            key: unit.key, outcome: outcome, before: unit.target, text: answer.text.map { Self.plain($0, unit) },
            record: record, excess: room.flatMap { $0 > 0 ? $0 : nil }, removed: answer.removed,
            remarks: Self.remarks(answers), origin: answer.place)
    }

    private static func remarks(_ answers: [TextAnswer]) -> [TextRemark] {
        var seen: Set<TextRemark> = []
        return answers.compactMap { answer in answer.remark.map { TextRemark(by: answer.by, text: $0) } }
            .filter { seen.insert($0).inserted }
    }

    private func judge(_ answer: TextAnswer, of unit: TextUnit) -> (TextVerdict.Outcome, TextRecord?) {
        guard let given = answer.text else { return (.untouched, nil) }
        let text = Self.plain(given, unit)
        let isSame = unit.target?.withoutBlanks.text.trimmed == text
        let isWordless = unit.kind == .tag || common.contains(unit)
        if !isSame, !isWordless, answer.state == nil || answer.state == .draft, text == unit.source.trimmed {
            return (.untouched, nil)
        }
        let mark = TextRecord.mark(of: unit.source)
        // A tool may have trimmed the source; what went out with it has not been.
        let isOlder =
            answer.of.map { $0 != mark }
            ?? answer.source.map { TextRecord.mark(of: $0) != TextRecord.mark(of: unit.source.trimmed ?? "") } ?? false
        if isOlder {
            return isSame
                ? (.unchanged, nil) : (.refused(.sourceChanged(before: answer.source, now: unit.source)), nil)
        }
        let isSourceKnown = answer.of != nil || answer.source != nil
        let (standing, former) = (texts.standing(of: unit), texts.record(of: unit))
        func record(_ state: TextState) -> TextRecord {
            TextRecord(state: state, by: answer.by, on: answer.on, of: isSourceKnown ? mark : nil)
        }
        if isSame {
            let begun: TextState? = former.isBegun(by: answer.by) ? .translated : nil
            guard let state = answer.state == .reviewed ? .reviewed : begun ?? answer.state, state != .draft,
                standing == .stale && isSourceKnown || state.rank > former.state.rank
            else { return (.unchanged, nil) }
            return (.confirmed, record(state))
        }
        if let name = Self.formula(given), Self.formula(unit.source) == nil { return (.refused(.formula(name)), nil) }
        if answer.isPartial { return (.refused(.partial), nil) }
        if let refusal = fault(of: text, unit) { return (.refused(refusal), nil) }
        let state = answer.isStateCarried && Self.wentOut(answer.state, with: standing) ? nil : answer.state
        if standing == .reviewed, state != .reviewed, !isForced { return (.refused(.reviewed(by: former.by)), nil) }
        return (.taken, record(state ?? .translated))
    }

    /// Whether a state is the one that such a text went out with: of another text it says nothing.
    private static func wentOut(_ state: TextState?, with standing: TextStanding?) -> Bool {
        switch standing {
        case .missing, .stale, nil: state == .draft
        case .draft, .translated: false
        case .reviewed: state == .reviewed
        }
    }

    /// As the text file has it: hashtags without their sign.
    private static func plain(_ text: String, _ unit: TextUnit) -> String {
        unit.kind == .tag && text.hasPrefix("#") ? String(text.dropFirst()) : text
    }

    private func fault(of text: String, _ unit: TextUnit) -> TextRefusal? {
        if unit.kind == .tag, text.contains(where: { $0.isWhitespace || $0 == "#" }) { return .tag }
        if let hidden = text.unicodeScalars.first(where: Self.isHidden) {
            return .hidden(hidden.codePoint)
        }
        if let name = Self.element(in: text), Self.element(in: unit.source) == nil { return .markup(name) }
        let (wanted, found) = (MarkedText(unit.source).placeholders, MarkedText(text).placeholders)
        // Another length of a text need not name all that a longer one does.
        let missing = unit.isOptional && unit.target != nil ? [] : wanted.lacking(in: found)
        let extra = found.lacking(in: wanted)
        if !missing.isEmpty || !extra.isEmpty { return .placeholders(missing: missing, extra: extra) }
        do { _ = try PlaceholderText(text, allowed: Texts.placeholders) } catch { return .brace }
        return nil
    }

    /// What a text file may not hold, tab and line break excepted.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }

    /// What Excel and LibreOffice show for a formula that is none, in their languages; or a formula itself.
    private static func formula(_ text: String) -> String? {
        (text.firstMatch(of: #/^(?:#[\p{Lu}0-9\/_]{1,14}[!?]|#N\/A|#NV|#{3,}|Err:[0-9]{3})$/#)?.output
            ?? text.firstMatch(of: #/^=[\p{L}0-9._]{1,30}\(/#)?.output).map(String.init)
    }

    /// The name of the first thing that looks like an element of HTML.
    private static func element(in text: String) -> String? {
        text.firstMatch(of: #/<[\/!?]?(?<name>[A-Za-z][A-Za-z0-9:-]{0,30})[^<>]*>/#).map { String($0.output.name) }
    }
}

extension [String] {
    /// Each that another list does not have, once.
    fileprivate func lacking(in other: [String]) -> [String] {
        var seen: Set<String> = []
        return filter { !other.contains($0) && seen.insert($0).inserted }
    }
}

extension TextState {
    /// How much a text in it is worth, from 0.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
