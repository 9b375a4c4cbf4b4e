import Model
import Page
import Workspace

@testable import Typography

/// Languages, styles and a typesetter over the repository's own font configuration.
enum Fixtures {
    static let configuration =
        #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Assets/fonts.conf"

    static func library() throws -> FontLibrary {
        try FontLibrary(configuration: Files().read(configuration, limit: 1 << 20), path: configuration)
    }

    static func typesetter() throws -> Typesetter {
        Typesetter(library: try library(), hyphenationFolders: ["/usr/share/hyphen"])
    }

    static func language(
        _ code: String, script: String = "Latn", _ direction: Direction = .leftToRight, hyphenation: String? = nil
    ) -> Language {
        Language(
            code: code, name: code, names: Words(de: code, en: code), bcp47: code, iso639: code, script: script,
            direction: direction, aliases: [], typeface: Typeface(families: [], scale: 1, leading: 1.4),
            hyphenation: hyphenation)
    }

    static let german = language("de", hyphenation: "hyph_de_DE.dic")
    static let english = language("en", hyphenation: "hyph_en_US.dic")
    static let arabic = language("ar", script: "Arab", .rightToLeft)

    static func style(_ families: [String] = ["Inter"], weight: Int = 400, size: Length = .pt(20)) -> TextStyle {
        TextStyle(families: families, weight: weight, size: size)
    }
}

extension Typesetter {
    /// A text that is set once.
    func fit(
        _ variants: [String], in language: Language, style: TextStyle, sizes: ClosedRange<Length>, box: Size,
        maxLines: Int?
    ) -> Fit {
        fit(VariantText(variants, in: language, style: style, by: self), sizes: sizes, box: box, maxLines: maxLines)
    }
}
