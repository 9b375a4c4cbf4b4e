internal import Model
internal import Phrases

/// The addresses and hashtags that an author wrote into a post's words, for platforms that link nothing by themselves.
enum InlineFacets {
    /// - Parameter domains: By which an address without a scheme is known.
    static func find(in words: String, _ domains: TopLevelDomains) -> [Message.Facet] {
        let text = Array(words.unicodeScalars)
        let offsets = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
        func facet(_ range: Range<Int>, _ target: Message.Facet.Target) -> Message.Facet {
            Message.Facet(bytes: offsets[range.lowerBound]..<offsets[range.upperBound], target: target)
        }
        func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
        // With a scheme any host is one; without, the list of top-level domains tells it from a missing space.
        let whole = withScheme(text)
        let bare = URLScanner(grammar: .twitter, topLevel: domains).urls(in: text).filter { url in
            !whole.contains { $0.overlaps(url) }
        }
        let tags = Hashtag.ranges(in: text).filter { tag in !(whole + bare).contains { $0.overlaps(tag) } }
        let facets =
            whole.map { facet($0, .link(string($0))) } + bare.map { facet($0, .link("https://" + string($0))) }
            + tags.map { facet($0, .tag(Hashtag.composed(text[$0.dropFirst()]))) }
        return facets.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    /// Stretches from `http` to the next space, quotation mark or isolate, without the sentence's signs behind them.
    private static func withScheme(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < text.count {
            guard let host = URLGrammar.scheme(text, start, .twitter),
                start == 0 || !text[start - 1].properties.isAlphabetic
            else {
                start += 1
                continue
            }
            var end = text[host...].firstIndex(where: endsAddress) ?? text.count
            while end > host, isBehind(text[end - 1], in: text[host..<end]) { end -= 1 }
            if end > host { found.append(start..<end) }
            start = max(end, host)
        }
        return found
    }

    private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || Isolates.isMark(scalar) || "<>\"„“”«»،؛。，".unicodeScalars.contains(scalar)
    }

    /// Whether an address's last sign belongs to the sentence: a full stop, or a bracket that opened before it.
    private static func isBehind(_ scalar: Unicode.Scalar, in address: ArraySlice<Unicode.Scalar>) -> Bool {
        if scalar == ")" { return address.count { $0 == ")" } > address.count { $0 == "(" } }
        return ".,;:!?'’…]*".unicodeScalars.contains(scalar)
    }
}
