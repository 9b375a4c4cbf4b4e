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
