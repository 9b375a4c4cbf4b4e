internal import Foundation
internal import Model

/// Hashtags in the form that platforms link and screen readers read well.
enum Hashtag {
    /// The tags that link, each once, without `#`.
    ///
    /// - Parameters:
    ///   - language: Gives the form of capitals.
    ///   - joiners: Whether the platform links on across zero-width joiners.
    static func tags(of written: [String], in language: Language, joiners: Bool) -> [String] {
        var seen: Set<String> = []
        return written.compactMap { tag(of: $0, in: language, joiners: joiners) }
            .filter { seen.insert($0.lowercased()).inserted }
    }

    /// Words become CamelCase, or are joined by `_` where their script has no capitals; nil for what no platform links.
    static func tag(of written: String, in language: Language, joiners: Bool) -> String? {
        // Joiners at the edge of a word join nothing.
        let words = written.precomposedStringWithCanonicalMapping.unicodeScalars
            .split { !isWord($0) && !(joiners && isJoiner($0)) }
            .map { Array($0.drop(while: isJoiner).reversed().drop(while: isJoiner).reversed()) }.filter { !$0.isEmpty }
        var tag = String.UnicodeScalarView()
        for word in words {
            if let last = tag.last(where: { !isMark($0) }), !runsOn(last, word[0]) { tag.append("_") }
            tag += words.count == 1 ? word[...] : capitalised(word, in: language)[...]
        }
        return tag.contains { $0.properties.isAlphabetic } ? composed(tag) : nil
    }

    /// The hashtags in running words, each with its `#`: what stands after a space, a bracket or an isolate, and has a
    /// letter.
    static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
        text.indices.compactMap { start in
            guard text[start] == "#" || text[start] == "＃", start == 0 || opens(text[start - 1]) else { return nil }
            let end = text[(start + 1)...].firstIndex { !isWord($0) } ?? text.count
            return text[(start + 1)..<end].contains(where: \.properties.isAlphabetic) ? start..<end : nil
        }
    }

    /// The one form of letters that look alike (NFC): a platform takes two forms for two tags.
    static func composed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text).precomposedStringWithCanonicalMapping
    }

    /// A word with its first letter as a language writes it at a sentence's begin.
    private static func capitalised(_ word: [Unicode.Scalar], in language: Language) -> [Unicode.Scalar] {
        let own = language.capitals.first { word.starts(with: $0.key.unicodeScalars) }
        guard let own else { return Array(word[0].properties.titlecaseMapping.unicodeScalars) + word.dropFirst() }
        // A dot above that programs leave behind where they made `İ` small: the capital has it.
        let rest = word.dropFirst(own.key.unicodeScalars.count).drop { $0 == "\u{307}" }
        return Array(own.value.unicodeScalars) + rest
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .openPunctuation,
            .initialPunctuation:
            true
        default: false
        }
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
