package import Page

/// The letters in which a language is written, and how they are set: an entry of `scripts` in
/// `Assets/Languages.yaml`.
package struct Script: Hashable, Sendable {
    /// ISO 15924, e.g. `Arab`.
    package var code: String
    package var direction: Direction
    package var typeface: Typeface
    package var strut: Strut
    /// What stands between the parts of a list or a date, with its space.
    package var comma: String
    /// What is peculiar to it.
    package var traits: Set<Trait>
    /// The letters, marks, digits and signs of its languages, as Unicode's scalar values: what its fonts must have.
    package var letters: [ClosedRange<UInt32>]
    /// Debian's packages that bring its fonts.
    package var packages: [String]

    package init(
        code: String, direction: Direction, typeface: Typeface, strut: Strut, traits: Set<Trait> = [],
        comma: String = ", ",
        letters: [ClosedRange<UInt32>] = [], packages: [String] = []
    ) {
        self.code = code
        self.direction = direction
        self.typeface = typeface
        self.strut = strut
        self.traits = traits
        self.comma = comma
        self.letters = letters
        self.packages = packages
    }

    package enum Trait: String, Hashable, Sendable, CaseIterable {
        /// Its letters stand apart, so that tracking does not tear them.
        case tracked
        /// A style's own families have its letters and come before its own.
        case styled
        /// No spaces stand between words: a line may end behind nearly any letter.
        case unspaced
        /// It writes Latin letters as wide as its own, and its readers know them so.
        case fullwidth
    }
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
    /// The same of `serifs`.
    package var serifScale: Double
    package var serifLeading: Double
    /// In ems: styles set letters no closer, however large. Nil leaves it to the style.
    package var leastTracking: Double?

    package init(
        families: [String], serifs: [String] = [], scale: Double, leading: Double, serifScale: Double? = nil,
        serifLeading: Double? = nil
    ) {
        self.families = families
        self.serifs = serifs.isEmpty ? families : serifs
        self.scale = scale
        self.leading = leading
        self.serifScale = serifScale ?? scale
        self.serifLeading = serifLeading ?? leading
    }
}

/// The room of a line of running text above and below its baseline, in ems of the scaled size.
///
/// It reaches from the height of capitals to the baseline, so that lists keep their rhythm whatever letters they hold,
/// and bullets and numbers stand in the middle of what one sees. Descenders hang into the gap below. Scripts with marks
/// above and deep bows below need more than the Latin alphabet.
package struct Strut: Hashable, Sendable {
    package var ascent: Double
    package var descent: Double
    /// How far ink may reach into the gaps above and below.
    package static let overhang = 0.25

    package init(ascent: Double, descent: Double) {
        self.ascent = ascent
        self.descent = descent
    }
}
