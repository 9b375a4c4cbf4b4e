internal import Foundation

/// The clock of the queue: the system's, or one that was set by LITFASS_NOW and goes on from there.
struct Clock: Sendable {
    private let start: Int
    private let isSet: Bool
    private let begin = ContinuousClock.now

    init(_ environment: Environment) {
        start = environment.now
        isSet = environment.isClockSet
    }

    /// Seconds since 1970.
    var now: Int { isSet ? start + elapsed : Int(Date().timeIntervalSince1970) }

    /// Since the program began, by a clock that nobody puts back; in seconds.
    private var elapsed: Int { Int((ContinuousClock.now - begin).components.seconds) }

    /// How far the clock was put forward or back since the program began, in seconds.
    var jump: Int { now - start - elapsed }
}
