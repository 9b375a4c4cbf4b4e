internal import Foundation
package import Page

/// How well one colour is read on another.
package enum Contrast {
    /// What text of any size needs. See WCAG 2.1, 1.4.3.
    package static let leastOfText = 4.5
    /// What large text needs, and what else is to be seen: shapes, numerals. See WCAG 2.1, 1.4.3 and 1.4.11.
    package static let leastOfShapes = 3.0
    /// What must be left of either on a black-and-white copy.
    package static let leastInGray = 3.0

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

    /// Whether text of any size is read on a background, also on a black-and-white copy.
    package static func isReadable(
        _ text: RGB, on background: RGB, ratio least: Double = leastOfText, inGray leastInGray: Double = leastInGray
    ) -> Bool {
        ratio(text, background) >= least && ratio(gray(text), gray(background)) >= leastInGray
    }

    /// A component without sRGB's transfer curve. See IEC 61966-2-1.
    static func linear(_ component: Double) -> Double {
        component <= 0.04045 ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
    }

    /// A component with the curve. See IEC 61966-2-1.
    static func encoded(_ component: Double) -> Double {
        component <= 0.003_130_8 ? component * 12.92 : 1.055 * pow(component, 1 / 2.4) - 0.055
    }

    /// What a black-and-white copier makes of a colour: the luma of its sRGB components. See Rec. ITU-R BT.601.
    package static func gray(_ color: RGB) -> RGB {
        let luma = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue
        return RGB(red: luma, green: luma, blue: luma)
    }
}
