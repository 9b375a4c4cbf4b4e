internal import Colour
internal import Page

/// Turns a page's colours into the inks of one file.
struct ColorSeparation {
    /// What a colour is for: fine parts that are dark are printed from one plate, so that they stay sharp.
    enum Use { case area, fine }

    /// The printing condition; nil keeps sRGB.
    let profile: PressProfile?

    /// The spot ink, else the brand's own values, else what the profile makes of it.
    ///
    /// Pure black is black ink alone. In text, rules and codes so is any dark neutral without values of its own: from
    /// four plates it would blur at the edges.
    func color(for color: Color, use: Use) -> PDFColor {
        guard let profile else { return .screen(color.rgb) }
        if let name = color.spot {
            return .spot(name: name, alternate: color.cmyk ?? process(color.rgb, profile))
        }
        if let cmyk = color.cmyk { return .process(cmyk) }
        if use == .fine, color.rgb.isDarkNeutral { return .process(.keyBlack) }
        return .process(process(color.rgb, profile))
    }

    private func process(_ rgb: RGB, _ profile: PressProfile) -> CMYK {
        rgb == .black ? .keyBlack : profile.cmyk(for: rgb)
    }
}

extension RGB {
    /// So dark and so grey that nobody tells it from black in a letter's stroke.
    fileprivate var isDarkNeutral: Bool {
        let (most, least) = (max(red, green, blue), min(red, green, blue))
        return most <= 0.2 && most - least <= 0.08
    }
}

/// A colour as it is written into a file.
enum PDFColor: Hashable {
    /// sRGB, in files that know no press.
    case screen(RGB)
    case process(CMYK)
    /// A plate of its own, and what stands for it where there is none.
    case spot(name: String, alternate: CMYK)

    /// Whether it is black ink alone, which overprints where it draws text, rules and codes.
    var isKeyBlack: Bool { self == .process(.keyBlack) }
}
