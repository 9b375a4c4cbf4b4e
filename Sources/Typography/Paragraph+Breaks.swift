internal import CPango

extension Paragraph {
    private static let middleDot: Unicode.Scalar = "·"
    /// Signs between spaces that may end a line and begin none.
    private static let separators: Set<Unicode.Scalar> = [middleDot, "•", "–", "—"]

    /// All places at which a line may end, the paragraph's end last.
    func breaks(hyphens: [Int: LineBreak.Kind]) -> [LineBreak] {
        let addresses = Self.addresses(in: scalars)
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_get_log_attrs(
                    $0.baseAddress, Int32($0.count), -1, pango_language_from_string(key.language), &attributes,
                    Int32(attributes.count))
            }
        }
        var breaks: [LineBreak] = []
        for place in scalars.indices.dropFirst() where !joints.contains(place) {
            if attributes[place].is_line_break != 0 {
                var end = place
                while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
                guard end > 0, end == place || !Self.separators.contains(scalars[place]) else { continue }
                let isAddress = addresses[place - 1] && addresses[place]
                let isPhrase = scalars[end - 1] == Self.middleDot && end > 1
                if isPhrase {
                    // The line's end sets the phrases apart as well as the dot did.
                    end -= 1
                    while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
                }
                guard end > 0 else { continue }
                breaks.append(LineBreak(kind: isAddress ? .address : isPhrase ? .phrase : .word, end: end, next: place))
            } else if let kind = hyphens[place], attributes[place].is_cursor_position != 0 {
                breaks.append(LineBreak(kind: kind, end: place, next: place))
            }
        }
        var end = scalars.count
        while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
        // Spaces at the end stand behind a break of their own.
        if breaks.last?.end == end { breaks.removeLast() }
        breaks.append(LineBreak(kind: .word, end: end, next: scalars.count))
        return breaks
    }

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

/// A place at which a line may end.
struct LineBreak: Hashable {
    enum Kind: Hashable {
        /// Between words, or wherever the script breaks.
        case word
        /// Between words, behind a dot that sets phrases apart: "free · no sign-up".
        case phrase
        /// Between the parts of a compound, or where the author put a soft hyphen; with a hyphen.
        case joint
        /// Between syllables, with a hyphen.
        case syllable
        /// Inside a web or mail address, behind a sign.
        case address
    }

    var kind: Kind
    /// Whether a line ends here before any word is divided.
    var isBetweenWords: Bool { kind == .word || kind == .phrase }
    var hasHyphen: Bool { kind == .joint || kind == .syllable }
    /// The scalar with which the line's visible text ends (exclusive): spaces are cut off.
    var end: Int
    /// The scalar with which the next line begins.
    var next: Int
}
