internal import Page

/// Words that run against their line, set apart by directional isolates, so that no sign beside them jumps to their
/// other end and a line that begins with one is not taken for its direction. See UAX #9, 2.4 and 5.
enum Isolates {
    private static let first: Unicode.Scalar = "\u{2068}"
    private static let pop: Unicode.Scalar = "\u{2069}"

    /// - Parameters:
    ///   - direction: The text's own.
    ///   - sparesLinks: Whether words with `://` stay as they are: some platforms take the closing mark into the
    ///   address.
    static func mark(_ text: String, direction: Direction, sparesLinks: Bool) -> String {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }
            .map { line(Array($0.unicodeScalars), direction, sparesLinks) }.joined(separator: "\n")
    }

    static func removed(from text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != first && scalar != pop { kept.append(scalar) }
        return String(kept)
    }

    private static func line(_ scalars: [Unicode.Scalar], _ direction: Direction, _ sparesLinks: Bool) -> String {
        var marked = String.UnicodeScalarView()
        // A line without letters of its own direction has nothing to be kept from; one with controls knows what it
        // does.
        guard scalars.contains(where: { Directionality.of($0) == direction }),
            !scalars.contains(where: Directionality.isControl)
        else {
            marked += scalars
            return String(marked)
        }
        var start = 0
        while start < scalars.count {
            guard let run = nextRun(scalars, from: start, against: direction) else { break }
            marked += scalars[start..<run.lowerBound]
            var words = String.UnicodeScalarView()
            words += scalars[run]
            let isSpared = sparesLinks && String(words).contains("://")
            marked += isSpared ? words : [first] + words + [pop]
            start = run.upperBound
        }
        marked += scalars[start...]
        return String(marked)
    }

    /// The next words against the line's direction, with what holds them together and the `#` or `@` before them.
    private static func nextRun(_ scalars: [Unicode.Scalar], from start: Int, against direction: Direction) -> Range<
        Int
    >? {
        func isForeign(_ index: Int) -> Bool { Directionality.of(scalars[index]).map { $0 != direction } ?? false }
        guard var lower = scalars.indices[start...].first(where: isForeign) else { return nil }
        var upper = lower + 1
        var next = upper
        while next < scalars.count {
            if isForeign(next) { upper = next + 1 } else if !holds(scalars, at: next, after: upper) { break }
            next += 1
        }
        // Accents, digits and signs that touch the last letter belong to it: `C++`, `A5`.
        while upper < scalars.count, isMark(scalars[upper]) || touches(scalars[upper]) { upper += 1 }
        while lower > start,
            "#@".unicodeScalars.contains(scalars[lower - 1]) || scalars[lower - 1].properties.numericType != nil
        { lower -= 1 }
        return lower..<upper
    }

    /// Whether a sign between two words keeps them in one run: one space, or what stands in addresses and compounds.
    private static func holds(_ scalars: [Unicode.Scalar], at index: Int, after end: Int) -> Bool {
        let scalar = scalars[index]
        if scalar == " " { return index == end || scalars[index - 1] != " " }
        return "-_./:@&+'’=?%#~".unicodeScalars.contains(scalar) || scalar.properties.numericType != nil
            || isMark(scalar)
    }

    private static func touches(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "+" || scalar.properties.numericType != nil
    }

    /// Accents, and the joiners inside Persian words.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}

/// Which way letters run.
enum Directionality {
    /// The direction of a letter; nil for digits, signs and spaces, which take that of their surroundings.
    static func of(_ scalar: Unicode.Scalar) -> Direction? {
        guard scalar.properties.isAlphabetic else { return nil }
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            return .rightToLeft
        default: return .leftToRight
        }
    }

    /// The direction of the first letter: what a platform takes for the whole line.
    static func ofFirstLetter(in text: String) -> Direction? { text.unicodeScalars.lazy.compactMap(of).first }

    /// Marks and controls that set directions by themselves (UAX #9).
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
