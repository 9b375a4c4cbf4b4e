internal import Foundation
package import Model

/// The length of a text as a platform counts it.
package enum Counter {
    /// - Parameter contentWarning: What stands before the text to be opened, on platforms that have it; it counts.
    static func count(_ text: String, _ rules: PlatformRules, contentWarning: String = "") -> Int {
        return switch rules.counting {
        case .mastodon: Graphemes.count(contentWarning + MastodonText.countable(text, rules))
        default: count(contentWarning + text, by: rules)
        }
    }

    private static func count(_ text: String, by rules: PlatformRules) -> Int {
        switch rules.counting {
        case .graphemes: Graphemes.count(text)
        case .utf16: text.utf16.count
        case .utf8: text.utf8.count
        case .codePoints: text.unicodeScalars.count
        case .mastodon: Graphemes.count(MastodonText.countable(text, rules))
        case .twitter: weighted(text, rules)
        case .threads: threads(text)
        }
    }

    /// The length beside the limit.
    package static func measure(_ text: String, _ rules: PlatformRules, withPicture: Bool = false) -> TextLength {
        let length = count(text, rules)
        let limit = rules.limit(withPicture: withPicture)
        let bytes = rules.byteLimit.map { max(0, text.utf8.count - $0) } ?? 0
        return TextLength(length: length, limit: limit, excess: max(0, length - limit), excessBytes: bytes)
    }

    /// twitter-text 3: scalars of the NFC form in these ranges weigh 1, all else 2, an emoji sequence 2, an address
    /// `urlWeight`.
    private static func weighted(_ text: String, _ rules: PlatformRules) -> Int {
        let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        var urls =
            (rules.urlWeight == nil
            ? [] : URLScanner(grammar: .twitter, topLevel: rules.domains).urls(in: scalars))[...]
        var weight = 0
        var i = 0
        while i < scalars.count {
            if let url = urls.first, url.lowerBound == i {
                weight += rules.urlWeight ?? 0
                i = url.upperBound
                urls.removeFirst()
                continue
            }
            let emoji = EmojiSequence.length(in: scalars, at: i)
            weight += emoji == 0 && isLight(scalars[i]) ? 1 : 2
            i += max(1, emoji)
        }
        return weight
    }

    private static func isLight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: true
        default: false
        }
    }

    private static func threads(_ text: String) -> Int {
        let scalars = Array(text.unicodeScalars)
        var length = 0
        var i = 0
        while i < scalars.count {
            let emoji = EmojiSequence.length(in: scalars, at: i)
            length += emoji == 0 ? 1 : scalars[i..<(i + emoji)].reduce(0) { $0 + UTF8.width($1) }
            i += max(1, emoji)
        }
        return length
    }
}

/// How long a text is for a platform, and how much of it is too much.
package struct TextLength: Hashable, Sendable {
    /// As the platform counts, addresses by their weight.
    package let length: Int
    package let limit: Int
    /// By how much the length exceeds the limit; 0 where it fits.
    package let excess: Int
    /// By how many UTF-8 bytes the text exceeds the platform's second limit; 0 where it fits or there is none.
    package let excessBytes: Int

    /// Within both limits, in letters and in bytes.
    package var fits: Bool { excess == 0 && excessBytes == 0 }
}

/// Letters as a reader sees them: extended grapheme clusters (UAX #29).
enum Graphemes {
    /// The number of clusters, by the rules before Unicode 15.1.
    ///
    /// Since then a conjunct (`स्ते`) is one cluster (rule GB9c). No platform says by which version it counts; the
    /// older ones count two, and a text that fits there fits everywhere.
    static func count(_ text: String) -> Int {
        text.reduce(0) { $0 + 1 + ($1.unicodeScalars.count > 2 ? conjuncts(in: $1) : 0) }
    }

    /// How often in a cluster a consonant follows a virama.
    private static func conjuncts(in cluster: Character) -> Int {
        var count = 0
        var isLinked = false
        for scalar in cluster.unicodeScalars {
            if scalar.properties.canonicalCombiningClass == .virama {
                isLinked = true
            } else if scalar.properties.generalCategory == .otherLetter {
                count += isLinked ? 1 : 0
                isLinked = false
            }
        }
        return count
    }
}
