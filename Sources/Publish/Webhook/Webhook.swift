internal import Findings
internal import Formats
internal import Foundation
internal import Model
internal import Transfer
internal import Workspace

/// Hands posts to a program of one's own, signed: docs/accounts.md shows how to check the signature.
///
/// `Litfass-Signature: t=<seconds>,v1=<HMAC-SHA256 of "<seconds>.<body>">`, and `Idempotency-Key`, the same for every
/// attempt.
final class Webhook: Publisher {
    private let client: PlatformClient

    init(_ client: PlatformClient) { self.client = client }

    /// The receiver sees by the key what it has done already. The pictures stand in the request, in base64.
    func repetition(_ size: Int) -> Repetition {
        .safe(after: client.http.timeLimit(size / 3 * 4), within: nil)
    }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        lastCheck() ?? deliver(WebhookMessage("publish", post), key: key)
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        deliver(WebhookMessage("correct", post, id: receipt.id), key: key)
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? {
        deliver(
            WebhookMessage("delete", nil, id: receipt.id), key: "delete-" + SHA256.hex(of: receipt.id.utf8).prefix(26))
    }

    /// The receiver is told that it is a test; it agrees with any 2xx.
    func test() -> AccountTest {
        client.test { () throws(EarlyOutcome) in
            _ = try client.call(request(WebhookMessage("test", nil), key: "test-\(client.clock())"), .preparing)
            return client.server.description
        }
    }

    private func deliver(_ message: WebhookMessage, key: String) -> PublishOutcome {
        PublishOutcome { () throws(EarlyOutcome) in
            let answer = try client.call(request(message, key: key), .posting)
            // Whoever answers with nothing is found by the key.
            let given = answer.decoded(WebhookAnswer.self)
            return Receipt(id: given?.id ?? message.id ?? key, url: given?.url)
        }
    }

    private func request(_ message: WebhookMessage, key: String) -> HTTPRequest {
        let body = RecordJSON.compact(message)
        let time = String(client.clock())
        let signature = SHA256.hmac(Array("\(time).".utf8) + body, key: client.secret.value.utf8)
        return HTTPRequest(
            .post, client.server.description,
            headers: [("Idempotency-Key", key), ("Litfass-Signature", "t=\(time),v1=\(signature)")],
            body: .bytes(body, type: "application/json"))
    }

    private struct WebhookAnswer: Decodable {
        var id: String?
        var url: String?
    }
}

/// What a webhook is told; docs/accounts.md describes it.
struct WebhookMessage: Encodable {
    var litfass = 1
    /// `publish`, `correct`, `delete` or `test`.
    var action: String
    /// What the receiver called the post, or its key.
    var id: String?
    var title: String?
    var text: String?
    var language: String?
    var link: String?
    /// The id of the post that this one answers.
    var parent: String?
    var pictures: [Picture]?

    struct Picture: Encodable {
        var name: String
        var type: String
        var alt: String?
        var base64: String
    }

    init(_ action: String, _ post: OutgoingPost?, id: String? = nil) {
        self.action = action
        self.id = id
        guard let post else { return }
        title = post.title
        text = post.message.text
        language = post.message.languageTag
        link = post.message.link
        parent = post.parent?.id
        pictures = post.pictures.map {
            Picture(
                name: $0.safeName, type: $0.format.mediaType, alt: $0.alt,
                base64: Data($0.bytes).base64EncodedString())
        }
    }
}
