internal import CLCMS
package import Page
internal import Synchronization

/// A printing condition, as an ICC profile describes it: which inks make which colour.
///
/// Conversions are relative colorimetric with black-point compensation, from and to sRGB.
package final class PressProfile: Sendable {
    /// The most ink that may lie on one spot, as a sum of plates: 3 is 300 %.
    package static let inkLimit = 3.0

    /// The profile itself, to be embedded.
    package let bytes: [UInt8]
    /// What the profile calls itself.
    package let name: String
    /// The name under which the condition is registered with the ICC, e.g. `FOGRA39`.
    package let condition: String

    private let toPress: ColourTransform
    private let fromPress: ColourTransform
    private let known = Mutex<[RGB: CMYK]>([:])

    /// - Parameter condition: The registered name of the condition that the profile describes.
    package init(icc bytes: [UInt8], condition: String = "FOGRA39") throws(ColourFault) {
        let press = try ICCProfile(bytes)
        guard press.isForPress else { throw .notForPress(space: press.space) }
        let sRGB = ICCProfile.sRGB()
        self.bytes = bytes
        self.name = press.name
        self.condition = condition
        toPress = try ColourTransform(from: sRGB, CLCMS_RGB_DOUBLE, to: press, CLCMS_CMYK_DOUBLE)
        fromPress = try ColourTransform(from: press, CLCMS_CMYK_DOUBLE, to: sRGB, CLCMS_RGB_DOUBLE)
    }

    /// The inks for a colour, never more than `inkLimit`, to a tenth of a percent.
    ///
    /// Black ink alone is for the caller to choose: a profile mixes even black from four plates.
    package func cmyk(for color: RGB) -> CMYK {
        known.withLock { known in
            if let cmyk = known[color] { return cmyk }
            let cmyk = convert(color)
            known[color] = cmyk
            return cmyk
        }
    }

    /// How inks look on a screen, to a byte.
    package func rgb(for ink: CMYK) -> RGB {
        // lcms2 counts inks in percent.
        let rgb = fromPress.apply([ink.cyan * 100, ink.magenta * 100, ink.yellow * 100, ink.black * 100], count: 3)
        return RGB(hex: RGB(red: rgb[0], green: rgb[1], blue: rgb[2]).hex)
    }

    private func convert(_ color: RGB) -> CMYK {
        let plates = toPress.apply([color.red, color.green, color.blue], count: 4).map { min(1, max(0, $0 / 100)) }
        let coloured = plates[0] + plates[1] + plates[2]
        let scale = min(1, (Self.inkLimit - plates[3]) / max(coloured, .leastNormalMagnitude))
        // Scaled plates are rounded down, so that rounding takes none over the limit.
        func tenth(_ value: Double) -> Double {
            scale < 1 ? (value * scale * 1000).rounded(.down) / 1000 : (value * 1000).rounded() / 1000
        }
        return CMYK(
            cyan: tenth(plates[0]), magenta: tenth(plates[1]), yellow: tenth(plates[2]),
            black: (plates[3] * 1000).rounded() / 1000)
    }
}
