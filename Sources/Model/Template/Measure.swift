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

/// How round a box's corners are, in logical directions.
package struct Corners: Hashable, Sendable {
    package var topStart: Measure
    package var topEnd: Measure
    package var bottomEnd: Measure
    package var bottomStart: Measure

    package init(topStart: Measure, topEnd: Measure, bottomEnd: Measure, bottomStart: Measure) {
        self.topStart = topStart
        self.topEnd = topEnd
        self.bottomEnd = bottomEnd
        self.bottomStart = bottomStart
    }

    package init(_ all: Measure) { self.init(topStart: all, topEnd: all, bottomEnd: all, bottomStart: all) }

    package static let zero = Corners(.zero)
}

/// How much room a node takes along its parent's axis.
package enum Extent: Hashable, Sendable {
    /// As much as its content needs.
    case content
    case fixed(Measure)
    /// A share of what the others leave, `1fr`.
    case share(Double)
}
