public import Page

/// One of the languages in which Integreat speaks to newcomers.
public struct Language: Hashable, Sendable {
    /// The code by which campaigns name it, e.g. `pes`, `zh-CN`, `de-si`.
    public var code: String
    /// Its own name, e.g. `فارسی`.
    public var name: String
    /// Its name in German and in English.
    public var names: Words
    /// The tag for HTML, PDF and HarfBuzz.
    public var bcp47: String
    /// ISO 639-1 where the language has one, else 639-3; platforms tag posts with it.
    public var iso639: String
    /// ISO 15924, e.g. `Arab`.
    public var script: String
    public var direction: Direction
    /// Other codes seen for it, lower case.
    public var aliases: [String]
    public var typeface: Typeface
    /// The file name of its hyphenation patterns, e.g. `hyph_de_DE.dic`.
    public var hyphenation: String?

    public init(
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
