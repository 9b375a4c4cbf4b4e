internal import Page

/// A colour as it is written into a file.
enum Ink: Hashable {
    /// sRGB, in files that know no press.
    case screen(RGB)
    case process(CMYK)
    /// A plate of its own, and what stands for it where there is none.
    case spot(name: String, alternate: CMYK)

    /// Whether it is black ink alone, which overprints where it draws text, rules and codes.
    var isKeyBlack: Bool { self == .process(.keyBlack) }
}
