internal import Foundation
package import Page

/// A colour by what the eye tells of it: how light it is, how strong, of which hue.
///
/// Equal steps look equally large, and a hue stays itself while it gets lighter or darker. The space is B. Ottosson's
/// Oklab of 2020 in polar coordinates; see CSS Color Module Level 4, 9.2.
package struct OKLCH: Hashable, Sendable {
    /// From 0 (black) to 1 (white).
    package var lightness: Double
    /// From 0 (grey); the strongest that screens show is about 0.32.
    package var chroma: Double
    /// In degrees from 0 to 360: 29 is red, 110 yellow, 142 green, 264 blue. Without meaning where `chroma` is
    /// next to 0.
    package var hue: Double

    package init(lightness: Double, chroma: Double, hue: Double) {
        self.lightness = lightness
        self.chroma = chroma
        self.hue = hue
    }

    package init(_ color: RGB) {
        let (red, green, blue) = (
            Contrast.linear(color.red), Contrast.linear(color.green), Contrast.linear(color.blue)
        )
        let long = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
        let medium = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
        let short = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
        let a = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short
        lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short
        chroma = (a * a + b * b).squareRoot()
        let degrees = atan2(b, a) * 180 / .pi
        hue = degrees < 0 ? degrees + 360 : degrees
    }

    /// The colour that screens show, in whole bytes. What is stronger than they can show loses strength, and keeps its
    /// lightness and its hue.
    package var rgb: RGB {
        var shown = self
        shown.lightness = min(1, max(0, lightness))
        if !shown.isShown {
            var (weak, strong) = (0.0, chroma)
            for _ in 0..<24 {
                shown.chroma = (weak + strong) / 2
                if shown.isShown { weak = shown.chroma } else { strong = shown.chroma }
            }
            shown.chroma = weak
        }
        let (red, green, blue) = shown.linear
        let color = RGB(
            red: Contrast.encoded(red), green: Contrast.encoded(green), blue: Contrast.encoded(blue))
        return RGB(hex: color.hex)
    }

    /// How far two colours are apart: below 0.02 the eye takes them for one; black and white are 1 apart.
    package func distance(to other: OKLCH) -> Double {
        let angle = (hue - other.hue) * .pi / 180
        let strength = chroma * chroma + other.chroma * other.chroma - 2 * chroma * other.chroma * cos(angle)
        let light = lightness - other.lightness
        return max(0, light * light + strength).squareRoot()
    }

    private var isShown: Bool {
        let (red, green, blue) = linear
        return [red, green, blue].allSatisfy { (-0.0001...1.0001).contains($0) }
    }

    /// In linear sRGB; outside of 0…1 where no screen shows it.
    private var linear: (red: Double, green: Double, blue: Double) {
        let (a, b) = (chroma * cos(hue * .pi / 180), chroma * sin(hue * .pi / 180))
        let long = pow(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b, 3)
        let medium = pow(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b, 3)
        let short = pow(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b, 3)
        return (
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short
        )
    }
}
