package import Page

/// Directional isolates around phrases, so that no sign beside them jumps to their other end and a line that begins
/// with one is not taken for its direction. See UAX #9, 2.4 and 5.
package enum Isolates {
    /// First strong isolate: what it holds has the direction of its own first letter; without one, left to right.
    package static let start: Unicode.Scalar = "\u{2068}"
    /// Pop directional isolate.
    package static let end: Unicode.Scalar = "\u{2069}"
    /// Either mark's length in UTF-8.
    package static let bytes = 3

    package static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == start || scalar == end }

    /// A text with isolates around its phrases, each line for itself.
    ///
    /// - Parameters:
    ///   - text: It may have marks around the values of placeholders, which are taken out.
    ///   - direction: The text's own.
    ///   - sparesLinks: Whether words with `://` stay as they are: some platforms take the closing mark into the
    ///   address.
    package static func mark(_ text: String, direction: Direction, sparesLinks: Bool) -> String {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }
            .map { line(ValueMarks.parse($0), direction, sparesLinks) }.joined(separator: "\n")
    }

    /// Words known to be one phrase.
    package static func around(_ words: String) -> String { "\(start)\(words)\(end)" }

    package static func removed(from text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isMark(scalar) { kept.append(scalar) }
        return String(kept)
    }

    private static func line(_ line: ValueMarks.Parsed, _ direction: Direction, _ sparesLinks: Bool) -> String {
        let scalars = line.text
        var marked = String.UnicodeScalarView()
        // A line without letters of its own direction has nothing to be kept from; one with controls knows what it
        // does.
        guard scalars.contains(where: { Directionality.of($0) == direction }),
            !scalars.contains(where: Directionality.isControl)
        else {
            marked += scalars
            return String(marked)
        }
        var copied = 0
        for phrase in Phrasing(in: scalars, values: line.values, direction: direction).isolated {
            for part in sparesLinks ? withoutLinks(phrase, of: scalars) : [phrase] {
                marked += scalars[copied..<part.lowerBound]
                marked.append(start)
                marked += scalars[part]
                marked.append(end)
                copied = part.upperBound
            }
        }
        marked += scalars[copied...]
        return String(marked)
    }

    /// What a phrase has before, between and behind its words with `://`.
    private static func withoutLinks(_ phrase: Range<Int>, of text: [Unicode.Scalar]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = phrase.lowerBound
        for word in text[phrase].indices.split(whereSeparator: { text[$0].isGap }) {
            guard let first = word.first, let last = word.last,
                String(String.UnicodeScalarView(text[first...last])).contains("://")
            else { continue }
            parts.append(start..<first)
            start = last + 1
        }
        parts.append(start..<phrase.upperBound)
        return parts.compactMap { part in
            guard let first = part.first(where: { !text[$0].isGap }), let last = part.last(where: { !text[$0].isGap }),
                text[part].contains(where: { $0.isLetter || $0.isDigit })
            else { return nil }
            return first..<(last + 1)
        }
    }
}
