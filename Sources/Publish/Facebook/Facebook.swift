internal import Findings
internal import Formats
internal import Model
internal import Transfer
internal import Workspace

/// Posts to a Facebook Page.
///
/// See https://developers.facebook.com/docs/graph-api/reference/page/photos/ and …/page/feed/; the Page's token goes in
/// a header.
final class Facebook: Publisher {
    private let client: PlatformClient
    private let page: String

    /// Versions live two years: https://developers.facebook.com/docs/graph-api/changelog
    private static let version = "v25.0"

    init(_ client: PlatformClient, page: String) {
        self.client = client
        self.page = page
    }

    /// The interface knows no key: sent twice, it stands there twice.
    func repetition(_ size: Int) -> Repetition { .unsafe }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        PublishOutcome { () throws(EarlyOutcome) in
            guard post.pictures.count <= 1 else {
                throw EarlyOutcome(
                    .refused(
                        Words(de: "Bei Facebook geht ein Bild je Beitrag.", en: "Facebook takes one picture a post.")))
            }
            guard post.parent == nil else {
                throw EarlyOutcome(
                    .refused(
                        Words(
                            de: "Auf Facebook gibt es keine Ketten von Beiträgen.",
                            en: "Facebook knows no threads of posts.")))
            }
            try EarlyOutcome.unless(lastCheck)
            let message = (name: "message", value: post.message.text)
            guard let picture = post.pictures.first else {
                let link = post.message.link.map { [(name: "link", value: $0)] } ?? []
                return try receipt(
                    of: request(.post, "\(page)/feed", .form([message] + link)), ["link": post.message.link ?? ""])
            }
            let fields = [message] + (picture.alt.map { [(name: "alt_text_custom", value: $0)] } ?? [])
            let parts = fields.map { MIMEPart(name: $0.name, bytes: Array($0.value.utf8)) }
            return try receipt(
                of: request(.post, "\(page)/photos", .multipart(parts + [picture.part("source")])),
                ["picture": SHA256.hex(of: picture.bytes)])
        }
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            guard receipt.details["picture"] == post.pictures.first.map({ SHA256.hex(of: $0.bytes) }) else {
                throw EarlyOutcome(
                    .refused(
                        Words(
                            de:
                                """
                                Facebook tauscht das Bild eines Beitrags nicht aus. Bitte löschen Sie ihn und \
                                senden Sie ihn neu.
                                """,
                            en: "Facebook does not replace a post's picture. Please delete it and send it anew.")))
            }
            // A receipt of old says nothing of its link.
            guard receipt.details["link"].map({ $0 == post.message.link ?? "" }) ?? true else {
                throw EarlyOutcome(
                    .refused(
                        Words(
                            de:
                                """
                                Facebook tauscht den Link eines Beitrags nicht aus. Bitte löschen Sie ihn und \
                                senden Sie ihn neu.
                                """,
                            en: "Facebook does not replace a post's link. Please delete it and send it anew.")))
            }
            let answer = try client.send(
                request(.post, PercentEncoding.unreserved(receipt.id), .form([("message", post.message.text)])),
                .posting)
            guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
            return receipt
        }
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            let answer = try client.send(request(.delete, PercentEncoding.unreserved(receipt.id), nil), .posting)
            guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
            return receipt
        }
    }

    func test() -> AccountTest {
        client.test { () throws(EarlyOutcome) in
            let answer = try client.send(request(.get, page + "?fields=name", nil), .preparing)
            guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
            return try client.value(answer, .preparing, as: Page.self).name
        }
    }

    /// `{"error": {"message": "…", "code": 190, …}}`
    static func complaint(_ answer: HTTPAnswer) -> String? { answer.decoded(Complaint.self)?.error.message }

    private func request(_ method: HTTPRequest.Method, _ path: String, _ body: HTTPBody?) -> HTTPRequest {
        HTTPRequest(method, "\(client.server)/\(Self.version)/\(path)", headers: [client.bearer()], body: body)
    }

    /// - Parameter fixed: What a correction must leave as it is.
    private func receipt(of request: HTTPRequest, _ fixed: [String: String]) throws(EarlyOutcome) -> Receipt {
        let answer = try client.send(request, .posting)
        guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
        let posted = try client.value(answer, .posting, as: Posted.self)
        let id = posted.postID ?? posted.id
        return Receipt(id: id, details: fixed, url: "https://www.facebook.com/\(id)")
    }

    /// Facebook's own codes say more than its statuses. See …/docs/graph-api/guides/error-handling.
    private func refusal(_ answer: HTTPAnswer) -> PublishOutcome {
        var answer = answer
        switch answer.decoded(Complaint.self)?.error.code ?? 0 {
        // Too many calls, of the app, the user or the page: the next hour brings new ones.
        case 4, 17, 32, 613, 80_001:
            answer.status = 429
            if answer.headers["retry-after"] == nil { answer.headers["retry-after"] = "3600" }
        // The token, or what it may do.
        case 10, 102, 190, 200...299: answer.status = 401
        // "Unknown error", "temporarily unavailable", and the same post once more: it may well be out.
        case 1, 2, 506: answer.status = 500
        default: break
        }
        return client.refusal(answer, .posting)
    }

    private struct Complaint: Decodable {
        var error: Details

        struct Details: Decodable {
            var message: String
            var code: Int
        }
    }
    private struct Page: Decodable { var name: String }
    private struct Posted: Decodable {
        var id: String
        var postID: String?

        enum CodingKeys: String, CodingKey {
            case id
            case postID = "post_id"
        }
    }
}
