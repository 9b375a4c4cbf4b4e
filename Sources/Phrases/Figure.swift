/// A number with all that belongs to it: `+49 821 324-2851`, `5.–7.`, `14:30–16:00 Uhr`, `12,50 €`, `§ 16a AufenthG`,
/// `Rathausplatz 1, 86150 Augsburg`.
struct Figure: Hashable {
    enum Kind: Hashable {
        /// A telephone number, an account, a full date, a time: a name beside it is another thing.
        case complete
        /// A number that may belong to the name beside it: `Saal 1`, `86150 Augsburg`.
        case plain
    }

    var range: Range<Int>
    var kind: Kind

    /// What of it comes out in another order among words from right to left: all of a telephone number, of
    /// `5.–7. ديسمبر` the days.
    func torn(in text: [Unicode.Scalar]) -> [Range<Int>] {
        text[range].indices.split { text[$0].isLetter && !text[$0].isCased }.compactMap { part in
            guard let first = part.first(where: { !text[$0].isGap }), let last = part.last(where: { !text[$0].isGap }),
                text[first...last].contains(where: \.isDigit), !Self.readsAlike(first..<(last + 1), in: text)
            else { return nil }
            return first..<(last + 1)
        }
    }

    /// Whether it looks the same in a right-to-left line as in a left-to-right one: one number to the bidirectional
    /// algorithm, as digits with single full stops, commas, colons or slashes between them are. See UAX #9, W4.
    static func readsAlike(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        range.allSatisfy { place in
            text[place].isDigit
                || ".,:/".unicodeScalars.contains(text[place]) && place > range.lowerBound
                    && place + 1 < range.upperBound && text[place - 1].isDigit && text[place + 1].isDigit
        }
    }
}
