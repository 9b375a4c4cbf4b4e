package import Page

/// One of the languages in which Integreat speaks to newcomers.
package struct Language: Hashable, Sendable {
    /// The code by which campaigns name it, e.g. `pes`, `zh-CN`, `de-si`.
    package var code: String
    /// Its own name, e.g. `فارسی`.
    package var name: String
    /// Its name in German and in English.
    package var names: Words
    /// The tag for HTML, PDF and HarfBuzz.
    package var bcp47: String
    /// ISO 639-1 where the language has one, else 639-3; platforms tag posts with it.
    package var iso639: String
    /// ISO 15924, e.g. `Arab`.
    package var script: String
    /// In which the language is read.
    package var direction: Direction
    /// Other codes seen for it, lower case.
    package var aliases: [String]
    /// How its script is set.
    package var typeface: Typeface
    /// The file name of its hyphenation patterns, e.g. `hyph_de_DE.dic`.
    package var hyphenation: String?

    package init(
        code: String, name: String, names: Words, bcp47: String, iso639: String, script: String, direction: Direction,
        aliases: [String], typeface: Typeface, hyphenation: String?
    ) {
        self.code = code
        self.name = name
        self.names = names
        self.bcp47 = bcp47
        self.iso639 = iso639
        self.script = script
        self.direction = direction
        self.aliases = aliases
        self.typeface = typeface
        self.hyphenation = hyphenation
    }

    /// The code under which Integreat usually lists it, lower case: two letters where its tag has no more, `fa` for
    /// `pes`.
    package var usualAPICode: String { (bcp47.utf8.count == 2 ? bcp47 : code).lowercased() }
}

/// How the letters of a script are set: families in order of preference, optical size and line height.
package struct Typeface: Hashable, Sendable {
    /// Font families, the first that has a letter sets it.
    package var families: [String]
    /// The same with serifs, or what is nearest to them in the script: for styles that speak so.
    package var serifs: [String]
    /// What a size is multiplied with, so that scripts look equally large beside each other.
    package var scale: Double
    /// Baseline to baseline, in ems of the scaled size, for running text.
    package var leading: Double

    package init(families: [String], serifs: [String] = [], scale: Double, leading: Double) {
        self.families = families
        self.serifs = serifs.isEmpty ? families : serifs
        self.scale = scale
        self.leading = leading
    }
}

/// All languages that Litfass knows, found by code or by any alias.
package struct LanguageTable: Sendable {
    /// In the order of the file.
    package let languages: [Language]
    private let byCode: [String: Language]

    /// A code wins over another language's alias.
    package init(_ languages: [Language]) {
        self.languages = languages
        var byCode: [String: Language] = [:]
        for language in languages {
            for alias in language.aliases { byCode[Self.key(alias)] = language }
        }
        for language in languages { byCode[Self.key(language.code)] = language }
        self.byCode = byCode
    }

    /// The language of a code as a campaign or the API writes it: case and `_` for `-` do not matter.
    package subscript(code: String) -> Language? { byCode[Self.key(code)] }

    private static func key(_ code: String) -> String {
        String(code.lowercased().map { $0 == "_" ? "-" : $0 })
    }
}
