/// How values are written down.
struct YAMLWriter {
    let lineBreak: String

    /// Columns; a list or a mapping that is longer gets a line for each of its parts.
    private static let longestLine = 100

    /// How a list, a mapping or a text of several lines is written.
    enum Form: CaseIterable {
        /// As one reads it best.
        case open
        /// On one line.
        case closed
    }

    /// What follows a key's colon or an item's dash: a space and the value, or lines of its own.
    ///
    /// - Parameter column: Of the key or of the dash.
    func tail(_ value: YAMLValue, column: Int, used: Int, _ form: Form) -> String {
        let line = inline(value)
        guard form == .open else { return line.isEmpty ? "" : " " + line }
        switch value {
        case .text(let text) where text.contains("\n"):
            return " " + (scalar(text, .literal, column: column + 2, isFlow: false) ?? line)
        case .text, .plain: return line.isEmpty ? "" : " " + line
        case .list(let items):
            guard !items.isEmpty, isLong(value, line, used) else { return " " + line }
            return items.reduce(into: "") { $0 += lead(column + 2) + "-" + self.item($1, column: column + 2) }
        case .mapping(let pairs):
            guard !pairs.isEmpty, isLong(value, line, used) else { return " " + line }
            return pairs.reduce(into: "") { $0 += lead(column + 2) + entry($1.key, $1.value, column: column + 2) }
        }
    }

    func entry(_ key: String, _ value: YAMLValue, column: Int, _ form: Form = .open) -> String {
        let key = self.key(key) + ":"
        return key + tail(value, column: column, used: column + key.count + 1, form)
    }

    /// What follows a dash.
    func item(_ value: YAMLValue, column: Int, _ form: Form = .open) -> String {
        guard form == .open, case .mapping(let pairs) = value, !pairs.isEmpty, isLong(value, inline(value), column + 2)
        else { return tail(value, column: column, used: column + 2, form) }
        return " " + pairs.map { entry($0.key, $0.value, column: column + 2) }.joined(separator: lead(column + 2))
    }

    func lead(_ column: Int) -> String { lineBreak + String(repeating: " ", count: column) }

    private func isLong(_ value: YAMLValue, _ line: String, _ used: Int) -> Bool {
        used + line.count > Self.longestLine || value.hasLines
    }

    /// On one line, inside of brackets and outside.
    func inline(_ value: YAMLValue) -> String {
        switch value {
        case .text(let text): scalar(text, .plain, column: 0, isFlow: true) ?? Self.doubleQuoted(text)
        case .plain(let text): text
        case .list(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            pairs.isEmpty
                ? "{}" : "{ " + pairs.map { key($0.key) + ": " + inline($0.value) }.joined(separator: ", ") + " }"
        }
    }

    func key(_ key: String) -> String { scalar(key, .plain, column: 0, isFlow: true) ?? Self.doubleQuoted(key) }

    /// A text in a style; nil where that style can't say it.
    ///
    /// - Parameters:
    ///   - column: Where the lines of a literal or folded text begin.
    ///   - remark: What stands behind the mark of such a text, on its line.
    func scalar(_ text: String, _ style: YAMLStyle, column: Int, isFlow: Bool, remark: String = "") -> String? {
        switch style {
        case .plain: Self.isPlain(text, isFlow: isFlow) ? text : nil
        case .singleQuoted:
            Self.needsEscape(text) || text.contains("\n") ? nil : "'" + text.replacing("'", with: "''") + "'"
        case .doubleQuoted: Self.doubleQuoted(text)
        case .literal: isFlow ? nil : block("|", text, column, remark) { $0 }
        case .folded: isFlow ? nil : block(">", text, column, remark) { Self.folded($0, width: 80) }
        }
    }

    private func block(
        _ mark: String, _ text: String, _ column: Int, _ remark: String, _ shaped: (String) -> String
    ) -> String? {
        guard !Self.needsEscape(text), !text.isEmpty, !text.hasPrefix("\n"), !text.hasPrefix(" ") else { return nil }
        let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
        guard !body.isEmpty else { return nil }
        let end = !text.hasSuffix("\n") ? "-" : body.hasSuffix("\n") ? "+" : ""
        return mark + end + remark
            + shaped(body).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? lineBreak : lead(column) + $0 }.joined()
    }

    /// Lines broken at single spaces, an empty line for each line break.
    private static func folded(_ text: String, width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var lines: [String] = []
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                // A line that begins with a space is not folded, nor is one before it.
                if let last = lines.last, last.count + word.count >= width, !word.isEmpty, !last.hasSuffix(" ") {
                    lines.append(String(word))
                } else if let last = lines.popLast() {
                    lines.append(last + " " + word)
                } else {
                    lines.append(String(word))
                }
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Whether a text means itself without quotes, also to readers that take `yes` for a truth value.
    private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
        let words: Set = ["yes", "no", "on", "off", "y", "n", "true", "false", "null"]
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.properties.isAlphabetic || first.properties.numericType != nil, last != " ", last != ":",
            YAMLKind(plain: text) == .text, !words.contains(text.lowercased()), !needsEscape(text)
        else { return false }
        return !text.contains("\n") && !text.contains(": ") && !text.contains(" #")
            && !(isFlow && text.contains { ",[]{}:".contains($0) })
    }

    /// Letters that can't stand there as themselves, or that nobody would see.
    private static func needsEscape(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 != "\n" && isHidden($0) }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    static func doubleQuoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where isHidden(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let (letter, count) = scalar.value > 0xFFFF ? ("U", 8) : scalar.value > 0xFF ? ("u", 4) : ("x", 2)
                quoted += "\\" + letter + String(repeating: "0", count: count - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension YAMLValue {
    /// Whether a text in it has several lines.
    fileprivate var hasLines: Bool {
        switch self {
        case .text(let text): text.contains("\n")
        case .plain: false
        case .list(let items): items.contains(where: \.hasLines)
        case .mapping(let pairs): pairs.contains(where: \.value.hasLines)
        }
    }
}
