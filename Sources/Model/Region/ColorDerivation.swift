internal import Colour
import Page

/// Finds what each of a town's one to three colours is for, and what is still wanting beside them.
///
/// All in OKLCH: a colour gets lighter or darker, and keeps its hue. Where one of the town's own does what is asked, it
/// is taken as it is, with its inks.
struct ColorDerivation {
    /// How the surface stands to white.
    enum Character {
        /// It bears white text.
        case dark
        /// It bears dark text.
        case bright
        /// Likewise, and it is next to white itself.
        case pale
    }

    let first: Color
    let others: [Color]
    let character: Character
    let surface: Color
    /// The darkest ground, and the text on bright ones.
    let deep: Color
    let tint: Color
    let accent: Color
    let foot: Color
    /// Which of the others became the accent, and which the foot.
    let ownAccent: Color?
    let ownFoot: Color?
    /// Of text, in the order of preference.
    let inks: [Color]
    /// Of shapes, likewise.
    let accents: [Color]

    /// Below this chroma a colour counts as grey.
    static let leastChroma = 0.02
    /// How much lighter or darker a town's colour may become without being another: a little more than the eye notices
    /// from one sheet to the next.
    private static let leeway = 0.06
    /// Nearer than this to white, a surface has no edge on paper.
    private static let nextToWhite = 0.13
    /// What stands beside the surface is to be told from it.
    private static let apart = 0.18

    init(_ first: Color, _ others: [Color]) {
        self.first = first
        self.others = others
        // The hue of a grey town is that of its most colourful other.
        let colourful =
            ([first] + others).first { OKLCH($0.rgb).chroma > Self.leastChroma } ?? first
        let darkened = Self.nearest(to: first, lightness: 0, within: Self.leeway) {
            Contrast.isReadable(.white, on: $0)
        }
        character = darkened != nil ? .dark : Self.distance(first, .white) < Self.nextToWhite ? .pale : .bright
        var surface = darkened ?? first
        let nearBlack = Self.shade(of: colourful, lightness: 0.22, most: 0.02)
        let onPaper: Color
        if character == .dark {
            let lightness = OKLCH(surface.rgb).lightness
            // Beside a surface that is next to black itself, a lighter one.
            deep =
                lightness >= 0.32
                ? nearBlack : Self.shade(of: first, lightness: max(0.34, lightness + 0.14), most: 0.08)
            onPaper = Contrast.isReadable(surface.rgb, on: .white, ratio: 7, inGray: 4.5) ? surface : nearBlack
        } else {
            let ownDeep = others.first {
                Contrast.isReadable($0.rgb, on: .white, ratio: 7, inGray: 4.5)
                    && Contrast.isReadable($0.rgb, on: surface.rgb, ratio: 6, inGray: 4.5)
            }
            let ground = surface.rgb
            let deep =
                ownDeep ?? Self.nearest(to: nearBlack, lightness: 0) { Contrast.isReadable($0, on: ground, ratio: 5.5) }
                ?? .black
            surface = Self.nearest(to: surface, lightness: 1) { Contrast.isReadable(deep.rgb, on: $0) } ?? surface
            self.deep = deep
            onPaper = deep
        }
        self.surface = surface
        tint =
            character == .pale
            ? surface
            : Self.shade(
                of: OKLCH(surface.rgb).chroma > Self.leastChroma ? surface : colourful, lightness: 0.95, most: 0.045)
        ownAccent = Self.ownAccent(surface, others)
        accent = Self.bearing(ownAccent ?? Self.derivedAccent(character, surface, colourful), deep)
        (foot, ownFoot) = Self.foot(character, others, colourful, deep)
        inks = [onPaper, .white, deep, .black]
        let darkest = deep
        let shades = [
            Self.nearest(to: accent, lightness: 0) {
                Contrast.ratio($0, .white) >= Contrast.leastOfShapes && Self.isBearing($0, darkest)
            },
            Self.nearest(to: accent, lightness: 1) {
                Contrast.ratio($0, darkest.rgb) >= Contrast.leastOfShapes && Self.isBearing($0, darkest)
            },
        ].compactMap { $0 }
        accents = [accent, surface] + others.map { Self.bearing($0, darkest) } + shades + [deep, .white, .black]
    }

    private static func ownAccent(_ surface: Color, _ others: [Color]) -> Color? {
        let distinct = others.filter { distance($0, surface) >= apart }
        return distinct.first { distance($0, .white) >= nextToWhite } ?? distinct.first
    }

    private static func derivedAccent(_ character: Character, _ surface: Color, _ colourful: Color) -> Color {
        switch character {
        case .dark:
            nearest(to: shade(of: surface, lightness: 0.84, most: 0.11), lightness: 1) {
                Contrast.ratio($0, surface.rgb) >= Contrast.leastOfShapes
            } ?? .white
        case .bright: shade(of: surface, lightness: 0.52, least: 0.08, most: 0.14)
        case .pale: shade(of: colourful, lightness: 0.55, least: 0.1, most: 0.2)
        }
    }

    /// White, unless the surface is next to white: then one of the others that bears white text, or a dark shade.
    private static func foot(
        _ character: Character, _ others: [Color], _ colourful: Color, _ deep: Color
    ) -> (foot: Color, own: Color?) {
        guard character == .pale else { return (.white, nil) }
        for own in others where OKLCH(own.rgb).chroma > leastChroma {
            let foot = nearest(to: own, lightness: 0, within: leeway) { Contrast.isReadable(.white, on: $0) }
            if let foot { return (foot, own) }
        }
        return others.contains(deep)
            ? (deep, deep) : (shade(of: colourful, lightness: 0.3, most: 0.07), nil)
    }

    /// The colour itself or the nearest that bears text: white, or dark.
    private static func bearing(_ color: Color, _ deep: Color) -> Color {
        nearest(to: color, lightness: 0, within: leeway) { isBearing($0, deep) }
            ?? nearest(to: color, lightness: 1) { isBearing($0, deep) } ?? .white
    }

    private static func isBearing(_ color: RGB, _ deep: Color) -> Bool {
        [.white, deep.rgb, .black].contains { Contrast.isReadable($0, on: color) }
    }

    /// The colour itself, with its inks, or the first on the way to black or white that fits.
    static func nearest(
        to color: Color, lightness end: Double, within leeway: Double = 1, _ fits: (RGB) -> Bool
    ) -> Color? {
        if fits(color.rgb) { return color }
        let step = 0.005
        var shifted = OKLCH(color.rgb)
        let start = shifted.lightness
        for number in 1...200 {
            shifted.lightness = start + (end > start ? step : -step) * Double(number)
            guard step * Double(number) <= leeway, (0...1).contains(shifted.lightness) else { return nil }
            let candidate = shifted.rgb
            if fits(candidate) { return Color(rgb: candidate) }
        }
        return nil
    }

    /// A lighter or darker one of the same hue; of a grey, a grey.
    private static func shade(of color: Color, lightness: Double, least: Double = 0, most: Double) -> Color {
        var shade = OKLCH(color.rgb)
        shade.chroma = shade.chroma < leastChroma ? 0 : min(most, max(least, shade.chroma))
        shade.lightness = lightness
        return Color(rgb: shade.rgb)
    }

    private static func distance(_ one: Color, _ other: Color) -> Double {
        OKLCH(one.rgb).distance(to: OKLCH(other.rgb))
    }
}
