internal import Colour
package import Page

/// The colours in which a region appears: plain grounds, each with what is read on it.
///
/// Text takes the ink of the ground on which it stands. So a template names grounds alone, and holds for a dark town as
/// for a pale one.
package struct BrandColors: Hashable, Sendable {
    /// A plain area and what stands on it.
    package struct Ground: Hashable, Sendable {
        package let fill: Color
        /// Of type.
        package let ink: Color
        /// Of shapes and numerals that are to catch the eye.
        package let accent: Color

        /// Whether what stands on it is lighter than it is.
        package var isDark: Bool { Contrast.luminance(ink.rgb) > Contrast.luminance(fill.rgb) }
    }

    /// What grounds are for, by the names that templates use.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        /// The town's own colour: the largest area.
        case surface
        /// The darkest one.
        case deep
        /// The town's colour as a breath on paper.
        case tint
        /// What catches the eye, as an area.
        case accent
        /// Under what ends a sheet: paper, or where the surface itself is next to white, a dark one.
        case foot
        /// White.
        case paper
    }

    package let surface: Ground
    package let deep: Ground
    package let tint: Ground
    package let accent: Ground
    package let foot: Ground
    package let paper: Ground
    /// The town's own one to three, as `brand.yaml` names them under `colors:`; empty where it names roles.
    package let own: [Color]
    /// Which colour does what and why, in a few sentences to the people whose colours they are.
    package let explanation: Words

    /// In the order of preference; one of them is read on every ground.
    private let inks: [Color]
    private let accents: [Color]

    /// What `swatches:` name is taken as it is. On other grounds than `surface`, text takes `ink` where it is
    /// read there.
    package init(surface: Color, ink: Color, accent: Color) {
        self.init(
            surface: Ground(fill: surface, ink: ink, accent: accent), deep: ink,
            tint: Color.white.mixed(with: surface, share: 0.35), accent: accent, foot: .white,
            inks: [ink, .white, surface, .black], accents: [accent], own: [],
            explanation: Words(
                de:
                    """
                    Die Farben stehen einzeln in brand.yaml: Fläche \(surface.rgb.hexString), Schrift darauf \
                    \(ink.rgb.hexString), Akzent \(accent.rgb.hexString).
                    """,
                en:
                    """
                    The colours stand one by one in brand.yaml: surface \(surface.rgb.hexString), text on it \
                    \(ink.rgb.hexString), accent \(accent.rgb.hexString).
                    """))
    }

    /// Finds every role from the town's own colours, so that all that is read on any of them is read well, also on a
    /// black-and-white copy. The same colours always give the same roles.
    ///
    /// - Parameters:
    ///   - first: That of the largest areas.
    ///   - others: At most two more.
    package init(town first: Color, _ others: [Color] = []) {
        let town = ColorDerivation(first, others)
        self.init(
            surface: nil, of: town.surface, deep: town.deep, tint: town.tint, accent: town.accent, foot: town.foot,
            inks: town.inks, accents: town.accents, own: [first] + others, explanation: town.explanation)
    }

    private init(
        surface: Ground?, of fill: Color? = nil, deep: Color, tint: Color, accent: Color, foot: Color, inks: [Color],
        accents: [Color], own: [Color], explanation: Words
    ) {
        func ground(_ fill: Color) -> Ground { Self.ground(fill, inks, accents) }
        self.surface = surface ?? ground(fill ?? .white)
        // On the darkest ground the town's own colour shines more than any other.
        self.deep = Self.ground(deep, inks, [self.surface.fill] + accents)
        self.tint = ground(tint)
        self.accent = ground(accent)
        self.foot = ground(foot)
        paper = ground(.white)
        self.inks = inks
        self.accents = accents
        self.own = own
        self.explanation = explanation
    }

    /// What stands out from paper: the surface, or where that is next to white, the foot.
    package var band: Ground { foot.fill.rgb == .white ? surface : foot }

    package subscript(role: Role) -> Ground {
        switch role {
        case .surface: surface
        case .deep: deep
        case .tint: tint
        case .accent: accent
        case .foot: foot
        case .paper: paper
        }
    }

    /// What stands on an area of any colour.
    package func ground(_ fill: Color) -> Ground {
        [surface, deep].first { $0.fill.rgb == fill.rgb } ?? Self.ground(fill, inks, accents)
    }

    private static func ground(_ fill: Color, _ inks: [Color], _ accents: [Color]) -> Ground {
        let ink =
            inks.first { Contrast.isReadable($0.rgb, on: fill.rgb) }
            ?? (Contrast.ratio(.black, fill.rgb) > Contrast.ratio(.white, fill.rgb) ? .black : .white)
        let accent =
            accents.first { Contrast.ratio($0.rgb, fill.rgb) >= Contrast.leastOfShapes } ?? accents.first ?? ink
        return Ground(fill: fill, ink: ink, accent: accent)
    }
}
