package import Page

/// A text set as large as its box allows.
package struct Fit: Hashable, Sendable {
    package var text: SetText
    /// The em's size, inside the asked range.
    package var size: Length
    /// Which of the variants was set.
    package var variant: Int
    /// Whether the text stays within box and line count; if not, it is the shortest variant at the smallest size.
    package var fits: Bool

    package init(text: SetText, size: Length, variant: Int, fits: Bool) {
        self.text = text
        self.size = size
        self.variant = variant
        self.fits = fits
    }
}
