package import Page

/// Which way letters run.
package enum Directionality {
    /// The direction of a letter; nil for digits, signs and spaces, which take that of their surroundings.
    package static func of(_ scalar: Unicode.Scalar) -> Direction? {
        guard scalar.properties.isAlphabetic else { return nil }
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            return .rightToLeft
        default: return .leftToRight
        }
    }

    /// The direction of the first letter: what a platform takes for the whole line.
    package static func ofFirstLetter(in text: String) -> Direction? {
        text.unicodeScalars.lazy.compactMap(of).first
    }

    /// Marks and controls that set directions by themselves (UAX #9).
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// A digit of any script that counts by tens.
    var isDigit: Bool { properties.generalCategory == .decimalNumber }

    var isLetter: Bool { properties.isAlphabetic }

    /// A space on which a line may end, or none may.
    var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }

    /// A hyphen or dash that stands in numbers.
    var isDash: Bool { self == "-" || self == "–" || self == "\u{2011}" || self == "−" }

    /// An accent, or a joiner inside Persian words.
    var isMark: Bool {
        if self == "\u{200C}" || self == "\u{200D}" { return true }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    /// A letter of Latin, Greek or Cyrillic, whose words and figures touch no others: `A5` is a name, `電話0821` is two
    /// things.
    var isCased: Bool { properties.isUppercase || properties.isLowercase }
}
