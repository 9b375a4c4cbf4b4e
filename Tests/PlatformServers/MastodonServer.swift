internal import Foundation

/// A Mastodon server as its API documentation describes it, for one account.
///
/// See https://docs.joinmastodon.org/methods/statuses/, …/media/, …/instance/, …/oauth/ and …/api/rate-limits/.
package final class MastodonServer: Sendable {
    package static let token = "mastodon-zugang-0123456789"
    package static let user = "presse@example.org"
    package static let password = "Sesam"

    package struct Status: Sendable {
        package var id: String
        package var text: String
        package var language: String?
        package var visibility: String
        package var parent: String?
        package var media: [Media]
        /// Favourites, boosts and replies, as the server counts them: JSON.
        package var counts = ["0", "0", "0"]
    }

    package struct Media: Sendable {
        package var id: String
        package var bytes: [UInt8]
        package var type: String
        package var alt: String?
    }

    struct State: Sendable {
        /// Seconds since 1970.
        var now = 1_796_115_600
        var polls = 0
        /// Whether the token may read statuses, and whether anybody may.
        var reading = (byToken: true, openly: true)
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
    package let http: HTTPServer

    package init() throws {
        let state = state
        http = try HTTPServer(
            known: { request in state { $0.known(request) } }, { request in state { $0.answer(request) } })
    }

    package var statuses: [Status] { state { $0.statuses } }

    /// How often a new picture answers "not yet" before it is ready; none: ready at once.
    package func processMedia(polls: Int) { state { $0.polls = polls } }

    package func limit(characters: Int = 500, imageBytes: Int = 16_777_216) {
        state {
            $0.characters = characters
            $0.imageBytes = imageBytes
        }
    }

    package func permitReading(byToken: Bool, openly: Bool) { state { $0.reading = (byToken, openly) } }

    /// What the server counts of a status: favourites, boosts and replies, in JSON.
    package func count(_ id: String, _ counts: String...) {
        state { state in
            for index in state.statuses.indices where state.statuses[index].id == id {
                state.statuses[index].counts = counts
            }
        }
    }

    /// Its author deletes a status in the browser.
    package func delete(_ id: String) { state { $0.statuses.removeAll { $0.id == id } } }

    /// The server's clock goes on; it keeps an Idempotency-Key for an hour.
    package func wait(seconds: Int) { state { $0.now += seconds } }
}
