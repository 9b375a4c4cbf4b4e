internal import Model

/// Finds the addresses in a text that a platform replaces by its own short ones.
///
/// Scans as twitter-text 3 does, which X and Mastodon share; the rules are told by its conformance suite.
struct URLScanner {
    enum Grammar {
        /// Also without a scheme, by the list of top-level domains.
        case twitter
        /// With a scheme alone, and any letters in path and query. What has none is still read over as a whole.
        case mastodon
    }

    let grammar: Grammar
    let topLevel: TopLevelDomains

    /// The longest address that counts as one, in UTF-16 units.
    private static let longest = 4096
    /// The longest name on X's own shortener.
    private static let longestShortName = 40

    /// The addresses in the text, in its order.
    func urls(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        let domains = Domain.ends(in: scalars, topLevel)
        var found: [Range<Int>] = []
        var i = 0
        var isStart = true
        while i < scalars.count {
            // An address may follow any character but these; at the start of the text it follows none.
            if !URLCharacters.forbidsURLAfter(scalars[i]), let match = match(scalars, at: i + 1, domains) {
                found += accept(match, in: scalars, after: scalars[i])
                i = match.range.upperBound
            } else if isStart, let match = match(scalars, at: 0, domains) {
                found += accept(match, in: scalars, after: nil)
                i = match.range.upperBound
            } else {
                i += 1
            }
            isStart = false
        }
        return found
    }

    private struct Match {
        var range: Range<Int>
        var hasScheme: Bool
        var domain: Range<Int>
        var hasPath: Bool
    }

    private func match(_ scalars: [Unicode.Scalar], at start: Int, _ domains: [Int]) -> Match? {
        if let scheme = URLGrammar.scheme(scalars, start, grammar), domains[scheme] > 0 {
            return finish(scalars, start..<domains[scheme], domainStart: scheme)
        }
        return domains[start] > 0 ? finish(scalars, start..<domains[start], domainStart: start) : nil
    }

    private func finish(_ scalars: [Unicode.Scalar], _ range: Range<Int>, domainStart: Int) -> Match {
        let port = URLGrammar.port(scalars, range.upperBound) ?? range.upperBound
        let path = URLGrammar.path(scalars, port, grammar)
        let end = URLGrammar.query(scalars, path ?? port, grammar) ?? path ?? port
        return Match(
            range: range.lowerBound..<end, hasScheme: domainStart > range.lowerBound,
            domain: domainStart..<range.upperBound, hasPath: path != nil)
    }

    /// What of a match counts as an address; nothing where its host cannot be one.
    private func accept(_ match: Match, in scalars: [Unicode.Scalar], after before: Unicode.Scalar?) -> [Range<Int>] {
        let host = scalars[match.domain]
        guard Domain.isValid(host, topLevel) else { return [] }
        // The host counts as it is sent, in Punycode.
        let units =
            scalars[match.range].reduce(0) { $0 + UTF16.width($1) }
            + Domain.encodedLength(host) - host.reduce(0) { $0 + UTF16.width($1) }
        let scheme = match.hasScheme ? match.domain.lowerBound - match.range.lowerBound : "https://".count
        guard scheme + units <= Self.longest else { return [] }
        if match.hasScheme {
            guard let short = URLGrammar.shortName(scalars, match.domain) else { return [match.range] }
            if short.count > Self.longestShortName { return [] }
            let query = URLGrammar.query(scalars, short.upperBound, grammar)
            return [match.range.lowerBound..<(query ?? short.upperBound)]
        }
        guard grammar == .twitter else { return [] }
        if let before, "-_./".unicodeScalars.contains(before) { return [] }
        // Without a scheme only the ASCII parts count: Chinese runs on without a space before and after them.
        var parts = Domain.asciiParts(scalars, in: match.domain, topLevel)
        // The path goes with the last of them, which twitter-text counts as if it stood right before the path.
        let rest = match.range.upperBound - match.domain.upperBound
        if match.hasPath, let last = parts.popLast() { parts.append(last.lowerBound..<(last.upperBound + rest)) }
        return parts
    }
}
