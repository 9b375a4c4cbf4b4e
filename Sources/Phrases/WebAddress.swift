/// Web and mail addresses in running text.
package enum WebAddress {
    /// The addresses in a text: without brackets around them and without the sentence's signs behind them.
    package static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
        tokens(in: text).compactMap { token in
            guard isOne(text[token]) else { return nil }
            let isOfAddress = { (place: Int) in text[place] == "/" || text[place].isLetter || text[place].isDigit }
            guard let first = token.first(where: isOfAddress), let last = token.last(where: isOfAddress) else {
                return nil
            }
            return first..<(last + 1)
        }
    }

    /// Stretches of visible ASCII: a Latin word or an address may stand in text without spaces, as in Chinese.
    package static func tokens(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex { !(0x21...0x7e).contains($0.value) } ?? text.count
            if end > start { tokens.append(start..<end) }
            start = end + 1
        }
        return tokens
    }

    static func isIn(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
        tokens(in: Array(stretch)).contains { token in
            isOne(stretch[(stretch.startIndex + token.lowerBound)..<(stretch.startIndex + token.upperBound)])
        }
    }

    /// Whether visible ASCII without a space is an address.
    package static func isOne(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
        // Words have none of these.
        guard token.contains(where: { $0 == "." || $0 == ":" || $0 == "@" }) else { return false }
        let text = String(String.UnicodeScalarView(token))
        if text.contains("://") || text.contains("@") { return true }
        // A name, a dot and a name, but not the dots of an abbreviation such as `z.B.`
        let names = text.split(whereSeparator: { $0 == "." })
        return zip(names, names.dropFirst()).contains { $0.count > 1 && $1.prefix(while: \.isLetter).count > 1 }
    }
}
