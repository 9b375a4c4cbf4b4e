/// Marks around what stands for a placeholder in a text, so that who draws or sends it knows that the value is one
/// phrase: the anchor and the terminator of annotations, which are for programs alone and stand in no text that is
/// passed on (Unicode, 23.8).
package enum ValueMarks {
    private static let start: Unicode.Scalar = "\u{FFF9}"
    private static let end: Unicode.Scalar = "\u{FFFB}"

    /// A text without its marks, and where the values stand in its scalars.
    package struct Parsed: Hashable, Sendable {
        package var text: [Unicode.Scalar] = []
        package var values: [Range<Int>] = []
    }

    package static func around(_ value: String) -> String { value.isEmpty ? "" : "\(start)\(value)\(end)" }

    package static func removed(from text: String) -> String {
        guard text.unicodeScalars.contains(where: isMark) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isMark(scalar) { kept.append(scalar) }
        return String(kept)
    }

    /// - Parameter text: A line; of a value that goes on in the next one, this line's part.
    package static func parse(_ text: some StringProtocol) -> Parsed {
        var parsed = Parsed()
        var open: Int?
        for scalar in text.unicodeScalars {
            switch scalar {
            case start: open = parsed.text.count
            case end:
                if let open { parsed.values.append(open..<parsed.text.count) }
                open = nil
            default: parsed.text.append(scalar)
            }
        }
        if let open { parsed.values.append(open..<parsed.text.count) }
        return parsed
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == start || scalar == end }
}
