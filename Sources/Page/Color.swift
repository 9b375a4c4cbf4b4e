/// One colour in every space in which it is known.
///
/// Raster takes `rgb`. Print takes the spot ink, else `cmyk`, else what the press's profile makes of `rgb`.
package struct Color: Hashable, Sendable {
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
}
