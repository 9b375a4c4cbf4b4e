internal import Foundation

/// A program of a town hall's own that takes posts, and does each key once.
package final class WebhookServer: Sendable {
    private let state = Shared([ServerRequest]())
    package let http: HTTPServer

    package init() throws {
        let state = state
        @Sendable func key(_ request: ServerRequest) -> String { request.headers["idempotency-key"] ?? "" }
        @Sendable func answer(_ key: String) -> ServerAnswer {
            .json(["id": "post-" + key, "url": "https://www.example.org/" + key])
        }
        @Sendable func known(_ request: ServerRequest) -> ServerAnswer? {
            state { done in done.contains { key($0) == key(request) } } ? answer(key(request)) : nil
        }
        http = try HTTPServer(known: known) { request in
            guard request.method == "POST", !key(request).isEmpty, request.json["litfass"] as? Int == 1 else {
                return ServerAnswer(400)
            }
            if !request.wasLookedUp, let answer = known(request) { return answer }
            state { $0.append(request) }
            return answer(key(request))
        }
    }

    /// All that was done, in order.
    package var done: [ServerRequest] { state { $0 } }
}
