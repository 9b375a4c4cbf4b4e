import Model
import Page

/// The colours that a template's paints become in a region's brand.
struct Palette {
    let brand: Brand

    func color(_ paint: TemplatePaint) -> Color {
        let base = color(paint.swatch)
        guard let mixture = paint.mixture else { return base }
        return Self.mix(base, color(mixture.swatch), share: mixture.share)
    }

    private func color(_ swatch: TemplatePaint.Swatch) -> Color {
        switch swatch {
        case .surface: brand.surface
        case .ink: brand.ink
        case .accent: brand.accent
        case .paper: .white
        case .black: .black
        }
    }

    /// A mixture in each space in which both are known.
    private static func mix(_ a: Color, _ b: Color, share: Double) -> Color {
        func blend(_ x: Double, _ y: Double) -> Double { x + (y - x) * share }
        let rgb = RGB(
            red: blend(a.rgb.red, b.rgb.red), green: blend(a.rgb.green, b.rgb.green),
            blue: blend(a.rgb.blue, b.rgb.blue))
        guard let inkA = a.cmyk, let inkB = b.cmyk else { return Color(rgb: rgb) }
        return Color(
            rgb: rgb,
            cmyk: CMYK(
                cyan: blend(inkA.cyan, inkB.cyan), magenta: blend(inkA.magenta, inkB.magenta),
                yellow: blend(inkA.yellow, inkB.yellow), black: blend(inkA.black, inkB.black)))
    }
}
