internal import Model

/// The host of an address, as twitter-text takes it out of a running text.
enum Domain {
    /// For each index (and the end of the text) the index after the domain that begins there: labels with dots, as
    /// many as there are, then a top-level domain; 0 where there is none.
    ///
    /// Read from the end, so that each label is looked at once, however many domains might begin before it.
    static func ends(in scalars: [Unicode.Scalar], _ known: TopLevelDomains) -> [Int] {
        var ends = [Int](repeating: 0, count: scalars.count + 1)
        // The dot at which a label ends that begins here, the index after a top-level domain behind it, and the next
        // underscore: no top-level domain follows a label that holds one.
        var dot: (index: Int, topLevel: Int)?
        var underscore = scalars.count
        for i in scalars.indices.reversed() {
            if scalars[i] == "." {
                dot = (i, topLevel(scalars, at: i + 1, before: scalars.count, known) ?? 0)
            } else if scalars[i] == "-" || scalars[i] == "_" {
                if scalars[i] == "_" { underscore = i }
            } else if URLCharacters.isDomain(scalars[i]) {
                // A label neither begins nor ends with `-` or `_`.
                guard let dot, URLCharacters.isDomain(scalars[dot.index - 1]) else { continue }
                let longer = ends[dot.index + 1]
                ends[i] = longer > 0 ? longer : underscore < dot.index ? 0 : dot.topLevel
            } else {
                dot = nil
            }
        }
        return ends
    }

    /// Whether each label of the host fits DNS: at most 63 bytes as Punycode.
    static func isValid(_ domain: ArraySlice<Unicode.Scalar>, _ known: TopLevelDomains) -> Bool {
        let isEncoded = domain.starts(with: "xn--".unicodeScalars)
        if isEncoded, asciiParts(Array(domain), in: 0..<domain.count, known).isEmpty { return false }
        // Punycode is never shorter than what it stands for, and takes long for what is long.
        return domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            $0.count <= 63 && (1...63).contains(Punycode.encodedLength(ofLabel: $0))
        }
    }

    /// The length of a valid host as DNS knows it, in bytes.
    static func encodedLength(_ domain: ArraySlice<Unicode.Scalar>) -> Int {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.reduce(labels.count - 1) { $0 + Punycode.encodedLength(ofLabel: $1) }
    }

    /// The stretches of a domain that are domains of (accented) Latin letters.
    static func asciiParts(
        _ scalars: [Unicode.Scalar], in domain: Range<Int>, _ known: TopLevelDomains
    ) -> [Range<Int>] {
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
            if let end = ends.reversed().lazy.compactMap({ topLevel(scalars, at: $0, before: domain.upperBound, known) }
            ).first {
                parts.append(start..<end)
                start = end
            } else {
                // What begins later in the same stretch has no other ends.
                start = max(i, start + 1)
            }
        }
        return parts
    }

    /// The longest top-level domain at `start`; no ASCII letter, digit or `@` may follow.
    private static func topLevel(
        _ scalars: [Unicode.Scalar], at start: Int, before limit: Int, _ known: TopLevelDomains
    ) -> Int? {
        func mayEnd(_ end: Int) -> Bool {
            end == limit || !URLCharacters.isAlphanumeric(scalars[end]) && scalars[end] != "@"
        }
        guard start < limit else { return nil }
        var folded: [Unicode.Scalar] = []
        var longest: Int?
        for i in start..<min(limit, start + known.longest) {
            guard URLCharacters.isDomain(scalars[i]) else { break }
            folded += scalars[i].properties.lowercaseMapping.unicodeScalars
            if known.names.contains(folded), mayEnd(i + 1) { longest = i + 1 }
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
