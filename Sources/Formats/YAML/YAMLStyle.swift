/// How a scalar is written (YAML 1.2.2, 7.3 and 8.1).
package enum YAMLStyle: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted
    /// Behind `|` and `>`.
    case literal, folded
}

/// What a plain scalar means by the core schema (YAML 1.2.2, 10.3.2).
package enum YAMLKind: Hashable, Sendable {
    case text, number, bool, null

    package init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE", "false", "False", "FALSE": self = .bool
        default: self = Self.isNumber(text) ? .number : .text
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first,
            ("0"..."9").contains(first) || "+-.".unicodeScalars.contains(first),
            text.unicodeScalars.contains(where: { ("0"..."9").contains($0) })
        else { return false }
        if text.hasPrefix("0x") { return text.count > 2 && text.dropFirst(2).allSatisfy(\.isHexDigit) }
        if text.hasPrefix("0o") { return text.count > 2 && text.dropFirst(2).allSatisfy { ("0"..."7").contains($0) } }
        return text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-.eE".unicodeScalars.contains($0) }
            && Double(text) != nil
    }
}
