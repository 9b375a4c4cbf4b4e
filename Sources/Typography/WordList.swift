/// A language's words, by which its compounds are taken apart where their parts meet.
///
/// Read from a list of one word a line, in UTF-8. Only words' hashes are kept; see `PatternTable`.
struct WordList: Sendable {
    /// Shorter parts are more often endings and prefixes than words.
    private static let shortestPart = 4
    /// The last part of a word that is itself in the list must be longer: lists hold many words that are no compounds.
    private static let shortestLast = 5

    private var words: Set<PatternTable.Key> = []

    init?(_ bytes: [UInt8]) {
        words.reserveCapacity(bytes.count / 12)
        var key = PatternTable.Key()
        var isEmpty = true
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\n" {
                if !isEmpty { words.insert(key) }
                (key, isEmpty) = (PatternTable.Key(), true)
            } else {
                key.append(Self.lowercase(scalar.value))
                isEmpty = false
            }
        }
        if !isEmpty { words.insert(key) }
        if words.isEmpty { return nil }
    }

    /// The places between the parts of a compound, as numbers of letters before them.
    ///
    /// - Parameters:
    ///   - word: Lower-case letters.
    ///   - mayDivide: Whether syllables end at a place: parts that only look like words are sorted out by it.
    func joints(of word: ArraySlice<UInt32>, _ mayDivide: (Int) -> Bool) -> [Int] {
        guard word.count >= 2 * Self.shortestPart else { return [] }
        let isWhole = contains(word)
        let last = word.count - (isWhole ? Self.shortestLast : Self.shortestPart)
        guard last >= Self.shortestPart else { return [] }
        let places = (Self.shortestPart...last).filter {
            let place = word.startIndex + $0
            return mayDivide(place) && contains(word[place...])
        }
        // The parts that are most alike in length; and where the first is none of the list's, it has parts itself.
        let middle = { (place: Int) in abs(2 * place - word.count) }
        let both = places.filter { isPart(word.prefix($0)) }.min { middle($0) < middle($1) }
        if let place = both {
            return joints(of: word.prefix(place), mayDivide) + [word.startIndex + place]
                + joints(of: word.dropFirst(place), mayDivide)
        }
        if isWhole { return [] }
        for place in places {
            let first = joints(of: word.prefix(place), mayDivide)
            if !first.isEmpty {
                return first + [word.startIndex + place] + joints(of: word.dropFirst(place), mayDivide)
            }
        }
        // With the sign that joins it to what follows: the s of `Berufsberatungs`.
        return word.last == Self.joiner ? joints(of: word.dropLast(), mayDivide) : []
    }

    private static let joiner = UInt32(UInt8(ascii: "s"))

    /// Whether it can stand before another part: `Schul` of `Schule`, `Sprech` of `sprechen`, `Aufenthalts`.
    private func isPart(_ part: ArraySlice<UInt32>) -> Bool {
        guard part.count >= Self.shortestPart else { return false }
        let (e, n) = (UInt32(UInt8(ascii: "e")), UInt32(UInt8(ascii: "n")))
        return contains(part) || contains(part + [e]) || contains(part + [e, n])
            || part.count > Self.shortestPart && part.last == Self.joiner && contains(part.dropLast())
    }

    private func contains(_ letters: ArraySlice<UInt32>) -> Bool {
        var key = PatternTable.Key()
        for letter in letters { key.append(letter) }
        return words.contains(key)
    }

    /// Of ASCII and Latin-1, which are most letters of the languages that write compounds as one word.
    private static func lowercase(_ letter: UInt32) -> UInt32 {
        switch letter {
        case 0x41...0x5a, 0xc0...0xd6, 0xd8...0xde: letter + 0x20
        default: letter
        }
    }
}
