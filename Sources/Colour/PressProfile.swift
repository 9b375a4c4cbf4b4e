internal import CLCMS
package import Page
internal import Synchronization

/// A printing condition, as an ICC profile describes it: which inks make which colour.
///
/// Conversions are relative colorimetric with black-point compensation, from sRGB.
package final class PressProfile: Sendable {
    /// The most ink that may lie on one spot, as a sum of plates: 3 is 300 %.
    package static let inkLimit = 3.0

    /// The profile itself, to be embedded.
    package let bytes: [UInt8]
    /// What the profile calls itself.
    package let name: String
    /// The name under which the condition is registered with the ICC, e.g. `FOGRA39`.
    package let condition: String

    /// One may be used in many threads as long as it keeps no cache of its own.
    nonisolated(unsafe) private let transform: cmsHTRANSFORM
    private let known = Mutex<[RGB: CMYK]>([:])

    /// - Parameter condition: The registered name of the condition that the profile describes.
    package init(icc bytes: [UInt8], condition: String = "FOGRA39") throws(ColourFault) {
        let press = try ICCProfile(bytes)
        guard press.isForPress else { throw .notForPress(space: press.space) }
        let sRGB = ICCProfile.sRGB()
        let flags = cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE)
        guard
            let transform = cmsCreateTransform(
                sRGB.handle, CLCMS_RGB_DOUBLE, press.handle, CLCMS_CMYK_DOUBLE,
                cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC), flags)
        else { throw .noTables }
        self.transform = transform
        self.bytes = bytes
        self.name = press.name
        self.condition = condition
    }

    deinit { cmsDeleteTransform(transform) }

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

    private func convert(_ color: RGB) -> CMYK {
        // lcms2 counts inks in percent.
        var plates = [0.0, 0, 0, 0]
        cmsDoTransform(transform, [color.red, color.green, color.blue], &plates, 1)
        plates = plates.map { min(1, max(0, $0 / 100)) }
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
