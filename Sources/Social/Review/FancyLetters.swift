internal import Foundation

/// Letters dressed up as symbols (`𝗙𝗲𝘁𝘁`, `ⓐⓑⓒ`, `ｗｉｄｅ`): a screen reader spells or skips them, and no search finds
/// them.
enum FancyLetters {
    /// The first word with such letters, and how it reads in ordinary ones; nil where there is none.
    static func first(in text: String) -> (written: String, plain: String)? {
        for word in text.split(whereSeparator: \.isWhitespace) where word.unicodeScalars.contains(where: isFancy) {
            return (String(word), plain(word))
        }
        return nil
    }

    private static func isFancy(_ scalar: Unicode.Scalar) -> Bool { base(scalar) != nil }

    private static func plain(_ word: Substring) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { plain.append(base(scalar) ?? scalar) }
        return String(plain)
    }

    /// The letter or digit that a symbol dresses up.
    private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        // Squared and circled letters on black; Unicode does not say what they stand for.
        case 0x1F150...0x1F169: return Unicode.Scalar(scalar.value - 0x1F150 + 0x41)
        case 0x1F170...0x1F189: return Unicode.Scalar(scalar.value - 0x1F170 + 0x41)
        // Letterlike double-struck and script letters, circled, mathematical, fullwidth, squared.
        case 0x2102, 0x210A...0x2113, 0x2115, 0x2119...0x211D, 0x2124, 0x2128, 0x212C...0x2134, 0x24B6...0x24E9,
            0x1D400...0x1D7FF, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x1F110...0x1F149:
            return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.first {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }.flatMap { $0 == scalar ? nil : $0 }
        default: return nil
        }
    }
}
