internal import Colour
import Page

/// What people call a colour: "dunkles Grün". In German each noun is neuter.
struct ColorName: Hashable {
    private let noun: Words
    /// Whether it is called dark or light.
    private let shade: Shade?

    private enum Shade: Hashable { case dark, light }

    init(_ color: RGB) {
        let color = OKLCH(color)
        (noun, shade) = Self.name(color)
    }

    /// As the one who does something: "dunkles Grün", "dark green".
    var asSubject: Words { words(dark: "dunkles ", light: "helles ") }

    /// After "in": "dunklen Grün".
    var asPlace: Words { words(dark: "dunklen ", light: "hellen ") }

    private func words(dark: String, light: String) -> Words {
        switch shade {
        case .dark: Words(de: dark + noun.de, en: "dark " + noun.en)
        case .light: Words(de: light + noun.de, en: "light " + noun.en)
        case nil: noun
        }
    }

    private static func name(_ color: OKLCH) -> (noun: Words, shade: Shade?) {
        if color.chroma < ColorDerivation.leastChroma || (color.lightness < 0.24 && color.chroma < 0.04) {
            switch color.lightness {
            case 0.95...: return (Words(de: "Weiß", en: "white"), nil)
            case ..<0.26: return (Words(de: "Schwarz", en: "black"), nil)
            default: return (Words(de: "Grau", en: "grey"), color.lightness < 0.45 ? .dark : nil)
            }
        }
        let shade: Shade? = color.lightness < 0.42 ? .dark : color.lightness > 0.86 ? .light : nil
        switch color.hue {
        case 40..<115 where color.lightness > 0.84 && color.chroma < 0.06:
            return (Words(de: "Beige", en: "beige"), nil)
        case ..<40 where color.lightness > 0.76, 345... where color.lightness > 0.76:
            return (Words(de: "Rosa", en: "pink"), nil)
        case ..<30 where color.lightness < 0.44, 345... where color.lightness < 0.44:
            return (Words(de: "Weinrot", en: "burgundy"), nil)
        case 40..<115 where color.lightness < 0.55, 30..<40 where color.lightness < 0.44:
            return (Words(de: "Braun", en: "brown"), color.lightness < 0.32 ? .dark : nil)
        case 12..<40: return (Words(de: "Rot", en: "red"), shade)
        case 40..<78: return (Words(de: "Orange", en: "orange"), shade)
        case 78..<116: return (Words(de: "Gelb", en: "yellow"), color.lightness > 0.93 ? .light : nil)
        case 116..<170: return (Words(de: "Grün", en: "green"), shade)
        case 170..<215: return (Words(de: "Türkis", en: "turquoise"), shade)
        case 215..<285: return (Words(de: "Blau", en: "blue"), shade)
        case 285..<335: return (Words(de: "Violett", en: "violet"), shade)
        default: return (Words(de: "Pink", en: "magenta"), shade)
        }
    }
}
