/// How the letters of a script are set: families in order of preference, optical size and line height.
public struct Typeface: Hashable, Sendable {
    /// Font families, the first that has a letter sets it.
    public var families: [String]
    /// What a size is multiplied with, so that scripts look equally large beside each other.
    public var scale: Double
    /// Baseline to baseline, in ems of the scaled size, for running text.
    public var leading: Double

    public init(families: [String], scale: Double, leading: Double) {
        self.families = families
        self.scale = scale
        self.leading = leading
    }
}
