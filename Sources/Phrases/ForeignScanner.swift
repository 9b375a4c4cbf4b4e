internal import Page

/// Finds names that run against their text: `Saal 1`, `Frankfurt (Oder)`, `Haus 2, EG`, `B2-Kurs` in Arabic, a Persian
/// name in German.
struct ForeignScanner {
    let text: [Unicode.Scalar]
    let direction: Direction
    let figures: [Figure]
    /// Where values of placeholders stand: a number beside one is not its part.
    let values: [Range<Int>]

    /// Signs that stand inside names, addresses and lists of them.
    private static let signs = Set("-_./:@&+'’=?%#~,()§€$£°*\"„“”«»".unicodeScalars)

    /// Those of Arabic and Persian names.
    private static let easternSigns = "،؛٫٬".unicodeScalars

    func names() -> [Range<Int>] {
        guard text.contains(where: isForeign) else { return [] }
        let addresses = WebAddress.ranges(in: text)
        var names: [Range<Int>] = []
        var start = 0
        while let name = name(from: start) {
            var name = name
            for address in addresses where address.overlaps(name) {
                name = min(name.lowerBound, address.lowerBound)..<max(name.upperBound, address.upperBound)
            }
            names.append(name)
            start = name.upperBound
        }
        return names
    }

    /// Whether a stretch begins with a letter that runs against the text.
    func isForeign(_ range: Range<Int>) -> Bool {
        text[range].lazy.compactMap(Directionality.of).first.map { $0 != direction } ?? false
    }

    private func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        Directionality.of(scalar).map { $0 != direction } ?? false
    }

    private func isOwn(_ scalar: Unicode.Scalar) -> Bool { Directionality.of(scalar) == direction }

    /// The next name, with what holds it together.
    private func name(from start: Int) -> Range<Int>? {
        guard var lower = text[start...].firstIndex(where: isForeign) else { return nil }
        var upper = lower + 1
        var next = upper
        while next < text.count, !isNumberOfLine(next) {
            if isForeign(text[next]) { upper = next + 1 } else if !holds(next, after: upper) { break }
            next += 1
        }
        // Before its brackets, since they may cut it.
        lower = before(lower, start)
        (lower, upper) = balanced(lower..<upper, start)
        return lower..<behind(upper)
    }

    /// Whether a sign between two words keeps them in one name: one space, a digit, or what stands in addresses.
    private func holds(_ place: Int, after end: Int) -> Bool {
        let scalar = text[place]
        if scalar.isGap { return place == end || !text[place - 1].isGap }
        if scalar == "–" { return !text[place - 1].isGap }
        if direction == .leftToRight, Self.easternSigns.contains(scalar) { return true }
        return Self.signs.contains(scalar) || scalar.properties.numericType != nil || scalar.isMark
    }

    /// Whether a telephone number, date or time stands here, which among words from right to left would come out torn.
    private func isNumberOfLine(_ place: Int) -> Bool {
        direction == .leftToRight && text[place].isASCII
            && figures.contains { $0.kind == .complete && $0.range.contains(place) }
    }

    // MARK: - The name's begin

    /// With `#` and `@`, digits that touch it, and a number of its own: `86150 Augsburg`, `5. Dezember`.
    private func before(_ name: Int, _ floor: Int) -> Int {
        var lower = name
        while lower > floor, text[lower - 1] == "#" || text[lower - 1] == "@" || text[lower - 1].isDigit { lower -= 1 }
        // `24/7-Service`, `3-Zimmer-Wohnung`
        if lower > floor + 1, text[lower - 1] == "-",
            let figure = figures.first(where: { $0.range.upperBound == lower - 1 })
        {
            return max(floor, figure.range.lowerBound)
        }
        guard lower > floor + 1, text[lower - 1].isGap, !isEdge(lower), !isEdge(lower - 1) else { return lower }
        var number = lower - 1
        if text[number - 1] == "." { number -= 1 }
        guard number > floor, text[number - 1].isDigit, isCounted(text[number - 1], before: lower) else { return lower }
        let figure = figures.first { $0.range.contains(number - 1) }
        if let figure {
            return figure.kind == .plain && figure.range.lowerBound >= floor ? figure.range.lowerBound : lower
        }
        return lower
    }

    /// Whether a digit before a name counts as its own: digits of Europe before a Persian name are those of the German
    /// sentence.
    private func isCounted(_ digit: Unicode.Scalar, before name: Int) -> Bool {
        direction == .rightToLeft || !digit.isASCII
    }

    // MARK: - The name's end

    /// With accents, digits and signs that touch its last letter (`C++`, `A5`), and a number behind it (`Saal 1`).
    private func behind(_ end: Int) -> Int {
        var upper = end
        while upper < text.count, text[upper].isMark || text[upper] == "+" || text[upper].isDigit { upper += 1 }
        let gap = upper < text.count && text[upper] == "." && isAbbreviation(before: upper) ? upper + 1 : upper
        guard gap + 1 < text.count, text[gap].isGap, text[gap + 1].isDigit, !isEdge(upper), !isEdge(gap + 1),
            let figure = figures.first(where: { $0.range.lowerBound == gap + 1 }), figure.kind == .plain
        else { return upper }
        let close = figure.range.upperBound
        // In a German sentence `5 Mal` behind a Persian name is German.
        let goesOn = close + 1 < text.count && text[close].isGap && isOwn(text[close + 1])
        return direction == .leftToRight && text[gap + 1].isASCII && goesOn ? upper : close
    }

    /// Whether a word is short, as `Nr.` and `Zi.` are: the full stop behind a longer one ends a sentence.
    private func isAbbreviation(before end: Int) -> Bool {
        end - (text[..<end].lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0) <= 4
    }

    /// Whether a placeholder's value begins or ends here.
    private func isEdge(_ place: Int) -> Bool {
        values.contains { $0.lowerBound == place || $0.upperBound == place }
    }

    // MARK: - Brackets

    /// The name with a bracket that opens or closes at its edge, or cut where its other half lies in the text's own
    /// words.
    private func balanced(_ name: Range<Int>, _ floor: Int) -> (lower: Int, upper: Int) {
        var (lower, upper) = (name.lowerBound, name.upperBound)
        var open: [Int] = []
        for place in name {
            if text[place] == "(" { open.append(place) }
            guard text[place] == ")", open.popLast() == nil else { continue }
            if lower > floor, text[lower - 1] == "(" {
                lower -= 1
            } else {
                return (lower, place)
            }
        }
        guard let bracket = open.first else { return (lower, upper) }
        var close = upper
        while close < text.count, text[close].isMark || text[close].isDigit || text[close] == "." { close += 1 }
        if open.count == 1, close < text.count, text[close] == ")" {
            upper = close + 1
        } else {
            upper = text[..<bracket].lastIndex { isForeign($0) || $0.isDigit }.map { $0 + 1 } ?? bracket
        }
        return (lower, max(lower + 1, upper))
    }
}
