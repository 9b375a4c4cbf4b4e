/// How long a failed try waits for the next: longer each time, and never all at the same moment.
package struct Backoff: Hashable, Sendable {
    /// Before the second try, in seconds.
    package var first: Int
    /// In seconds.
    package var longest: Int
    /// How many tries there are in all.
    package var attempts: Int

    package init(first: Int = 60, longest: Int = 3600, attempts: Int = 10) {
        self.first = first
        self.longest = longest
        self.attempts = attempts
    }

    /// Seconds to wait after so many tries: doubled each time, and of that a half to the whole by chance ("equal
    /// jitter").
    package func delay(after attempts: Int, using generator: inout some RandomNumberGenerator) -> Int {
        let whole = min(longest, first << min(max(attempts, 1) - 1, 16))
        return whole / 2 + Int.random(in: 0...max(1, whole / 2), using: &generator)
    }
}
