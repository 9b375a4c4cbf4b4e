/// Inner distances in logical directions.
public struct Insets: Hashable, Sendable {
    public var top: Measure
    public var end: Measure
    public var bottom: Measure
    public var start: Measure

    public init(top: Measure, end: Measure, bottom: Measure, start: Measure) {
        self.top = top
        self.end = end
        self.bottom = bottom
        self.start = start
    }

    public init(_ all: Measure) { self.init(top: all, end: all, bottom: all, start: all) }

    public static let zero = Insets(.zero)
}
