package import Page

/// One of the languages in which Integreat speaks to newcomers: an entry of `languages` in `Assets/Languages.yaml`.
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
    /// In which it is written.
    package var script: Script
    /// Other codes seen for it, lower case.
    package var aliases: [String]
    /// Whether all of its letters are in Windows-1252, in which spreadsheets of offices save tables.
    package var isInWindows1252 = false
    /// The script's, where the language has none of its own.
    package var typeface: Typeface
    /// The file name of its hyphenation patterns, e.g. `hyph_de_DE.dic`.
    package var hyphenation: String?
    /// The file name of a list of its words, by which compounds are divided where their parts meet, e.g. `ngerman`.
    package var words: String?
    package var dates: DateStyle
    /// Letters that older keyboards give, by those that should stand in their place: Romanian ş for ș.
    package var letters: [Character: Character]
    /// The marks between which quotations stand; nil where several are usual.
    package var quotes: Quotes?
    /// Of how many words a sentence may be, in plain language; nil for any number.
    package var longestSentence: Int?
    package var phrases: Phrases
    package var alternatives = Alternatives()
    /// Capitals with which a word begins, by the small letters, where they are not Unicode's: `i`, `İ` in Turkish.
    package var capitals: [String: String]

    /// The script's.
    package var direction: Direction { script.direction }

    package init(
        code: String, name: String, names: Words, bcp47: String, iso639: String, script: Script, aliases: [String] = [],
        typeface: Typeface? = nil, hyphenation: String? = nil, words: String? = nil,
        dates: DateStyle = DateStyle(), letters: [Character: Character] = [:],
        quotes: Quotes? = nil,
        longestSentence: Int? = nil, phrases: Phrases = Phrases(), capitals: [String: String] = [:]
    ) {
        self.code = code
        self.name = name
        self.names = names
        self.bcp47 = bcp47
        self.iso639 = iso639
        self.script = script
        self.aliases = aliases
        self.typeface = typeface ?? script.typeface
        self.hyphenation = hyphenation
        self.words = words
        self.dates = dates
        self.letters = letters
        self.quotes = quotes
        self.longestSentence = longestSentence
        self.phrases = phrases
        self.capitals = capitals
    }

    package struct Quotes: Hashable, Sendable {
        package var start: Character
        package var end: Character

        package init(start: Character, end: Character) {
            self.start = start
            self.end = end
        }
    }

    /// How days and times are written.
    package struct DateStyle: Hashable, Sendable {
        /// The locale by which Unicode's data (CLDR) know it, where that is not the tag.
        package var locale: String?
        /// What stands behind a time, e.g. `Uhr`.
        package var hours: String?
        /// How a day is written (Unicode Technical Standard #35), where Unicode's data have another order.
        package var pattern: String?
        /// Their names, from Sunday and from January, where Unicode's data have none.
        package var days: [String]?
        package var months: [String]?

        package init(
            locale: String? = nil, hours: String? = nil, pattern: String? = nil, days: [String]? = nil,
            months: [String]? = nil
        ) {
            self.locale = locale
            self.hours = hours
            self.pattern = pattern
            self.days = days
            self.months = months
        }
    }

    /// What is said of pictures to those who do not see them: an entry of `alternatives` in `Assets/Languages.yaml`.
    package struct Alternatives: Hashable, Sendable {
        /// Of a code; `{url}` stands for the readable address.
        var code: String
        /// Of the arms; `{region}` stands for whose they are.
        var crest: String

        package init(code: String = "{url}", crest: String = "{region}") {
            self.code = code
            self.crest = crest
        }

        package func ofCode(to address: String) -> String { code.replacing("{url}", with: address) }
        package func ofCrest(of region: String) -> String { crest.replacing("{region}", with: region) }
    }

    /// Words of which the review of posts takes note, in lower case: an entry of `phrases` in
    /// `Assets/Languages.yaml`.
    package struct Phrases: Hashable, Sendable {
        /// With which alternative texts begin that say what every screen reader says already: that here is a picture.
        package var picture: [String]
        /// What a code to scan is called.
        package var code: [String]
        /// What is said of links, and means nothing where none can be tapped.
        package var link: [String]
        /// Endings of forms for all genders that stand behind a sign inside the word, e.g. `innen`.
        package var gender: [String]

        package init(
            picture: [String] = [], code: [String] = [], link: [String] = [], gender: [String] = []
        ) {
            self.picture = picture
            self.code = code
            self.link = link
            self.gender = gender
        }
    }

    /// The code under which Integreat usually lists it, lower case: two letters where its tag has no more, `fa` for
    /// `pes`.
    package var usualAPICode: String { (bcp47.utf8.count == 2 ? bcp47 : code).lowercased() }
}

/// All languages that Litfass knows, found by code or by any alias, and their scripts.
package struct LanguageTable: Sendable {
    /// The code of the language from which all texts are translated.
    package static let source = "de"

    /// In the order of the file.
    package let languages: [Language]
    /// In the order of the file.
    package let scripts: [Script]
    private let byCode: [String: Language]

    /// A code wins over another language's alias.
    package init(_ languages: [Language], scripts: [Script] = []) {
        self.languages = languages
        self.scripts = scripts
        var byCode: [String: Language] = [:]
        for language in languages {
            for alias in language.aliases { byCode[Self.key(alias)] = language }
        }
        for language in languages { byCode[Self.key(language.code)] = language }
        self.byCode = byCode
    }

    /// The language of a code as a campaign or the API writes it: case and `_` for `-` do not matter.
    package subscript(code: String) -> Language? { byCode[Self.key(code)] }

    /// Every family that sets one of the languages, each once: those with serifs after those without.
    package var families: [String] {
        let faces = scripts.map(\.typeface) + languages.map(\.typeface)
        return (faces.flatMap(\.families) + faces.flatMap(\.serifs)).distinct
    }

    /// Debian's packages with the fonts of all scripts.
    package var packages: [String] { scripts.flatMap(\.packages).distinct }

    private static func key(_ code: String) -> String {
        String(code.lowercased().map { $0 == "_" ? "-" : $0 })
    }
}

extension [String] {
    /// Each once, where it first stands.
    fileprivate var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
