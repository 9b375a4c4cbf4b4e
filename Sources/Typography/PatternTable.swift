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
