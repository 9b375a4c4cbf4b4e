public import Page

/// A length in a template: absolute, or in units of a hundredth of the page's short side (`7u`).
public struct Measure: Hashable, Sendable {
    public var absolute: Length
    /// Hundredths of the page's short side.
    public var units: Double

    public init(absolute: Length = .zero, units: Double = 0) {
        self.absolute = absolute
        self.units = units
    }

    public static let zero = Measure()

    /// The length on a page whose short side is `shortSide`.
    public func length(shortSide: Length) -> Length { absolute + shortSide * (units / 100) }
}
