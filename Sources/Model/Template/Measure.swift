package import Page

/// A length in a template: absolute, or in units of a hundredth of the page's short side (`7u`).
package struct Measure: Hashable, Sendable {
    package var absolute: Length
    /// Hundredths of the page's short side.
    package var units: Double

    package init(absolute: Length = .zero, units: Double = 0) {
        self.absolute = absolute
        self.units = units
    }

    package static let zero = Measure()

    /// The length on a page whose short side is `shortSide`.
    package func length(shortSide: Length) -> Length { absolute + shortSide * (units / 100) }
}
