package import Page

/// A length in a template: absolute, or in units of a hundredth of the page's short side (`7u`).
package struct Measure: Hashable, Sendable {
    /// Added to the `units`.
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

/// Inner distances in logical directions.
package struct Insets: Hashable, Sendable {
    package var top: Measure
    package var end: Measure
    package var bottom: Measure
    package var start: Measure

    package init(top: Measure, end: Measure, bottom: Measure, start: Measure) {
        self.top = top
        self.end = end
        self.bottom = bottom
        self.start = start
    }

    package init(_ all: Measure) { self.init(top: all, end: all, bottom: all, start: all) }

    package static let zero = Insets(.zero)
}

/// How much room a node takes along its parent's axis.
package enum Extent: Hashable, Sendable {
    /// As much as its content needs.
    case content
    case fixed(Measure)
    /// A share of what the others leave, `1fr`.
    case share(Double)
}
