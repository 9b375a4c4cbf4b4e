/// The clock that the desk is handed, and how far somebody has moved it since.
package struct Clock: Sendable {
    /// What it showed at the begin, in seconds since 1970.
    package let start: Int
    private let read: @Sendable () -> Int
    private let begin = ContinuousClock.now

    package init(start: Int, read: @escaping @Sendable () -> Int) {
        self.start = start
        self.read = read
    }

    /// Seconds since 1970.
    package var now: Int { read() }

    /// How far it was put forward or back since the begin, in seconds, by a clock that nobody puts back.
    var jump: Int { now - start - Int((ContinuousClock.now - begin).components.seconds) }
}
