/// How many columns a text takes on a terminal.
///
/// Combining marks take none, East Asian wide letters and emoji two (Unicode Standard Annex 11), the rest one.
package enum DisplayWidth {
    package static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

    /// The longest beginning that takes at most `columns`, with `…` where something is left out.
    package static func cut(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        var room = columns - 1
        let kept = text.prefix { character in
            room -= of(character)
            return room >= 0
        }
        return columns > 0 ? kept + "…" : ""
    }

    /// The text with spaces after or before it, `columns` wide.
    static func pad(_ text: String, to columns: Int, atEnd: Bool = true) -> String {
        let spaces = String(repeating: " ", count: max(0, columns - of(text)))
        return atEnd ? text + spaces : spaces + text
    }

    private static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        let isEmoji = scalars.first!.properties.isEmojiPresentation || scalars.contains { $0 == "\u{FE0F}" }
        return isEmoji ? 2 : scalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control: return 0
        case .format: return scalar == "\u{AD}" ? 1 : 0
        default: break
        }
        // The vowels and finals of conjoining Hangul lie on the initial.
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// Blocks that are W or F in EastAsianWidth.txt; single wide symbols are emoji and found as such.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}

/// Running text, broken at spaces.
package enum WrappedText {
    /// - Parameters:
    ///   - width: The columns that a line may take, indent included.
    ///   - indent: Spaces before every line.
    package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > width {
                lines.append(margin + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty ? lines : lines + [margin + line]
    }
}

/// Text from files, made safe to show: what would steer the terminal or turn its line around is spelled out.
package enum Printable {
    package static func line(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if isControl(scalar) {
                shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // C0 and C1 controls, line and paragraph separators, embeddings and overrides. Isolates and marks are harmless.
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E: true
        default: false
        }
    }
}
