internal import Foundation
package import Page

/// How well one colour is read on another.
package enum Contrast {
    /// The contrast ratio of two colours, from 1 (alike) to 21 (black on white), in either order.
    ///
    /// See WCAG 2.1, "contrast ratio". Body text needs 4.5, large text 3 (success criterion 1.4.3).
    package static func ratio(_ a: RGB, _ b: RGB) -> Double {
        let (first, second) = (luminance(a), luminance(b))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The relative luminance, from 0 (black) to 1 (white). See WCAG 2.1, "relative luminance".
    package static func luminance(_ color: RGB) -> Double {
        0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }

    /// A component without sRGB's transfer curve. See IEC 61966-2-1.
    private static func linear(_ component: Double) -> Double {
        component <= 0.04045 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
    }
}
