internal import Model

/// A text as Mastodon counts it: addresses as a placeholder of their weight, mentions without their host.
enum MastodonText {
    /// See Mastodon's `StatusLengthValidator` and `Extractor`.
    static func countable(_ text: String, _ rules: PlatformRules) -> String {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.allSatisfy(\.properties.isWhitespace) else { return "" }
        var urls =
            (rules.urlWeight == nil
            ? [] : URLScanner(grammar: .mastodon, topLevel: rules.domains).urls(in: scalars))[...]
        // Appended to a string, each placeholder would copy what stands before it.
        var countable: [Unicode.Scalar] = []
        countable.reserveCapacity(scalars.count)
        var i = 0
        while i < scalars.count {
            if let url = urls.first, url.lowerBound == i {
                countable += repeatElement("x", count: rules.urlWeight ?? 0)
                i = url.upperBound
                urls.removeFirst()
            } else if let mention = mention(scalars, at: i) {
                countable += scalars[i..<mention.user]
                i = mention.end
            } else {
                countable.append(scalars[i])
                i += 1
            }
        }
        return String(String.UnicodeScalarView(countable))
    }

    /// Where the user's name and the host of `@user@host` end.
    private static func mention(_ scalars: [Unicode.Scalar], at start: Int) -> (user: Int, end: Int)? {
        guard scalars[start] == "@" else { return nil }
        if start > 0, isWord(scalars[start - 1]) || scalars[start - 1] == "=" || scalars[start - 1] == "/" {
            return nil
        }
        let user = run(scalars, from: start + 1) {
            isName($0) || $0 == "." || $0 == "-"
        } last: {
            isName($0)
        }
        guard user > start + 1, isName(scalars[start + 1]), user < scalars.count, scalars[user] == "@" else {
            return nil
        }
        let end = run(scalars, from: user + 1) {
            isWord($0) || $0 == "." || $0 == "-"
        } last: {
            isWord($0)
        }
        guard end > user + 2 else { return nil }
        // What goes on with another `@` or with `://` is no mention.
        if end < scalars.count,
            scalars[end] == "@" || scalars[end] == "＠" || scalars[end...].starts(with: "://".unicodeScalars)
        {
            return nil
        }
        return (user, end)
    }

    /// The end of the longest run of scalars that `holds` takes and that ends in one that `last` takes.
    private static func run(
        _ scalars: [Unicode.Scalar], from start: Int, _ holds: (Unicode.Scalar) -> Bool, last: (Unicode.Scalar) -> Bool
    ) -> Int {
        var end = start
        while end < scalars.count, holds(scalars[end]) { end += 1 }
        while end > start, !last(scalars[end - 1]) { end -= 1 }
        return end
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_")
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
        default: scalar.properties.isAlphabetic
        }
    }
}
