/// The host of an address, as twitter-text takes it out of a running text.
enum Domain {
    /// The index after the domain that begins at `start`: labels with dots, as many as there are, then a top-level
    /// domain.
    static func match(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        // Behind each label that may stand before the top-level domain (none with `_`), the last comes first.
        var ends: [Int] = []
        var i = start
        while let label = label(scalars, at: i) {
            i = label.end
            if !label.hasUnderscore { ends.append(i) }
        }
        return ends.reversed().lazy.compactMap { topLevel(scalars, at: $0, before: scalars.count) }.first
    }

    /// For each index (and the end) whether labels from there lead to a top-level domain at all; else nothing need be
    /// tried there.
    static func hopeful(_ scalars: [Unicode.Scalar]) -> [Bool] {
        var hopeful = [Bool](repeating: false, count: scalars.count + 1)
        for i in scalars.indices.reversed() {
            if scalars[i] == "." {
                hopeful[i] = hopeful[i + 1] || topLevel(scalars, at: i + 1, before: scalars.count) != nil
            } else if URLCharacters.isDomain(scalars[i]) || scalars[i] == "-" || scalars[i] == "_" {
                hopeful[i] = hopeful[i + 1]
            }
        }
        return hopeful
    }

    /// Whether each label of the host fits DNS: at most 63 bytes as Punycode.
    static func isValid(_ domain: ArraySlice<Unicode.Scalar>) -> Bool {
        let isEncoded = domain.starts(with: "xn--".unicodeScalars)
        if isEncoded, asciiParts(Array(domain), in: 0..<domain.count).isEmpty { return false }
        return domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            (1...63).contains(Punycode.encodedLength(ofLabel: $0))
        }
    }

    /// The length of a valid host as DNS knows it, in bytes.
    static func encodedLength(_ domain: ArraySlice<Unicode.Scalar>) -> Int {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.reduce(labels.count - 1) { $0 + Punycode.encodedLength(ofLabel: $1) }
    }

    /// The stretches of a domain that are domains of (accented) Latin letters.
    static func asciiParts(_ scalars: [Unicode.Scalar], in domain: Range<Int>) -> [Range<Int>] {
        func isLatin(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "-" || URLCharacters.isAlphanumeric(scalar) || URLCharacters.isLatinAccent(scalar)
        }
        var parts: [Range<Int>] = []
        var start = domain.lowerBound
        while start < domain.upperBound {
            var ends: [Int] = []
            var i = start
            while i < domain.upperBound, isLatin(scalars[i]) {
                while i < domain.upperBound, isLatin(scalars[i]) { i += 1 }
                guard i < domain.upperBound, scalars[i] == "." else { break }
                i += 1
                ends.append(i)
            }
            if let end = ends.reversed().lazy.compactMap({ topLevel(scalars, at: $0, before: domain.upperBound) }).first
            {
                parts.append(start..<end)
                start = end
            } else {
                start += 1
            }
        }
        return parts
    }

    /// A label with its dot: it neither begins nor ends with `-` or `_`.
    private static func label(_ scalars: [Unicode.Scalar], at start: Int) -> (end: Int, hasUnderscore: Bool)? {
        var i = start
        var hasUnderscore = false
        while i < scalars.count, URLCharacters.isDomain(scalars[i]) || scalars[i] == "-" || scalars[i] == "_" {
            if scalars[i] == "_" { hasUnderscore = true }
            i += 1
        }
        guard i > start, i < scalars.count, scalars[i] == ".", URLCharacters.isDomain(scalars[start]),
            URLCharacters.isDomain(scalars[i - 1])
        else { return nil }
        return (i + 1, hasUnderscore)
    }

    /// The longest top-level domain at `start`; no ASCII letter, digit or `@` may follow.
    private static func topLevel(_ scalars: [Unicode.Scalar], at start: Int, before limit: Int) -> Int? {
        func mayEnd(_ end: Int) -> Bool {
            end == limit || !URLCharacters.isAlphanumeric(scalars[end]) && scalars[end] != "@"
        }
        guard start < limit else { return nil }
        var folded: [Unicode.Scalar] = []
        var longest: Int?
        for i in start..<min(limit, start + TopLevelDomains.longest) {
            guard URLCharacters.isDomain(scalars[i]) else { break }
            folded += scalars[i].properties.lowercaseMapping.unicodeScalars
            if TopLevelDomains.all.contains(folded), mayEnd(i + 1) { longest = i + 1 }
        }
        return longest ?? encodedTopLevel(scalars, at: start, before: limit)
    }

    /// `xn--…`, any name in Punycode.
    private static func encodedTopLevel(_ scalars: [Unicode.Scalar], at start: Int, before limit: Int) -> Int? {
        let prefix = "xn--".unicodeScalars
        guard start + prefix.count < limit,
            zip(scalars[start...], prefix).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
        else { return nil }
        var end = start + prefix.count
        while end < limit, URLCharacters.isAlphanumeric(scalars[end]) || scalars[end] == "-" { end += 1 }
        return end > start + prefix.count ? end : nil
    }
}
