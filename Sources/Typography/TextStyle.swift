package import Page

/// How a text is set.
package struct TextStyle: Hashable, Sendable {
    /// At which edge of the column lines stand. Logical: `start` is the right edge in a right-to-left language.
    package enum Alignment: String, Hashable, Sendable, CaseIterable { case start, center, end }

    /// Font families in order of preference. What none of them has is taken from the other declared families, run by
    /// run.
    var families: [String]
    /// Families of the Latin words and numbers in another script's text, so that a sheet has one Latin face; empty
    /// takes what `families` have.
    var latin: [String]
    /// 100 (thin) to 900 (black); where a family lacks the weight, its nearest one is taken, never a false bold.
    var weight: Int
    /// The em's size as it is drawn: a script's optical correction (`Typeface.scale`) has been multiplied in by the
    /// caller.
    var size: Length
    /// Baseline to baseline in ems of `size`, whatever fonts a line falls back to; more where ink would touch.
    var leading: Double
    /// Space added after each letter, in ems; only in scripts whose letters stand apart (Latin, Greek, Cyrillic,
    /// Georgian).
    var tracking: Double
    var color: Color
    var alignment: Alignment
    /// Whether words may be divided by the language's patterns. A soft hyphen in the text always permits it.
    var hyphenates: Bool
    /// Whether lines are made about equally long, so that none ends the text with a single short word.
    var balance: Bool

    package init(
        families: [String], latin: [String] = [], weight: Int = 400, size: Length, leading: Double = 1.4,
        tracking: Double = 0,
        color: Color = .black, alignment: Alignment = .start, hyphenates: Bool = false, balance: Bool = false
    ) {
        self.families = families
        self.latin = latin
        self.weight = weight
        self.size = size
        self.leading = leading
        self.tracking = tracking
        self.color = color
        self.alignment = alignment
        self.hyphenates = hyphenates
        self.balance = balance
    }
}
