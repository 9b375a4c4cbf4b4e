/// One colour in every space in which it is known.
///
/// Raster takes `rgb`. Print takes the spot ink, else `cmyk`, else what the press's profile makes of `rgb`.
public struct Color: Hashable, Sendable {
    public var rgb: RGB
    /// The ink values that the brand names; nil leaves them to the press's profile.
    public var cmyk: CMYK?
    /// The name of a spot ink, for which `cmyk` is the alternate.
    public var spot: String?

    public init(rgb: RGB, cmyk: CMYK? = nil, spot: String? = nil) {
        self.rgb = rgb
        self.cmyk = cmyk
        self.spot = spot
    }

    public static let black = Color(rgb: .black, cmyk: .keyBlack)
    public static let white = Color(rgb: .white, cmyk: .paper)
}
