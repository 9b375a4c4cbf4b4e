package import Formats
package import Model

/// A text, number or truth value as it is written.
package struct YAMLScalar: Sendable {
    package typealias Kind = YAMLKind

    package internal(set) var text: String
    let style: YAMLStyle
    let source: SourceText
    /// The scalar in its source, with quotes.
    let range: Range<Int>

    package var place: SourcePlace { source.place(at: range.lowerBound) }
    package var isQuoted: Bool { style != .plain }

    /// A quoted one is always text.
    package var kind: Kind { style == .plain ? YAMLKind(plain: text) : .text }

    /// Where the character at `offset` of the text stands in the file, through quotes, escapes and folded lines.
    ///
    /// - Parameter offset: In characters from the text's begin.
    package func place(at offset: Int) -> SourcePlace {
        source.place(at: index(atScalar: text.prefix(offset).unicodeScalars.count))
    }

    /// Walks source and value side by side; what the source has more is quotes, escapes, indentation and line breaks.
    func index(atScalar target: Int) -> Int {
        let value = Array(text.unicodeScalars)
        var at = bodyStart
        var position = 0
        while at < range.upperBound {
            let written = source.scalars[at]
            if style == .doubleQuoted, written == "\\", at + 1 < range.upperBound {
                if Self.isWhite(source.scalars[at + 1]) {
                    at += 2
                    continue
                }
                if position >= target { break }
                at += Self.escapeLength(source.scalars[at + 1])
                position += 1
            } else if position < value.count, written == value[position] {
                if position >= target { break }
                at += style == .singleQuoted && written == "'" ? 2 : 1
                position += 1
            } else if Self.isWhite(written) {
                at += 1
            } else {
                // A folded line break without indentation, or a character that was replaced.
                if position >= target { break }
                if position < value.count, Self.isWhite(value[position]) {
                    position += 1
                } else {
                    (at, position) = (at + 1, position + 1)
                }
            }
        }
        return min(at, max(range.lowerBound, range.upperBound - 1))
    }

    /// Behind the quote, or behind the line of `|` or `>`.
    private var bodyStart: Int {
        switch style {
        case .plain: range.lowerBound
        case .singleQuoted, .doubleQuoted: range.lowerBound + 1
        case .literal, .folded: source.scalars[range].firstIndex { $0 == "\n" || $0 == "\r" } ?? range.upperBound
        }
    }

    private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    private static func escapeLength(_ letter: Unicode.Scalar) -> Int {
        switch letter {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }
}
