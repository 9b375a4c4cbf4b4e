import Loading
import Model
import Page
import Workspace

@testable import Typography

/// Languages, styles and a typesetter over the repository's own font configuration.
enum Fixtures {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    /// All that `Assets/Languages.yaml` knows.
    static let table = Result { try LanguageLoader.load(Workspace(root: root, searchPath: [root], now: 0)) }

    static func library() throws -> FontLibrary {
        let path = root + "/Assets/fonts.conf"
        return try FontLibrary(configuration: Files().read(path, limit: 1 << 20), path: path, languages: table.get())
    }

    static func typesetter() throws -> Typesetter {
        Typesetter(library: try library(), hyphenationFolders: ["/usr/share/hyphen", "/usr/share/dict"])
    }

    /// - Parameter direction: The script's; nothing else about it matters to a typesetter.
    static func language(
        _ code: String, _ direction: Direction = .leftToRight, hyphenation: String? = nil, words: String? = nil
    ) -> Language {
        let script = Script(
            code: "Zyyy", direction: direction, typeface: Typeface(families: [], scale: 1, leading: 1.4),
            strut: Strut(ascent: 0.75, descent: 0))
        return Language(
            code: code, name: code, names: Words(de: code, en: code), bcp47: code, iso639: code, script: script,
            hyphenation: hyphenation, words: words)
    }

    static let german = language("de", hyphenation: "hyph_de_DE.dic", words: "ngerman")
    static let english = language("en", hyphenation: "hyph_en_US.dic")
    static let arabic = language("ar", .rightToLeft)

    static func style(_ families: [String] = ["Inter"], weight: Int = 400, size: Length = .pt(20)) -> TextStyle {
        TextStyle(families: families, weight: weight, size: size)
    }
}

extension Typesetter {
    /// A text that is set once.
    func fit(
        _ variants: [String], in language: Language, style: TextStyle, sizes: ClosedRange<Length>, box: Size,
        maxLines: Int?
    ) -> FittedText {
        fit(VariantText(variants, in: language, style: style, by: self), sizes: sizes, box: box, maxLines: maxLines)
    }
}
