package import Findings
package import Model

/// What a network answered when it was asked what it counts of posts that are out.
package struct EchoAnswer: Hashable, Sendable {
    package enum Post: Hashable, Sendable {
        case counted(Echo)
        /// The network does not find it: somebody took it back there.
        case gone
        /// It answered, but not with numbers that can be.
        case unreadable
    }

    /// Why the rest was not asked.
    package struct Obstacle: Hashable, Sendable {
        package let words: Words
        /// Before when the network does not want to be asked again; seconds since 1970.
        package let after: Int?
    }

    /// Of the first receipts, in their order; as many as were asked.
    package internal(set) var posts: [Post] = []
    /// Nil where all were asked.
    package internal(set) var obstacle: Obstacle?

    /// Asks until all have answered or the network will not.
    ///
    /// - Parameter ask: Answers for each of them.
    init(_ receipts: [Receipt], inGroupsOf size: Int, _ ask: (ArraySlice<Receipt>) throws(EarlyOutcome) -> [Post]) {
        var rest = receipts[...]
        while !rest.isEmpty {
            do throws(EarlyOutcome) {
                posts += try ask(rest.prefix(size))
                rest = rest.dropFirst(size)
            } catch {
                obstacle = Obstacle(error.outcome)
                return
            }
        }
    }
}

extension EchoAnswer.Obstacle {
    /// Nil for what is none.
    fileprivate init?(_ outcome: PublishOutcome) {
        switch outcome {
        case .again(let words, let after), .unknown(let words, let after): self.init(words: words, after: after)
        case .refused(let words): self.init(words: words, after: nil)
        case .sent, .ready: return nil
        }
    }
}

/// A number in a server's answer; nil where it is none, or one that no post has.
struct PostNumber: Decodable {
    let value: Int?

    init(from decoder: any Decoder) throws {
        let number = try? decoder.singleValueContainer().decode(Int.self)
        value = number.flatMap { Self.possible.contains($0) ? $0 : nil }
    }

    private static let possible = 0...1_000_000_000
}

extension EchoAnswer.Post {
    init(favourites: PostNumber?, boosts: PostNumber?, replies: PostNumber?) {
        guard let favourites = favourites?.value, let boosts = boosts?.value, let replies = replies?.value else {
            self = .unreadable
            return
        }
        self = .counted(Echo(favourites: favourites, boosts: boosts, replies: replies))
    }
}
