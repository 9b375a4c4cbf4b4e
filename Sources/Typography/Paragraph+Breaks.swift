internal import CPango
internal import Phrases

extension Paragraph {
    private static let middleDot: Unicode.Scalar = "·"
    /// Signs between spaces that may end a line and begin none.
    private static let separators: Set<Unicode.Scalar> = [middleDot, "•", "–", "—"]

    /// All places at which a line may end, the paragraph's end last.
    func breaks(hyphens: [Int: LineBreak.Kind]) -> [LineBreak] {
        let addresses = Self.addresses(in: scalars)
        let joints = joints.union(LineRules.joints(in: scalars))
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
                let kind: LineBreak.Kind =
                    isAddress ? .address : isPhrase ? .phrase : isBehindHyphen(place) ? .hyphen : .word
                breaks.append(LineBreak(kind: kind, end: end, next: place))
            } else if let kind = hyphens[place], attributes[place].is_cursor_position != 0 {
                breaks.append(LineBreak(kind: kind, end: place, next: place))
            }
        }
        var end = scalars.count
        while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
        // Spaces at the end stand behind a break of their own.
        if breaks.last?.end == end { breaks.removeLast() }
        breaks.append(LineBreak(kind: .word, end: end, next: scalars.count))
        return breaks.sparing(wholes)
    }

    private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}"]

    /// Whether a word goes on behind a hyphen of its own: `Bem-vindos`.
    private func isBehindHyphen(_ place: Int) -> Bool {
        place > 1 && Self.hyphens.contains(scalars[place - 1]) && scalars[place - 2].properties.isAlphabetic
            && scalars[place].properties.isAlphabetic
    }

    /// For each scalar, whether it belongs to a web or mail address.
    static func addresses(in scalars: [Unicode.Scalar]) -> [Bool] {
        var marks = [Bool](repeating: false, count: scalars.count)
        for token in WebAddress.tokens(in: scalars) where WebAddress.isOne(scalars[token]) {
            for index in token { marks[index] = true }
        }
        return marks
    }
}

/// A place at which a line may end.
struct LineBreak: Hashable {
    enum Kind: Hashable {
        /// Between words, or wherever the script breaks.
        case word
        /// Between words, behind a dot that sets phrases apart: "free · no sign-up".
        case phrase
        /// Behind a hyphen that the word has anyway.
        case hyphen
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
    /// What would have to fit into a line for none to end here: a telephone number, a date, with what hangs on it.
    var whole: Range<Int>?
}

extension Paragraph {
    /// Whether a line may end in it without a word being divided.
    var hasManyWords: Bool { breaks.contains { $0.isBetweenWords && $0.next < scalars.count } }
}

extension [LineBreak] {
    /// The same places, those inside of phrases with what they divide.
    fileprivate func sparing(_ wholes: [Range<Int>]) -> [LineBreak] {
        var breaks = self
        for whole in wholes {
            let inside = indices.filter { self[$0].next > whole.lowerBound && self[$0].next < whole.upperBound }
            guard let first = inside.first, let last = inside.last else { continue }
            let start = first > 0 ? self[first - 1].next : 0
            for index in inside { breaks[index].whole = start..<self[last + 1].end }
        }
        return breaks
    }
}
