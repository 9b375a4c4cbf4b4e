internal import Page

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
