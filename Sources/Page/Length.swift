/// A length on a sheet or a screen, held in PostScript points (1/72 inch).
///
/// A `px` is CSS's reference pixel, 1/96 inch: a post of 1080 px is as wide as 810 pt and is drawn at 96 dpi.
package struct Length: Hashable, Comparable, Sendable {
    /// The length in points, 1/72 inch.
    package var points: Double

    package init(points: Double) { self.points = points }

    package static let zero = Length(points: 0)

    /// PostScript points, 72 to the inch.
    package static func pt(_ value: Double) -> Length { Length(points: value) }
    package static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
    /// CSS pixels, 96 to the inch.
    package static func px(_ value: Double) -> Length { Length(points: value * 72 / 96) }

    package var millimetres: Double { points * 25.4 / 72 }
    package var pixels: Double { points * 96 / 72 }

    /// The length in dots at a resolution in dots per inch.
    package func dots(at resolution: Double) -> Double { points * resolution / 72 }

    package static func < (a: Length, b: Length) -> Bool { a.points < b.points }
    package static func + (a: Length, b: Length) -> Length { Length(points: a.points + b.points) }
    package static func - (a: Length, b: Length) -> Length { Length(points: a.points - b.points) }
    package static prefix func - (a: Length) -> Length { Length(points: -a.points) }
    package static func * (a: Length, factor: Double) -> Length { Length(points: a.points * factor) }
    package static func / (a: Length, divisor: Double) -> Length { Length(points: a.points / divisor) }
    /// How many times `b` goes into `a`.
    package static func / (a: Length, b: Length) -> Double { a.points / b.points }
    package static func += (a: inout Length, b: Length) { a.points += b.points }
    package static func -= (a: inout Length, b: Length) { a.points -= b.points }
}
