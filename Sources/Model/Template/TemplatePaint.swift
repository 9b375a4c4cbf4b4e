/// A colour as a template names it: one of the brand's, paper, black, or a mixture of two.
public struct TemplatePaint: Hashable, Sendable {
    public enum Swatch: String, Hashable, Sendable, CaseIterable { case surface, ink, accent, paper, black }

    public var swatch: Swatch
    /// What is mixed in, and how much of it, from 0 to 1: `{ surface: 0.9, ink: 0.1 }` is surface with a tenth of ink.
    public var mixture: Mixture?

    public init(_ swatch: Swatch, mixture: Mixture? = nil) {
        self.swatch = swatch
        self.mixture = mixture
    }

    public struct Mixture: Hashable, Sendable {
        public var swatch: Swatch
        public var share: Double

        public init(_ swatch: Swatch, share: Double) {
            self.swatch = swatch
            self.share = share
        }
    }
}
