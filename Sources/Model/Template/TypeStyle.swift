/// A role of type in a template: every text of one style on a page stands in the same size.
package struct TypeStyle: Hashable, Sendable {
    /// Which of a script's two kinds of fonts it takes.
    package enum GenericFamily: String, Hashable, Sendable, CaseIterable { case sans, serif }

    /// The smallest and the largest size of the em.
    package var smallest: Measure
    package var largest: Measure
    /// 100 to 900.
    package var weight: Int
    /// What the language's own line height is multiplied with: below 1 for large type, 1 for running text.
    package var leading: Double
    /// Ems between letters; scripts whose letters join ignore it.
    package var tracking: Double
    /// Families that come before the language's own where its script is styled.
    package var families: [String]
    /// With or without serifs, in every script.
    package var genericFamily: GenericFamily
    /// The most lines that a text may have; nil for any number.
    package var lines: Int?
    /// Whether a long word may be broken where nothing else helps.
    package var hyphenates: Bool
    /// Whether lines are made equally long.
    package var balanced: Bool
    /// Whether each text finds its own size instead of the style's common one.
    package var individual: Bool

    package init(
        smallest: Measure, largest: Measure, weight: Int = 400, leading: Double = 1, tracking: Double = 0,
        families: [String] = [], genericFamily: GenericFamily = .sans, lines: Int? = nil, hyphenates: Bool = true,
        balanced: Bool = false,
        individual: Bool = false
    ) {
        self.smallest = smallest
        self.largest = largest
        self.weight = weight
        self.leading = leading
        self.tracking = tracking
        self.families = families
        self.genericFamily = genericFamily
        self.lines = lines
        self.hyphenates = hyphenates
        self.balanced = balanced
        self.individual = individual
    }
}
