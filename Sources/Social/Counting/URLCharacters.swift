/// The classes of characters that make up an address.
enum URLCharacters {
    static func forbidsURLAfter(_ scalar: Unicode.Scalar) -> Bool {
        isAlphanumeric(scalar) || "@＠$#＃".unicodeScalars.contains(scalar) || isInvalid(scalar)
    }

    /// What a label may hold, `-` and `_` aside.
    static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        // Letters and digits come most often, so they are answered first.
        isAlphanumeric(scalar)
            || !"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$".unicodeScalars.contains(scalar)
                && !isSpace(scalar) && !isInvalid(scalar) && !isDirectional(scalar)
    }

    static func isPath(_ scalar: Unicode.Scalar, _ grammar: URLScanner.Grammar) -> Bool {
        if grammar == .mastodon { return !isSpace(scalar) && !"<>()?".unicodeScalars.contains(scalar) }
        return isLetter(scalar) || isAlphanumeric(scalar)
            || "!*';:=+,.$/%#[]-\u{2013}_~@|&".unicodeScalars.contains(scalar)
    }

    static func endsPath(_ scalar: Unicode.Scalar, _ grammar: URLScanner.Grammar) -> Bool {
        if grammar == .mastodon {
            return isPath(scalar, grammar) && !"!*\"'「」;:=,.$%[]~&|@".unicodeScalars.contains(scalar)
        }
        return isLetter(scalar) || isAlphanumeric(scalar) || "+-=_#/".unicodeScalars.contains(scalar)
    }

    static func isQuery(_ scalar: Unicode.Scalar, _ grammar: URLScanner.Grammar) -> Bool {
        isAlphanumeric(scalar) || "!?*'@();:&=+$/%#[]-_.,~|".unicodeScalars.contains(scalar)
            || grammar == .mastodon && (scalar == "^" || isUniversal(scalar))
    }

    static func endsQuery(_ scalar: Unicode.Scalar, _ grammar: URLScanner.Grammar) -> Bool {
        isAlphanumeric(scalar) || "-_&=#/".unicodeScalars.contains(scalar)
            || grammar == .mastodon && isUniversal(scalar)
    }

    /// What an address of RFC 3987 may hold beyond ASCII (`ucschar` and `iprivate`).
    private static func isUniversal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0xA0, 0xFDD0...0xFDEF, 0xFFF0...0xFFFF, 0xE0000...0xE0FFF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }

    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z": true
        default: false
        }
    }

    static func isLatinAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F,
            0x272,
            0x289, 0x28B, 0x2BB, 0x300...0x36F, 0x1E00...0x1EFF:
            true
        default: false
        }
    }

    /// Accented Latin and Cyrillic, the letters beyond ASCII in which X takes a path.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        isLatinAccent(scalar) || (0x400...0x4FF).contains(scalar.value)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{180E}"
    }

    private static func isInvalid(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FFFE}" || scalar == "\u{FEFF}" || scalar == "\u{FFFF}"
    }

    private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x061C, 0x200E, 0x200F, 0x2066...0x2069: true
        default: false
        }
    }
}
