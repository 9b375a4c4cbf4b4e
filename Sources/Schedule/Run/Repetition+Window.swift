internal import Publish

extension Repetition {
    /// Clocks of machines differ, and so may the platform's.
    private static let margin = 60

    /// Whether the platform still makes one post of it.
    ///
    /// - Parameter since: When the first request began whose end is not known. One in the future tells of a clock that
    ///   was put back: how much time has passed is not known then.
    func isSafe(since: Int, now: Int) -> Bool {
        switch self {
        case .unsafe: false
        case .safe(nil): true
        case .safe(let seconds?): now >= since && now - since < seconds - Self.margin
        }
    }
}
