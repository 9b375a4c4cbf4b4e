extension Paragraph {
    /// The marks between which a stretch has a direction of its own and counts as one sign outside; they have no glyph.
    static let isolation: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{2066}", "\u{2069}")
    /// Either mark's length in UTF-8.
    static let isolationBytes = 3

    /// The text with its addresses isolated: in right-to-left text a Latin word before an address would else swallow
    /// it, and its last `/` would stand on the wrong side. See Unicode Standard Annex #9, 2.7.
    static func isolatingAddresses(_ text: String) -> [Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        var result: [Unicode.Scalar] = []
        var copied = 0
        for token in asciiTokens(in: scalars) where isAddress(scalars[token]) {
            // Brackets around it and the sentence's signs behind it belong to the text.
            let isOfAddress = { (place: Int) in
                scalars[place] == "/" || scalars[place].properties.isAlphabetic
                    || scalars[place].properties.numericType != nil
            }
            guard let first = token.first(where: isOfAddress), let last = token.last(where: isOfAddress) else {
                continue
            }
            result += scalars[copied..<first] + [isolation.start] + scalars[first...last] + [isolation.end]
            copied = last + 1
        }
        return result + scalars[copied...]
    }

    /// For each scalar, whether it belongs to a web or mail address.
    static func addresses(in scalars: [Unicode.Scalar]) -> [Bool] {
        var marks = [Bool](repeating: false, count: scalars.count)
        for token in asciiTokens(in: scalars) where isAddress(scalars[token]) {
            for index in token { marks[index] = true }
        }
        return marks
    }

    /// Stretches of visible ASCII: a Latin word or an address may stand in text without spaces, as in Chinese.
    static func asciiTokens(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            let end = scalars[start...].firstIndex { !(0x21...0x7e).contains($0.value) } ?? scalars.count
            if end > start { tokens.append(start..<end) }
            start = end + 1
        }
        return tokens
    }

    private static func isAddress(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(token))
        if text.contains("://") || text.contains("@") { return true }
        // A name, a dot and a name, but not the dots of an abbreviation such as `z.B.`
        let names = text.split(whereSeparator: { $0 == "." })
        return zip(names, names.dropFirst()).contains { $0.count > 1 && $1.prefix(while: \.isLetter).count > 1 }
    }
}
