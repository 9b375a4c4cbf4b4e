/// Numbers among words that belong to them: of laws, streets and accounts.
extension FigureScanner {
    /// `§ 16a AufenthG`, `§ 25 Abs. 2 SGB VIII`.
    func law(_ lower: Int, _ end: Int, _ floor: Int) -> Range<Int>? {
        var start = lower
        if start > floor, text[start - 1].isGap { start -= 1 }
        guard start > floor, text[start - 1] == "§" else { return nil }
        while start > floor, text[start - 1] == "§" { start -= 1 }
        var end = end
        while end + 1 < text.count, text[end].isGap {
            if text[end + 1].isDigit {
                end = group(from: digits(from: end + 1), isOpen: false)
                continue
            }
            guard let word = word(behind: end) else { break }
            let isPart = ["Abs", "Satz", "Nr", "Art", "S"].contains(string(word))
            guard isPart || text[word].count(where: \.properties.isUppercase) > 1 else { break }
            let isDotted = isPart && word.upperBound < text.count && text[word.upperBound] == "."
            end = word.upperBound + (isDotted ? 1 : 0)
        }
        return start..<end
    }

    /// `Rathausplatz 1, 86150 Augsburg`, seen from the postal code, or the street and its number.
    func postal(_ start: Int, _ end: Int) -> Range<Int>? {
        if end - start == 5, start > 3, text[start - 1].isGap, text[start - 2] == ",",
            let number = text[..<(start - 2)].lastIndex(where: \.isGap), text[number + 1].isDigit,
            let street = streetStart(before: number), let city = word(behind: end)
        {
            // `Bad Homburg`, and `Frankfurt (Oder)`.
            var close = city.count < 4 ? word(behind: city.upperBound)?.upperBound ?? city.upperBound : city.upperBound
            if close + 2 < text.count, text[close].isGap, text[close + 1] == "(" {
                let bracket = wordEnd(from: close + 2)
                if bracket < text.count, text[bracket] == ")" { close = bracket + 1 }
            }
            return street..<close
        }
        guard start > 2, end - start <= 4, text[start - 1].isGap, text[start - 2].isLetter || text[start - 2] == "."
        else { return nil }
        let word = text[..<(start - 1)].lastIndex(where: \.isGap).map { $0 + 1 } ?? 0
        let name = string(word..<(start - 1)).lowercased()
        let endings = ["straße", "strasse", "str.", "platz", "weg", "allee", "gasse", "ufer", "damm", "markt"]
        return endings.contains(where: name.hasSuffix) ? word..<end : nil
    }

    /// Where the capitalised words of a street begin, three at most.
    func streetStart(before end: Int) -> Int? {
        var start: Int?
        var gap = end
        for _ in 0..<3 {
            let word = text[..<gap].lastIndex(where: \.isGap).map { $0 + 1 } ?? 0
            guard word < gap, text[word].properties.isUppercase, text[gap - 1].isLetter || text[gap - 1] == "." else {
                break
            }
            start = word
            guard word > 0 else { break }
            gap = word - 1
        }
        return start
    }

    /// `DE89 3704 0044 0532 0130 00`: two letters, two digits, and up to thirty signs (ISO 13616).
    func account(at start: Int, _ floor: Int) -> Range<Int>? {
        guard start >= floor + 2, text[(start - 2)..<start].allSatisfy({ ("A"..."Z").contains($0) }),
            start - 2 == floor || !text[start - 3].isCased, digits(from: start) - start >= 2
        else { return nil }
        var end = start
        var count = 2
        while end < text.count {
            let next = text[end].isGap ? end + 1 : end
            guard next < text.count, text[next].isASCII, text[next].isDigit || ("A"..."Z").contains(text[next]) else {
                break
            }
            // The last group ends where another word begins.
            if next > end, text[next].isLetter, count > 14 { break }
            count += 1
            end = next + 1
        }
        return (15...34).contains(count) ? (start - 2)..<end : nil
    }
}
