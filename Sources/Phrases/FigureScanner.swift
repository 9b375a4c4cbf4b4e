/// Finds numbers with all that belongs to them, in any language's text.
struct FigureScanner {
    private static let currencies = "€$£₺¥₴₽".unicodeScalars
    /// The longest word that goes on with a time, a price or a range: `Uhr`, `Euro`, `km`.
    private static let longestUnit = 4
    /// The longest word between a day and its year.
    private static let longestMonth = 15
    /// The signs that join digits to digits. Two may follow one another, as in `5.–7.` and `324-0/-1`.
    private static let joints = ".,:/-–\u{2011}'’".unicodeScalars
    /// The digits of the longest telephone number (ITU-T E.164, with the prefix `00`).
    private static let mostDigits = 17
    /// Numbers written in groups are telephone numbers from this many digits on: `116 117`, `19 222`.
    private static let fewestDigits = 5

    let text: [Unicode.Scalar]

    init(_ text: [Unicode.Scalar]) { self.text = text }

    func figures() -> [Figure] {
        guard text.contains(where: \.isDigit) else { return [] }
        let addresses = WebAddress.ranges(in: text)
        var figures: [Figure] = []
        var place = 0
        while let start = text[place...].firstIndex(where: \.isDigit) {
            let floor = figures.last?.range.upperBound ?? 0
            if let address = addresses.first(where: { $0.contains(start) }) {
                place = address.upperBound
            } else if let account = account(at: start, floor) {
                figures.append(Figure(range: account, kind: .complete))
                place = account.upperBound
            } else if isInWord(start, floor) {
                place = digits(from: start)
            } else {
                let figure = figure(at: start, floor)
                // The street lies before its number, which was a figure of its own.
                while let last = figures.last, last.range.upperBound > figure.range.lowerBound { figures.removeLast() }
                figures.append(figure)
                place = figure.range.upperBound
            }
        }
        return figures
    }

    /// Whether digits are letters of a name (`A5`, `B2-Kurs`) or an emoji (a keycap).
    private func isInWord(_ start: Int, _ floor: Int) -> Bool {
        if start > floor, text[start - 1].isCased || text[start - 1] == "_" { return true }
        let end = digits(from: start)
        return end < text.count && (text[end] == "\u{FE0F}" || text[end] == "\u{20E3}")
    }

    // MARK: - Telephone numbers, dates, times, prices

    private func figure(at start: Int, _ floor: Int) -> Figure {
        var lower = start
        var isOpen = false
        if lower > floor, text[lower - 1] == "+" { lower -= 1 }
        if lower > floor, text[lower - 1] == "(", text[lower] == "+" || text[lower] == "0", closes(from: start) {
            lower -= 1
            isOpen = true
        }
        if lower > floor, text[lower - 1] == "#" || text[lower - 1] == "№" { lower -= 1 }
        if lower > floor, text[lower - 1].isDash, lower - 1 == floor || text[lower - 2].isGap { lower -= 1 }
        var end = digits(from: start)
        let isPhone = isOpen || text[lower] == "+" || text[start] == "0" && end - start > 2
        end = group(from: end, isOpen: isOpen)
        end = phoneEnd(from: start, end, isPhone: isPhone) ?? rangeEnd(from: start, end) ?? end
        let isGrouped = text[start..<end].contains(where: \.isGap)
        let isComplete =
            isPhone || isGrouped || text[start..<end].contains(":")
            || text[start..<end].count { $0 == "." || $0 == "/" || $0.isDash } > 1
        if let law = law(lower, end, floor) { return Figure(range: law, kind: .plain) }
        if let address = postal(start, end) { return Figure(range: address, kind: .plain) }
        if let date = date(lower..<end) { return Figure(range: date, kind: .complete) }
        let range = withUnits(lower..<ordinalEnd(from: start, end), floor, isPhone: isPhone)
        return Figure(range: range, kind: isComplete || range.upperBound > end + 1 ? .complete : .plain)
    }

    func digits(from start: Int) -> Int { text[start...].firstIndex { !$0.isDigit } ?? text.count }

    /// Whether `(0821)` closes behind its digits.
    private func closes(from start: Int) -> Bool {
        let end = digits(from: start)
        return end > start && end < text.count && text[end] == ")"
    }

    /// The end of what hangs together without a space.
    func group(from start: Int, isOpen: Bool) -> Int {
        var end = start
        if isOpen, end < text.count, text[end] == ")" { end += 1 }
        while end < text.count {
            var next = end
            while next < text.count, next < end + 2, Self.joints.contains(text[next]) { next += 1 }
            guard next < text.count, text[next].isDigit, next > end || text[end - 1] == ")" else { break }
            end = digits(from: next)
        }
        // A letter closes a number of a house or a paragraph: `16a`.
        if end < text.count, text[end].properties.isLowercase, text[end].isASCII,
            end + 1 == text.count || !text[end + 1].isLetter && !text[end + 1].isDigit
        {
            end += 1
        }
        return end
    }

