internal import Foundation

/// A program of a town hall's own that takes posts, and does each key once.
package final class WebhookServer: Sendable {
    private let seen = Shared([String: ServerRequest]())
    package let http: HTTPServer

    package init() throws {
        let seen = seen
        http = try HTTPServer { request in
            guard request.method == "POST", let key = request.headers["idempotency-key"],
                request.json["litfass"] as? Int == 1
            else {
                return ServerAnswer(400)
            }
            seen { known in if known[key] == nil { known[key] = request } }
            return .json(["id": "post-" + key, "url": "https://www.example.org/" + key])
        }
    }

    /// What was done: by key, the first request of each.
    package var done: [String: ServerRequest] { seen { $0 } }
}
