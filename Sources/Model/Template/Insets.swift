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
