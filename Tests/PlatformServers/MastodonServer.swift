internal import Foundation

/// A Mastodon server as its API documentation describes it, for one account.
///
/// See https://docs.joinmastodon.org/methods/statuses/, …/media/, …/instance/, …/oauth/ and …/api/rate-limits/.
public final class MastodonServer: Sendable {
    public static let token = "mastodon-zugang-0123456789"
    public static let user = "presse@example.org"
    public static let password = "Sesam"

    public struct Status: Sendable {
        public var id: String
        public var text: String
        public var language: String?
        public var visibility: String
        public var parent: String?
        public var media: [Media]
    }

    public struct Media: Sendable {
        public var id: String
        public var bytes: [UInt8]
        public var type: String
        public var alt: String?
    }

    struct State: Sendable {
        /// Seconds since 1970.
        var now = 1_796_115_600
        var polls = 0
        var characters = 500
        var imageBytes = 16_777_216
        var media: [String: Media] = [:]
        /// Of pictures that are still being processed: how often they answer 206.
        var processing: [String: Int] = [:]
        var statuses: [Status] = []
        var keys: [String: (status: String, at: Int)] = [:]
        private var lastID = 115_000_000_000_000_000

        mutating func makeID() -> String {
            lastID += 1
            return String(lastID)
        }
    }

    private let state = Shared(State())
    public let http: HTTPServer

    public init() throws {
        let state = state
        http = try HTTPServer { request in state { $0.answer(request) } }
    }

    public var statuses: [Status] { state { $0.statuses } }

    /// How often a new picture answers "not yet" before it is ready; none: ready at once.
    public func processMedia(polls: Int) { state { $0.polls = polls } }

    public func limit(characters: Int = 500, imageBytes: Int = 16_777_216) {
        state {
            $0.characters = characters
            $0.imageBytes = imageBytes
        }
    }

    /// The server's clock goes on; it keeps an Idempotency-Key for an hour.
    public func wait(seconds: Int) { state { $0.now += seconds } }
}
