internal import Foundation
package import Page

/// Whether a reader can tell dark modules from light ones.
package enum CodeContrast {
    /// The least contrast of a code's colours, the same as that of text. See WCAG 2.1, 1.4.3.
    package static let least = 4.5

    /// - Throws: `CodeFault.contrast` where dark is not darker than light or the ratio is below `least`.
    package static func check(dark: RGB, on light: RGB) throws(CodeFault) {
        // Above 1 only where dark is the darker: an inverted code is one that many phones do not read.
        let ratio = (luminance(light) + 0.05) / (luminance(dark) + 0.05)
        guard ratio >= least else { throw .contrast(ratio: (ratio * 100).rounded() / 100) }
    }

    /// Relative luminance, 0 to 1. See WCAG 2.1, "relative luminance".
    private static func luminance(_ color: RGB) -> Double {
        func linear(_ value: Double) -> Double {
            value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
}
