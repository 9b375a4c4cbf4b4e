/// A colour as a template names it: a ground, what stands on one, black, or a mixture of two.
package struct TemplatePaint: Hashable, Sendable {
    package enum Swatch: String, Hashable, Sendable, CaseIterable {
        /// The grounds of `BrandColors`.
        case surface, deep, tint, foot, paper
        /// Of type and of what catches the eye, on whatever ground it stands.
        case ink, accent
        case black
    }

    package var swatch: Swatch
    /// What is mixed in, and how much of it, from 0 to 1: `{ surface: 0.9, ink: 0.1 }` is surface with a tenth of ink.
    package var mixture: ColorMix?

    package init(_ swatch: Swatch, mixture: ColorMix? = nil) {
        self.swatch = swatch
        self.mixture = mixture
    }

    /// The second colour of two.
    package struct ColorMix: Hashable, Sendable {
        package var swatch: Swatch
        package var share: Double

        package init(_ swatch: Swatch, share: Double) {
            self.swatch = swatch
            self.share = share
        }
    }
}
