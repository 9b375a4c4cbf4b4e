package import Findings

/// Sends posts to one account.
///
/// `Publishers.make` makes the one of an account. Calls block for at most the publisher's own time limit and never
/// throw: every way a request can end is an outcome. A publisher may be used by several threads at once.
package protocol Publisher: Sendable {
    /// What happens when the same post is sent again under the same key.
    ///
    /// - Parameter size: Of the post's pictures, in bytes.
    func repetition(_ size: Int) -> Repetition

    /// - Parameters:
    ///   - key: Chosen by the runner, the same for every attempt at one entry: 26 characters of `0-9a-z`.
    ///   - lastCheck: Asked right before the request that readers see, once pictures are uploaded, which may take
    ///     minutes. An outcome ends the attempt, and nothing goes out.
    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome
    /// Replaces what is already out; nil where the platform cannot. Done twice it is done once, but by e-mail.
    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome?
    /// Takes back what is already out; nil where the platform cannot. What is gone already counts as taken back.
    func delete(_ receipt: Receipt) -> PublishOutcome?
    /// Whether the person for whom a post lies ready has ticked it off; never where the platform has it itself.
    func isDone(_ receipt: Receipt) -> Bool
    /// What the network counts of posts that are out, asked for one after the other; nil where it tells a program
    /// nothing. No word of readers and no name of theirs is kept.
    func echoes(of receipts: [Receipt]) -> EchoAnswer?
    /// Asks the platform who we are, sending nothing: the account's name as the platform shows it, or what to do.
    func test() -> AccountTest
}

extension Publisher {
    package func isDone(_ receipt: Receipt) -> Bool { false }

    package func echoes(of receipts: [Receipt]) -> EchoAnswer? { nil }
}

/// What happens when the same post is sent again under the same key.
package enum Repetition: Hashable, Sendable {
    /// The platform makes one post of it.
    ///
    /// - after: How many seconds a request may last. For so long the platform may still be at work on the first, and
    ///   not find it when the second asks.
    /// - within: How many seconds the platform remembers the first; nil: for ever.
    case safe(after: Int, within: Int?)
    /// It would appear twice: a person decides.
    case unsafe

    /// Clocks of machines differ, and so may the platform's; in seconds.
    private static let margin = 60

    /// Whether the platform still makes one post of it when it is asked now.
    ///
    /// - Parameter since: When the first request began whose end is not known, in seconds since 1970. One in the future
    ///   tells of a clock that was put back: how much time has passed is not known then.
    package func isSafe(since: Int, now: Int) -> Bool {
        switch self {
        case .unsafe: false
        case .safe(_, nil): true
        // The second request, too, may be on its way for so long.
        case .safe(let after, let within?): now >= since && now - since < within - after - Self.margin
        }
    }

    /// From when on a repetition finds what a request left that nobody waits for any more; seconds since 1970.
    ///
    /// - Parameter begun: When that request began, by the clock of whoever sent it.
    package func earliest(after begun: Int, now: Int) -> Int {
        guard case .safe(let after, _) = self, after > 0 else { return now }
        return max(now, min(begun, now) + after + Self.margin)
    }
}

/// What an account's own platform says of it.
package enum AccountTest: Hashable, Sendable {
    case works(name: String)
    case fails(Words)
}