    /// The end of groups with spaces, brackets or a spaced stroke between them, where all are one number.
    private func phoneEnd(from start: Int, _ first: Int, isPhone: Bool) -> Int? {
        func isPure(_ range: Range<Int>) -> Bool {
            text[range].allSatisfy { $0.isDigit || $0.isDash || $0 == "/" || $0 == "(" || $0 == ")" || $0 == "+" }
        }
        guard isPure(start..<first) else { return nil }
        var end = first
        var isThousands = !isPhone && first - start <= 3
        while end < text.count {
            var next = end
            // A stroke with spaces around it follows the area code: `0821 / 324-0`.
            let mayStroke = isPhone && end == first
            while next < text.count, next < end + 3,
                text[next].isGap || mayStroke && (text[next] == "/" || text[next].isDash)
            { next += 1 }
            let isBracket = isPhone && next + 1 < text.count && text[next] == "(" && closes(from: next + 1)
            let digit = isBracket ? next + 1 : next
            guard next > end, digit < text.count, text[digit].isDigit else { break }
            // Another number begins with its own zero: `112 0821 …`.
            if !isPhone, text[digit] == "0", digits(from: digit) > digit + 3, end == first { break }
            let close = group(from: digits(from: digit), isOpen: isBracket)
            guard isPure(digit..<close), text[start..<close].count(where: \.isDigit) <= Self.mostDigits else { break }
            isThousands = isThousands && close - digit == 3
            end = close
        }
        guard end > first else { return nil }
        let count = text[start..<end].count(where: \.isDigit)
        return isPhone || isThousands || count >= Self.fewestDigits ? end : nil
    }

    /// The end of a range with spaces around its dash, between two of the same form: `14:30 – 16:00`.
    private func rangeEnd(from start: Int, _ end: Int) -> Int? {
        var dash = end
        if dash < text.count, text[dash] == "." { dash += 1 }
        guard dash + 3 < text.count, text[dash].isGap, text[dash + 1].isDash, text[dash + 2].isGap,
            text[dash + 3].isDigit
        else { return nil }
        let close = group(from: digits(from: dash + 3), isOpen: false)
        func form(_ range: Range<Int>) -> [Unicode.Scalar] { text[range].filter { !$0.isDigit } }
        return form(start..<end) == form((dash + 3)..<close) && end - start <= 10 ? close : nil
    }

    // MARK: - What stands around the digits

    /// With the sign of a currency before it, and what is counted or measured behind it.
    private func withUnits(_ range: Range<Int>, _ floor: Int, isPhone: Bool) -> Range<Int> {
        var (lower, end) = (range.lowerBound, range.upperBound)
        if lower > floor, Self.currencies.contains(text[lower - 1]) {
            lower -= 1
        } else if lower > floor + 1, text[lower - 1].isGap, Self.currencies.contains(text[lower - 2]) {
            lower -= 2
        }
        // `5,–` and `5,- €`.
        if end + 1 < text.count, text[end] == ",", text[end + 1].isDash { end += 2 }
        if end < text.count, text[end] == "+" || text[end] == "%" { end += 1 }
        let gap = end < text.count && text[end].isGap ? end + 1 : end
        guard gap < text.count else { return lower..<end }
        if Self.currencies.contains(text[gap]) || text[gap] == "%" || text[gap] == "‰" { return lower..<(gap + 1) }
        if text[gap] == "°" { return lower..<wordEnd(from: gap + 1) }
        // A telephone number and a full date stand for themselves.
        let joints = text[range].count { Self.joints.contains($0) }
        guard joints > 0, !isPhone, text[range].count(where: { $0 == "." }) < 2, gap > end,
            let word = word(behind: end),
            word.count <= Self.longestUnit, text[word.lowerBound].isCased
        else { return lower..<end }
        return lower..<word.upperBound
    }

    /// The end with the full stop of `5.–7.`, where the first number has one too.
    private func ordinalEnd(from start: Int, _ end: Int) -> Int {
        let isRange = zip(start..<end, (start + 1)..<(end + 1)).contains {
            text[$0] == "." && $1 < end && (text[$1].isDash || text[$1].isGap)
        }
        return isRange && end < text.count && text[end] == "." ? end + 1 : end
    }

    /// With month and year: `12. 12. 2026`, `12. Dezember`, `5 décembre 2026`, `12 ديسمبر 2026`.
    private func date(_ range: Range<Int>) -> Range<Int>? {
        let last = text[range].lastIndex { !$0.isDigit }.map { $0 + 1 } ?? range.lowerBound
        guard (1...2).contains(range.upperBound - last) else { return nil }
        let dotted = range.upperBound < text.count && text[range.upperBound] == "."
        let gap = range.upperBound + (dotted ? 1 : 0)
        guard gap < text.count, text[gap].isGap else { return nil }
        if dotted, range.count <= 5, let year = year(from: gap) { return range.lowerBound..<year }
        let month = digits(from: gap + 1)
        if dotted, (1...2).contains(month - gap - 1), month < text.count, text[month] == "." {
            return range.lowerBound..<(year(from: month + 1) ?? month + 1)
        }
        // Words up to the year: `5 de mayo de 2026`.
        var end = gap
        for _ in 0..<3 {
            guard let word = word(behind: end), word.count <= Self.longestMonth else { break }
            end = word.upperBound
            if let year = year(from: end) { return range.lowerBound..<year }
        }
        // An ordinal and what it counts: `5. Dezember`, `2. Stock`.
        guard dotted, let word = word(behind: gap), word.count <= Self.longestMonth, text[word.lowerBound].isCased
        else {
            return nil
        }
        return range.lowerBound..<word.upperBound
    }

    /// The end of a year behind a space.
    private func year(from gap: Int) -> Int? {
        guard gap + 4 < text.count, text[gap].isGap, digits(from: gap + 1) == gap + 5,
            ["19", "20"].contains(string((gap + 1)..<(gap + 3)))
        else { return nil }
        return gap + 5
    }

    /// The word after a space.
    func word(behind gap: Int) -> Range<Int>? {
        guard gap + 1 < text.count, text[gap].isGap, text[gap + 1].isLetter else { return nil }
        return (gap + 1)..<wordEnd(from: gap + 1)
    }

    func wordEnd(from start: Int) -> Int {
        guard start < text.count else { return text.count }
        return text[start...].firstIndex { !$0.isLetter && !$0.isMark } ?? text.count
    }

    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
}
