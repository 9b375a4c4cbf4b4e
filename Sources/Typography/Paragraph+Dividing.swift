/// Which words may be divided.
enum Dividing: Int, CaseIterable {
    case never
    /// Those that no line holds.
    case tooLong
    /// Any, to save lines.
    case anywhere
}

extension Paragraph {
    /// The lines that cost least among all that the divisions allow.
    ///
    /// The fewest and best divisions come first and then the fewest lines; where any word may be divided, the other way
    /// round.
    func dividedLines(width: Double, _ dividing: Dividing) -> Division {
        let places = places(width: width, dividing)
        let hasPhrases = places.contains { $0.kind == .phrase }
        var ways = [Way?](repeating: nil, count: places.count)
        for from in -1..<places.count {
            guard from < 0 || ways[from] != nil else { continue }
            let start = from < 0 ? firstLetter : places[from].next
            let cost = from < 0 ? [] : ways[from]?.cost ?? []
            var isFilled = false
            for to in (from + 1)..<places.count where places[to].end > start {
                let extent = extent(from: start, to: places[to], within: width)
                if extent > width, isFilled { break }
                let line = self.cost(
                    of: start, to: places[to], emptiness: extent > width ? nil : 1 - extent / width, dividing,
                    hasPhrases: hasPhrases)
                let sum = cost.isEmpty ? line : zip(cost, line).map(+)
                if ways[to].map({ sum.lexicographicallyPrecedes($0.cost) }) ?? true {
                    ways[to] = Way(from: from, cost: sum)
                }
                if extent > width { break }
                isFilled = true
            }
        }
        var ends: [LineBreak] = []
        var place = places.count - 1
        while place >= 0, let way = ways[place] {
            ends.insert(places[place], at: 0)
            place = way.from
        }
        return division(ends, width: width)
    }

    /// The cheapest lines up to a place: the place before, and what they cost.
    private struct Way {
        let from: Int
        let cost: [Double]
    }

    /// What a line costs: the first figure that differs decides.
    ///
    /// - Parameter emptiness: Its share without ink; nil where it is too wide.
    private func cost(
        of start: Int, to end: LineBreak, emptiness: Double?, _ dividing: Dividing, hasPhrases: Bool
    ) -> [Double] {
        let isLast = end.next >= scalars.count
        let division = self.cost(of: end, from: start)
        var cost = [emptiness == nil ? 1.0 : 0.0]
        cost += dividing == .anywhere ? [1, division] : [division, 1]
        cost.append(hasPhrases && !isLast && end.kind != .phrase ? 1 : 0)
        cost.append(isLast && start > firstLetter && isShortWord(start..<end.end) ? 1 : 0)
        let rag = isLast && !key.isBalanced ? 0 : emptiness ?? 0
        cost.append(rag * rag)
        return cost
    }

    /// What it costs to end a line here: 0 between words, least at what the eye parts anyway.
    func cost(of end: LineBreak, from start: Int) -> Double {
        if end.whole != nil { return 8 }
        switch end.kind {
        case .word, .phrase: return 0
        case .hyphen: return 1
        // An address begins with a line.
        case .address: return scalars[start..<end.end].contains(where: \.properties.isWhitespace) ? 4 : 1
        case .joint: return 2
        case .syllable:
            let before = scalars[..<end.end].reversed().prefix(Self.fewLetters) { $0.properties.isAlphabetic }
            let after = scalars[end.end...].prefix(Self.fewLetters) { $0.properties.isAlphabetic }
            return min(before, after) < Self.fewLetters ? 8 : 5
        }
    }

    /// Fewer letters are no part of a word that one likes to read.
    private static let fewLetters = 4

    /// Where lines may end: within words only as far as they may be divided.
    private func places(width: Double, _ dividing: Dividing) -> [LineBreak] {
        var places: [LineBreak] = []
        var inside: [LineBreak] = []
        var start = firstLetter
        for place in sparingWholes(dividingBreaks, width: width, dividing) {
            guard place.isBetweenWords else {
                inside.append(place)
                continue
            }
            let isTooLong = place.end > start && positions[place.end] - positions[start] > width
            places += inside.filter { isTooLong || dividing == .anywhere && $0.kind != .address } + [place]
            inside = []
            start = place.next
        }
        return places
    }

    /// A line's width; by the sum of its letters where it is far from too wide.
    private func extent(from start: Int, to end: LineBreak, within width: Double) -> Double {
        let sum = positions[end.end] - positions[start]
        return sum + Self.margin < width ? sum : line(from: start, to: end).extent
    }

    /// In ems: more than a hyphen and what hangs over.
    private static let margin = 1.0
}

extension Sequence<Unicode.Scalar> {
    /// How many of the first `most` fulfil a condition before one does not.
    fileprivate func prefix(_ most: Int, _ isWanted: (Unicode.Scalar) -> Bool) -> Int {
        var count = 0
        for scalar in self {
            guard count < most, isWanted(scalar) else { break }
            count += 1
        }
        return count
    }
}
