/// A length on a sheet or a screen, held in PostScript points (1/72 inch).
///
/// A `px` is CSS's reference pixel, 1/96 inch: a post of 1080 px is as wide as 810 pt and is drawn at 96 dpi.
public struct Length: Hashable, Comparable, Sendable {
    /// The length in points, 1/72 inch.
    public var points: Double

    public init(points: Double) { self.points = points }

    public static let zero = Length(points: 0)

    public static func pt(_ value: Double) -> Length { Length(points: value) }
    public static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
    public static func px(_ value: Double) -> Length { Length(points: value * 72 / 96) }

    public var millimetres: Double { points * 25.4 / 72 }
    public var pixels: Double { points * 96 / 72 }

    /// The length in dots at a resolution in dots per inch.
    public func dots(at resolution: Double) -> Double { points * resolution / 72 }

    public static func < (a: Length, b: Length) -> Bool { a.points < b.points }
    public static func + (a: Length, b: Length) -> Length { Length(points: a.points + b.points) }
    public static func - (a: Length, b: Length) -> Length { Length(points: a.points - b.points) }
    public static prefix func - (a: Length) -> Length { Length(points: -a.points) }
    public static func * (a: Length, factor: Double) -> Length { Length(points: a.points * factor) }
    public static func * (factor: Double, a: Length) -> Length { Length(points: a.points * factor) }
    public static func / (a: Length, divisor: Double) -> Length { Length(points: a.points / divisor) }
    /// How many times `b` goes into `a`.
    public static func / (a: Length, b: Length) -> Double { a.points / b.points }
    public static func += (a: inout Length, b: Length) { a.points += b.points }
    public static func -= (a: inout Length, b: Length) { a.points -= b.points }
}
