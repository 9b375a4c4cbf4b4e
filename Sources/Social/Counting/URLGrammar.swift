/// The parts of an address beside its domain; each gives the index after the part that begins at `start`.
enum URLGrammar {
    static func scheme(_ scalars: [Unicode.Scalar], _ start: Int, _ grammar: URLScanner.Grammar) -> Int? {
        for scheme in ["https://", "http://"] + (grammar == .mastodon ? mastodonSchemes : []) {
            let end = start + scheme.count
            if end <= scalars.count,
                zip(scalars[start..<end], scheme.unicodeScalars).allSatisfy({
                    $0.properties.lowercaseMapping == String($1)
                })
            {
                return end
            }
        }
        return nil
    }

    /// Those that Mastodon opens beside the web's.
    private static let mastodonSchemes = [
        "dat://", "dweb://", "ipfs://", "ipns://", "ssb://", "gopher://", "gemini://",
    ]

    static func port(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard start < scalars.count, scalars[start] == ":" else { return nil }
        var end = start + 1
        while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
        return end > start + 1 ? end : nil
    }

    /// The longest path that ends in a character that may end one: a full stop after an address is not its part.
    static func path(_ scalars: [Unicode.Scalar], _ start: Int, _ grammar: URLScanner.Grammar) -> Int? {
        guard start < scalars.count, scalars[start] == "/" else { return nil }
        var end = start + 1
        var i = end
        while i < scalars.count {
            if let after = parentheses(scalars, i, grammar, depth: 2) {
                // For X parentheses end a path only after what could have ended it itself.
                if end == i || grammar == .mastodon { end = after }
                i = after
            } else if URLCharacters.isPath(scalars[i], grammar) {
                i += 1
                if URLCharacters.endsPath(scalars[i - 1], grammar) { end = i }
            } else {
                break
            }
        }
        return end
    }

    static func query(_ scalars: [Unicode.Scalar], _ start: Int, _ grammar: URLScanner.Grammar) -> Int? {
        guard start < scalars.count, scalars[start] == "?" else { return nil }
        var end: Int?
        var i = start + 1
        while i < scalars.count, URLCharacters.isQuery(scalars[i], grammar) {
            i += 1
            if URLCharacters.endsQuery(scalars[i - 1], grammar) { end = i }
        }
        return end
    }

    /// The name behind `t.co/`, X's own shortener, which takes letters and digits alone.
    static func shortName(_ scalars: [Unicode.Scalar], _ domain: Range<Int>) -> Range<Int>? {
        let prefix = Array("t.co/".unicodeScalars)
        let start = domain.lowerBound + prefix.count
        guard start <= scalars.count,
            zip(scalars[domain.lowerBound..<start], prefix).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
        else { return nil }
        var end = start
        while end < scalars.count, URLCharacters.isAlphanumeric(scalars[end]) { end += 1 }
        return end > start ? start..<end : nil
    }

    /// `(…)` or `(…(…)…)` in a path.
    private static func parentheses(
        _ scalars: [Unicode.Scalar], _ start: Int, _ grammar: URLScanner.Grammar, depth: Int
    ) -> Int? {
        guard depth > 0, start < scalars.count, scalars[start] == "(" else { return nil }
        var i = start + 1
        var nested = false
        while i < scalars.count, scalars[i] != ")" {
            if URLCharacters.isPath(scalars[i], grammar) {
                i += 1
            } else if !nested, let after = parentheses(scalars, i, grammar, depth: depth - 1) {
                nested = true
                i = after
            } else {
                return nil
            }
        }
        return i < scalars.count && i > start + 1 ? i + 1 : nil
    }
}
