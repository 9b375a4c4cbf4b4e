public import Page

/// A text set as large as its box allows.
public struct Fit: Hashable, Sendable {
    public var text: SetText
    /// The em's size, inside the asked range.
    public var size: Length
    /// Which of the variants was set.
    public var variant: Int
    /// Whether the text stays within box and line count; if not, it is the shortest variant at the smallest size.
    public var fits: Bool

    public init(text: SetText, size: Length, variant: Int, fits: Bool) {
        self.text = text
        self.size = size
        self.variant = variant
        self.fits = fits
    }
}
