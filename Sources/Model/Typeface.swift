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
