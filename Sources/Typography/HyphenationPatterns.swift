internal import CPango

/// Hyphenation patterns read from a dictionary in libhyphen's format.
///
/// See F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). The file names its character set in the first line;
/// headers such as `LEFTHYPHENMIN 2` and one pattern a line follow. Where it has two levels, the first divides
/// compounds into their parts and the second divides the parts. Patterns that change letters (`ck` to `k-k`) are left
/// out.
struct HyphenationPatterns: Sendable {
    private var compounds: PatternTable?
    private var patterns = PatternTable()
    /// The fewest letters before and after a division.
    private var left = 2
    private var right = 2

    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0a) else { return nil }
        let charset = String(decoding: bytes[..<end], as: UTF8.self).filter { !$0.isWhitespace }.uppercased()
        guard let text = Self.text(bytes[(end + 1)...], charset: charset) else { return nil }
        read(text)
        if patterns.isEmpty { return nil }
    }

    /// The places at which a word may be divided, as numbers of letters before them.
    ///
    /// - Parameters:
    ///   - word: Lower-case letters.
    ///   - list: The language's words, by which compounds are told from other words. Without one, the first level of
    ///     the patterns says where parts meet.
    func divisions(of word: [UInt32], by list: WordList? = nil) -> [Int: LineBreak.Kind] {
        guard let list else { return divisions(of: word[...], areJoints: true) }
        let whole = Set(divisions(of: word[...], areJoints: false).keys)
            .union(patterns.divisions(of: word[...], left: left, right: right))
        let joints = list.joints(of: word[...]) { whole.contains($0) }
        let bounds = [0] + joints + [word.count]
        var places: [Int: LineBreak.Kind] = [:]
        for (start, end) in zip(bounds, bounds.dropFirst()) {
            if start > 0 { places[start] = .joint }
            for place in divisions(of: word[start..<end], areJoints: false).keys { places[start + place] = .syllable }
        }
        return places
    }

    private func divisions(of word: ArraySlice<UInt32>, areJoints: Bool) -> [Int: LineBreak.Kind] {
        let joints = compounds?.divisions(of: word, left: left, right: right) ?? []
        let bounds = [0] + joints + [word.count]
        var places: [Int: LineBreak.Kind] = [:]
        for (start, end) in zip(bounds, bounds.dropFirst()) {
            // Short parts are more often endings and prefixes than words.
            if start > 0 { places[start] = areJoints && start >= 4 && word.count - start >= 5 ? .joint : .syllable }
            let part = word[(word.startIndex + start)..<(word.startIndex + end)]
            for place in patterns.divisions(of: part, left: left, right: right) { places[start + place] = .syllable }
        }
        return places
    }

    /// Reads the lines in one go: a dictionary may have some 80 000.
    private mutating func read(_ text: String) {
        patterns.reserve(text.utf8.count / 12)
        var key = PatternTable.Key()
        var digits: [UInt8] = [0]
        // Comments, and patterns that change letters, are passed over to the end of their line.
        var (isSkipped, header) = (false, "")
        func endLine() {
            if !header.isEmpty { readHeader(header) } else if !isSkipped { patterns.insert(key, digits: digits) }
            key = PatternTable.Key()
            digits.removeAll(keepingCapacity: true)
            digits.append(0)
            (isSkipped, header) = (false, "")
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value == 0x0a {
                endLine()
            } else if isSkipped {
                continue
            } else if !header.isEmpty || digits.count == 1 && (0x41...0x5a).contains(value) {
                header.unicodeScalars.append(scalar)
            } else if (0x30...0x39).contains(value) {
                digits[digits.count - 1] = UInt8(value - 0x30)
            } else if scalar == "%" || scalar == "#" || scalar == "/" {
                isSkipped = true
            } else if value > 0x20 {
                key.append(value)
                digits.append(0)
            }
        }
        endLine()
    }

    private mutating func readHeader(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        if words.first == "NEXTLEVEL" { (compounds, patterns) = (patterns, PatternTable()) }
        guard words.count == 2, let number = Int(words[1]), (1...32).contains(number) else { return }
        if words[0] == "LEFTHYPHENMIN" { left = number }
        if words[0] == "RIGHTHYPHENMIN" { right = number }
    }

    private static func text(_ bytes: ArraySlice<UInt8>, charset: String) -> String? {
        if charset == "UTF-8" { return String(decoding: bytes, as: UTF8.self) }
        let name = charset.hasPrefix("MICROSOFT-") ? String(charset.dropFirst("MICROSOFT-".count)) : charset
        return bytes.withUnsafeBytes { buffer in
            var count: gsize = 0
            guard let text = g_convert(buffer.baseAddress, gssize(buffer.count), "UTF-8", name, nil, &count, nil) else {
                return nil
            }
            defer { g_free(text) }
            return String(decoding: UnsafeRawBufferPointer(start: text, count: Int(count)), as: UTF8.self)
        }
    }
}

/// Liang's patterns, found by the hash of their letters.
///
/// The letters themselves are not kept: that two of some 10⁵ strings share one of 2⁶⁴ hashes is as good as impossible,
/// and would cost one wrong hyphen.
struct PatternTable: Sendable {
    /// A hash that grows with each letter (FNV-1a).
    struct Key: Hashable, Sendable {
        private var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func append(_ letter: UInt32) { value = (value ^ UInt64(letter)) &* 0x100_0000_01b3 }
    }

    /// Where a pattern's digits begin in `digits`, their number first.
    private var places: [Key: Int32] = [:]
    private var digits: [UInt8] = []
    private var longest = 0

    var isEmpty: Bool { places.isEmpty }

    mutating func reserve(_ count: Int) { places.reserveCapacity(count) }

    /// Adds a pattern: its letters' key, and one digit more than it has letters.
    mutating func insert(_ key: Key, digits new: [UInt8]) {
        guard new.count > 1, new.count < 256 else { return }
        places[key] = Int32(digits.count)
        digits.append(UInt8(new.count))
        digits += new
        longest = max(longest, new.count - 1)
    }

    /// The places at which a word may be divided, as numbers of letters before them, at least `left` and `right` from
    /// its ends.
    func divisions(of word: ArraySlice<UInt32>, left: Int, right: Int) -> [Int] {
        guard word.count >= left + right else { return [] }
        let dotted = [0x2e] + word + [0x2e]
        var marks = [UInt8](repeating: 0, count: dotted.count + 1)
        for start in dotted.indices {
            var key = Key()
            for letter in dotted[start...].prefix(longest) {
                key.append(letter)
                guard let place = places[key].map(Int.init) else { continue }
                for index in 0..<Int(digits[place]) {
                    marks[start + index] = max(marks[start + index], digits[place + 1 + index])
                }
            }
        }
        return (left...(word.count - right)).filter { marks[$0 + 1] % 2 == 1 }
    }
}
