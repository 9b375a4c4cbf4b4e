/// The last part of an address under which a code is counted: `b7n2k9`.
///
/// It is one to six small letters and digits, none of which is taken for another when it is typed from paper: 0 and o,
/// 1, l and i are left out.
package struct ShortPath: Hashable, Sendable, Comparable {
    package let text: String

    /// As the address writes it.
    package static let longest = 6
    private static let alphabet = Set("abcdefghjkmnpqrstuvwxyz23456789")

    /// A path as it is written down; nil for what none can be.
    package init?(_ text: String) {
        guard (1...Self.longest).contains(text.count), text.allSatisfy(Self.alphabet.contains) else { return nil }
        self.text = text
    }

    package static func < (a: ShortPath, b: ShortPath) -> Bool { a.text < b.text }

    /// The path that is tried for a text at first, and those that are tried where it is taken: the same on every
    /// machine.
    ///
    /// Letters without vowels, each followed by a digit that is read as no letter, spell nothing in any language,
    /// backwards neither; and no two digits stand together, which may have a meaning of their own. 3 and 4 are read as
    /// E and A, 8 is a greeting of the wrong people. That leaves 857,375 paths.
    ///
    /// - Parameter attempt: From 0.
    init(of text: String, attempt: Int) {
        var number = Self.hash("\(attempt) \(text)")
        var characters: [Character] = []
        for _ in 0..<Self.longest / 2 {
            characters.append(Self.letters[Int(number % UInt64(Self.letters.count))])
            number /= UInt64(Self.letters.count)
            characters.append(Self.digits[Int(number % UInt64(Self.digits.count))])
            number /= UInt64(Self.digits.count)
        }
        self.text = String(characters)
    }

    private static let letters = Array("bcdfghjkmnpqrstvwxz")
    private static let digits = Array("25679")

    /// FNV-1a, and MurmurHash's last step, by which every bit depends on all.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for factor: UInt64 in [0xFF51_AFD7_ED55_8CCD, 0xC4CE_B9FE_1A85_EC53] {
            hash = (hash ^ hash >> 33) &* factor
        }
        return hash ^ hash >> 33
    }
}
