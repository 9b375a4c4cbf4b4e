internal import CPango

/// Hyphenation patterns read from a dictionary in libhyphen's format.
///
/// See F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). The file names its character set in the first line; headers such as
/// `LEFTHYPHENMIN 2` and one pattern a line follow. Where it has two levels, the first divides compounds into their parts and the
/// second divides the parts. Patterns that change letters (`ck` to `k-k`) are left out.
struct HyphenationPatterns: Sendable {
    private var compounds: PatternTrie?
    private var patterns = PatternTrie()
    /// The fewest letters before and after a division.
    private var left = 2
    private var right = 2

    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0a) else { return nil }
        let charset = String(decoding: bytes[..<end], as: UTF8.self).filter { !$0.isWhitespace }.uppercased()
        guard let text = Self.utf8(bytes[(end + 1)...], charset: charset) else { return nil }
        for line in text.split(separator: 0x0a) { read(line) }
        if patterns.isEmpty { return nil }
    }

    /// The places at which a word may be divided, as numbers of letters before them, in ascending order.
    ///
    /// - Parameter word: Lower-case letters.
    func divisions(of word: [UInt32]) -> [Int] {
        let joints = compounds?.divisions(of: word[...], left: left, right: right) ?? []
        let bounds = [0] + joints + [word.count]
        var places: [Int] = []
        for (start, end) in zip(bounds, bounds.dropFirst()) {
            if start > 0 { places.append(start) }
            places += patterns.divisions(of: word[start..<end], left: left, right: right).map { start + $0 }
        }
        return places
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let first = line.first, first != UInt8(ascii: "%"), first != UInt8(ascii: "#") else { return }
        let line = String(decoding: line, as: UTF8.self)
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) { return readHeader(line) }
        var letters: [UInt32] = []
        var digits: [UInt8] = [0]
        for scalar in line.unicodeScalars {
            switch scalar {
            case "0"..."9": digits[digits.count - 1] = UInt8(scalar.value - 0x30)
            case "/": return
            case ..."\u{20}": continue
            default:
                letters.append(scalar.value)
                digits.append(0)
            }
        }
        patterns.insert(letters, digits: digits)
    }

    private mutating func readHeader(_ line: String) {
        let words = line.split(whereSeparator: \.isWhitespace)
        if words.first == "NEXTLEVEL" { (compounds, patterns) = (patterns, PatternTrie()) }
        guard words.count == 2, let number = Int(words[1]), (1...32).contains(number) else { return }
        if words[0] == "LEFTHYPHENMIN" { left = number }
        if words[0] == "RIGHTHYPHENMIN" { right = number }
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>, charset: String) -> [UInt8]? {
        if charset == "UTF-8" { return Array(bytes) }
        let name = charset.hasPrefix("MICROSOFT-") ? String(charset.dropFirst("MICROSOFT-".count)) : charset
        let converted = bytes.withUnsafeBytes { buffer in
            var count: gsize = 0
            guard let text = g_convert(buffer.baseAddress, gssize(buffer.count), "UTF-8", name, nil, &count, nil) else {
                return [UInt8]?.none
            }
            defer { g_free(text) }
            return Array(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        return converted
    }
}
