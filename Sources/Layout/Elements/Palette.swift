import Colour
import Model
import Page

/// The colours that a template's paints become in a region's brand.
struct Palette {
    let colors: BrandColors

    /// - Parameter ground: On which it stands.
    func color(_ paint: TemplatePaint, on ground: BrandColors.Ground) -> Color {
        color(paint, ink: ground.ink, accent: ground.accent)
    }

    /// What an area makes that lies on another.
    func ground(_ fill: TemplatePaint, on ground: BrandColors.Ground) -> BrandColors.Ground {
        colors.ground(color(fill, on: ground))
    }

    /// Those of a motif, each once, however many roles it has; beside the surface, also those of the town that have no
    /// role.
    func motif(_ paints: [TemplatePaint]) -> [Color] {
        let named = paints.map { color($0, ink: colors.surface.ink, accent: colors.accent.fill) }
        let own = paints.contains { $0.swatch == .surface } ? colors.own : []
        return (named + own).reduce(into: []) { kept, color in
            let shade = OKLCH(color.rgb)
            if !kept.contains(where: { OKLCH($0.rgb).distance(to: shade) < Self.alike }) { kept.append(color) }
        }
    }

    /// Nearer than this, a tile's figure is hardly seen on its background.
    private static let alike = 0.1

    private func color(_ paint: TemplatePaint, ink: Color, accent: Color) -> Color {
        func color(_ swatch: TemplatePaint.Swatch) -> Color {
            switch swatch {
            case .surface: colors.surface.fill
            case .deep: colors.deep.fill
            case .tint: colors.tint.fill
            case .foot: colors.foot.fill
            case .paper: .white
            case .ink: ink
            case .accent: accent
            case .black: .black
            }
        }
        guard let mixture = paint.mixture else { return color(paint.swatch) }
        return color(paint.swatch).mixed(with: color(mixture.swatch), share: mixture.share)
    }
}
