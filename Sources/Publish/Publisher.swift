package import Findings

/// Sends posts to one account.
///
/// `Publishers.make` makes the one of an account. Calls block for at most the publisher's own time limit and never
/// throw: every way a request can end is an outcome. A publisher may be used by several threads at once.
package protocol Publisher: Sendable {
    /// What happens when the same post is sent again under the same key.
    var repetition: Repetition { get }

    /// - Parameter key: chosen by the runner, the same for every attempt at one entry: 26 characters of `0-9a-z`.
    func publish(_ post: OutgoingPost, key: String) -> PublishOutcome
    /// Replaces what is already out; nil where the platform cannot. Done twice it is done once, but by e-mail.
    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome?
    /// Takes back what is already out; nil where the platform cannot. What is gone already counts as taken back.
    func delete(_ receipt: Receipt) -> PublishOutcome?
    /// Asks the platform who we are, sending nothing: the account's name as the platform shows it, or what to do.
    func test() -> AccountTest
}

/// What happens when the same post is sent again under the same key.
package enum Repetition: Hashable, Sendable {
    /// The platform makes one post of it, for so many seconds after the first attempt; nil: for ever.
    case safe(seconds: Int?)
    /// It would appear twice: a person decides.
    case unsafe
}

/// What an account's own platform says of it.
package enum AccountTest: Hashable, Sendable {
    case works(name: String)
    case fails(Words)
}
