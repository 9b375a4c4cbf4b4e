/// One colour in every space in which it is known.
///
/// Raster takes `rgb`. Print takes the spot ink, else `cmyk`, else what the press's profile makes of `rgb`.
package struct Color: Hashable, Sendable {
    /// What screens show, and what the press's profile starts from.
    package var rgb: RGB
    /// The ink values that the brand names; nil leaves them to the press's profile.
    package var cmyk: CMYK?
    /// The name of a spot ink, for which `cmyk` is the alternate.
    package var spot: String?

    package init(rgb: RGB, cmyk: CMYK? = nil, spot: String? = nil) {
        self.rgb = rgb
        self.cmyk = cmyk
        self.spot = spot
    }

    package static let black = Color(rgb: .black, cmyk: .keyBlack)
    package static let white = Color(rgb: .white, cmyk: .paper)

    /// A mixture in each space in which both are known, with a share of the other from 0 to 1.
    package func mixed(with other: Color, share: Double) -> Color {
        func blend(_ x: Double, _ y: Double) -> Double { x + (y - x) * share }
        let mixture = RGB(
            red: blend(rgb.red, other.rgb.red), green: blend(rgb.green, other.rgb.green),
            blue: blend(rgb.blue, other.rgb.blue))
        guard let cmyk, let ink = other.cmyk else { return Color(rgb: mixture) }
        return Color(
            rgb: mixture,
            cmyk: CMYK(
                cyan: blend(cmyk.cyan, ink.cyan), magenta: blend(cmyk.magenta, ink.magenta),
                yellow: blend(cmyk.yellow, ink.yellow), black: blend(cmyk.black, ink.black)))
    }
}

/// A colour of the sRGB space, each component from 0 to 1.
package struct RGB: Hashable, Sendable {
    package let red: Double
    package let green: Double
    package let blue: Double

    /// Components outside 0…1 are brought to the nearer bound.
    package init(red: Double, green: Double, blue: Double) {
        self.red = min(1, max(0, red))
        self.green = min(1, max(0, green))
        self.blue = min(1, max(0, blue))
    }

    /// A colour of three bytes, `0xRRGGBB`.
    package init(hex: UInt32) {
        self.init(
            red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255, blue: Double(hex & 0xFF) / 255)
    }

    package static let black = RGB(hex: 0x000000)
    package static let white = RGB(hex: 0xFFFFFF)

    /// The three bytes, `0xRRGGBB`.
    package var hex: UInt32 {
        func byte(_ value: Double) -> UInt32 { UInt32((value * 255).rounded()) }
        return byte(red) << 16 | byte(green) << 8 | byte(blue)
    }

    /// `#RRGGBB`, as it is written in HTML and in a brand.
    package var hexString: String {
        let digits = String(hex, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

/// Ink on paper, each plate from 0 (none) to 1 (solid).
package struct CMYK: Hashable, Sendable {
    package let cyan: Double
    package let magenta: Double
    package let yellow: Double
    package let black: Double

    /// Components outside 0…1 are brought to the nearer bound.
    package init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
        self.cyan = min(1, max(0, cyan))
        self.magenta = min(1, max(0, magenta))
        self.yellow = min(1, max(0, yellow))
        self.black = min(1, max(0, black))
    }

    /// Black ink alone: text, rules, codes.
    package static let keyBlack = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1)
    /// The bare paper.
    package static let paper = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0)

    /// The sum of the four plates, 4 at most; 3 is 300 % of ink.
    package var totalInk: Double { cyan + magenta + yellow + black }
}
