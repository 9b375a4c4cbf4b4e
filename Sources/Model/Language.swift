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
    package var direction: Direction
    /// Other codes seen for it, lower case.
    package var aliases: [String]
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
}
