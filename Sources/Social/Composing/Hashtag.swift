/// Hashtags in the form that platforms link and screen readers read well.
enum Hashtag {
    /// The tags that link, each once, without `#`.
    ///
    /// - Parameter joiners: Whether the platform links on across zero-width joiners.
    static func tags(of written: [String], joiners: Bool) -> [String] {
        var seen: Set<String> = []
        return written.compactMap { tag(of: $0, joiners: joiners) }.filter { seen.insert($0.lowercased()).inserted }
    }

    /// Words become CamelCase, or are joined by `_` where their script has no capitals; nil for what no platform links.
    static func tag(of written: String, joiners: Bool) -> String? {
        // Joiners at the edge of a word join nothing.
        let words = written.unicodeScalars.split { !isWord($0) && !(joiners && isJoiner($0)) }
            .map { Array($0.drop(while: isJoiner).reversed().drop(while: isJoiner).reversed()) }.filter { !$0.isEmpty }
        var tag = String.UnicodeScalarView()
        for word in words {
            if let last = tag.last(where: { !isMark($0) }), !runsOn(last, word[0]) { tag.append("_") }
            tag +=
                words.count == 1 ? String(word[0]).unicodeScalars : word[0].properties.titlecaseMapping.unicodeScalars
            tag += word.dropFirst()
        }
        return tag.contains { $0.properties.isAlphabetic } ? String(tag) : nil
    }

    /// Whether a new word is told by its capital (or its digits) alone.
    private static func runsOn(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
        if last == "_" || first == "_" { return true }
        let digits = [last, first].count { $0.properties.generalCategory == .decimalNumber }
        return digits < 2 && [last, first].count(where: hasCase) + digits == 2
    }

    private static func hasCase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isUppercase || scalar.properties.titlecaseMapping != String(scalar)
    }

    /// Letters, marks, digits and `_`: what all platforms link.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            true
        default: scalar == "_"
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass != .notReordered
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }
}
