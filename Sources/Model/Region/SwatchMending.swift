internal import Colour
package import Page

/// Which of a region's `swatches` to change, and to what, so that something is read on each of them.
///
/// All of it at once: who does as it says is not told of another one after it. The surface is the town's own colour, so
/// it stays wherever black or white is read on it; each colour gets lighter or darker, and keeps its hue.
package struct SwatchMending: Hashable, Sendable {
    /// A line under `swatches`.
    package struct Change: Hashable, Sendable, CustomStringConvertible {
        /// `surface`, `ink` or `accent`.
        package let key: String
        package let color: RGB

        package init(key: String, color: RGB) {
            self.key = key
            self.color = color
        }

        package var description: String { "\(key) \(color.hexString)" }
    }

    /// In the order of the file; none where all is read.
    package let changes: [Change]

    /// How much lighter or darker a surface may become for an ink to stay as it is.
    private static let leeway = 0.12

    /// - Parameter colors: Made of swatches.
    package init(_ colors: BrandColors) {
        let (surface, ink, accent) = (colors.surface.fill, colors.surface.ink, colors.accent.fill)
        let isLight = Contrast.luminance(ink.rgb) >= Contrast.luminance(surface.rgb)
        let ground =
            Self.nearest(to: surface, within: 0, Self.bears)
            ?? (Self.bears(ink.rgb)
                ? Self.nearest(to: surface, within: Self.leeway) { Contrast.isReadable(ink.rgb, on: $0) } : nil)
            ?? Self.nearest(to: surface) { Contrast.isReadable(isLight ? .white : .black, on: $0) } ?? .white
        let text = Self.nearest(to: ink) { Self.bears($0) && Contrast.isReadable($0, on: ground.rgb) } ?? .black
        let eyeCatcher = Self.nearest(to: accent, Self.bears) ?? .white
        changes = [("surface", surface, ground), ("ink", ink, text), ("accent", accent, eyeCatcher)].compactMap {
            $1.rgb == $2.rgb ? nil : Change(key: $0, color: $2.rgb)
        }
    }

    /// Whether black or white is read on a ground.
    private static func bears(_ color: RGB) -> Bool {
        Contrast.isReadable(.white, on: color) || Contrast.isReadable(.black, on: color)
    }

    /// The colour itself, or whichever lighter or darker one is the first that fits.
    private static func nearest(to color: Color, within leeway: Double = 1, _ fits: (RGB) -> Bool) -> Color? {
        let own = OKLCH(color.rgb)
        let found = [0.0, 1].compactMap {
            ColorDerivation.nearest(to: color, lightness: $0, within: leeway, fits)
        }
        func distance(_ other: Color) -> Double { OKLCH(other.rgb).distance(to: own) }
        let best = found.min { distance($0) < distance($1) }
        guard best == nil, leeway >= 1 else { return best }
        return [Color.black, .white].first { fits($0.rgb) }
    }
}
