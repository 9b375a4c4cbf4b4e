internal import Findings
internal import Formats
internal import Foundation
internal import Model
internal import Synchronization
internal import Transfer

/// Posts to an account on a Mastodon server, or one that speaks its language.
///
/// See https://docs.joinmastodon.org/methods/statuses/, /methods/media/ and /methods/instance/.
final class Mastodon: Publisher {
    private let client: PlatformClient
    private let limits = Mutex<MastodonLimits?>(nil)
    /// Whether posts are read without the token, since it was made for writing alone.
    private let readsOpenly = Mutex(false)

    init(_ client: PlatformClient) { self.client = client }

    /// The server keeps an Idempotency-Key for an hour. It looks for it when a request comes in, and keeps it when the
    /// status is made, without a lock between (PostStatusService): a second request meanwhile makes a second status.
    func repetition(_ size: Int) -> Repetition { .safe(after: client.http.timeLimit(0), within: 3600) }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        PublishOutcome { () throws(EarlyOutcome) in
            let status = MastodonStatus(post, media: try upload(post.pictures))
            let request = HTTPRequest(
                .post, client.server.description + "/api/v1/statuses",
                headers: [client.bearer(), ("Idempotency-Key", key)], body: .json(status))
            try EarlyOutcome.unless(lastCheck)
            return try receipt(request)
        }
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            let status = MastodonStatus(post, media: try upload(post.pictures))
            return try self.receipt(
                HTTPRequest(.put, address(of: receipt), headers: [client.bearer()], body: .json(status)))
        }
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            let answer = try client.send(
                HTTPRequest(.delete, address(of: receipt), headers: [client.bearer()]), .posting)
            // Gone is gone.
            guard answer.isSuccess || answer.status == 404 else { throw EarlyOutcome(client.refusal(answer, .posting)) }
            return receipt
        }
    }

    func echoes(of receipts: [Receipt]) -> EchoAnswer? {
        EchoAnswer(receipts, inGroupsOf: 1) { receipts throws(EarlyOutcome) in
            var posts: [EchoAnswer.Post] = []
            for receipt in receipts { posts.append(try echo(of: receipt)) }
            return posts
        }
    }

    private func echo(of receipt: Receipt) throws(EarlyOutcome) -> EchoAnswer.Post {
        let answer = try read(receipt)
        switch answer.status {
        case 200...299:
            guard let status = answer.decoded(Counted.self), status.id == receipt.id else { return .unreadable }
            return EchoAnswer.Post(
                favourites: status.favourites, boosts: status.boosts, replies: status.replies)
        case 404, 410: return .gone
        // Of this one alone; the next may be well.
        case 400, 422, 500: return .unreadable
        case 401, 403: throw EarlyOutcome(.refused(mustRead))
        default: throw EarlyOutcome(client.refusal(answer, .preparing))
        }
    }

    /// What is public needs no token, but servers may show posts only to who has logged in.
    private func read(_ receipt: Receipt) throws(EarlyOutcome) -> HTTPAnswer {
        if !readsOpenly.withLock({ $0 }) {
            let answer = try client.send(
                HTTPRequest(.get, address(of: receipt), headers: [client.bearer()]), .preparing)
            guard [401, 403].contains(answer.status) else { return answer }
            readsOpenly.withLock { $0 = true }
        }
        return try client.send(HTTPRequest(.get, address(of: receipt)), .preparing)
    }

    private var mustRead: Words {
        Words(
            de:
                """
                \(client.server.host) zeigt Beiträge nur, wenn man angemeldet ist: Der Zugangsschlüssel braucht das \
                Recht read:statuses (docs/accounts.md).
                """,
            en:
                """
                \(client.server.host) shows posts only to who has logged in: the token needs the right read:statuses \
                (docs/accounts.md).
                """)
    }

    func test() -> AccountTest {
        client.test { () throws(EarlyOutcome) in
            let request = HTTPRequest(
                .get, client.server.description + "/api/v1/accounts/verify_credentials", headers: [client.bearer()])
            let who = try client.call(request, .preparing, as: Credentials.self)
            return "@\(who.acct)@\(client.server.host)"
        }
    }

    /// The server's own words: `{"error": "…"}`.
    static func complaint(_ answer: HTTPAnswer) -> String? { answer.decoded(Complaint.self)?.error }

    private func address(of receipt: Receipt) -> String {
        client.server.description + "/api/v1/statuses/" + PercentEncoding.unreserved(receipt.id)
    }

    private func receipt(_ request: HTTPRequest) throws(EarlyOutcome) -> Receipt {
        let answer = try client.send(request, .posting)
        if answer.status == 422, Self.complaint(answer)?.contains("finished processing") == true {
            throw EarlyOutcome(.again(Self.stillProcessing(client.server.host), after: nil))
        }
        guard answer.isSuccess else { throw EarlyOutcome(client.refusal(answer, .posting)) }
        let status = try client.value(answer, .posting, as: Posted.self)
        return Receipt(id: status.id, url: status.url)
    }

    // MARK: Pictures

    private func upload(_ pictures: [OutgoingPicture]) throws(EarlyOutcome) -> [String] {
        guard !pictures.isEmpty else { return [] }
        if let words = currentLimits().fault(of: pictures, host: client.server.host) {
            throw EarlyOutcome(.refused(words))
        }
        var ids: [String] = []
        for picture in pictures { ids.append(try upload(picture)) }
        return ids
    }

    /// The server takes a picture at once, or says 202 and is asked until it has it.
    private func upload(_ picture: OutgoingPicture) throws(EarlyOutcome) -> String {
        let alt = picture.alt.map { [MIMEPart(name: "description", bytes: Array($0.utf8))] } ?? []
        let request = HTTPRequest(
            .post, client.server.description + "/api/v2/media", headers: [client.bearer()],
            body: .multipart(alt + [picture.part("file")]))
        let answer = try client.call(request, .preparing)
        let medium = try client.value(answer, .preparing, as: Medium.self)
        guard answer.status == 202 else { return medium.id }
        var waited = 0.0
        var pause = 0.1
        while waited < Self.timeout {
            Thread.sleep(forTimeInterval: pause)
            waited += pause
            pause = min(pause * 2, 3)
            let address = client.server.description + "/api/v1/media/" + PercentEncoding.unreserved(medium.id)
            let state = try client.call(HTTPRequest(.get, address, headers: [client.bearer()]), .preparing)
            if state.status != 206 { return medium.id }
        }
        throw EarlyOutcome(.again(Self.stillProcessing(client.server.host), after: nil))
    }

    /// How long a picture may be processed, in seconds.
    private static let timeout = 60.0

    private static func stillProcessing(_ host: String) -> Words {
        Words(de: "\(host) ist mit dem Bild noch nicht fertig.", en: "\(host) is still working on the picture.")
    }

    /// What the server allows by its own word, asked once; where it does not tell, Mastodon's standard.
    private func currentLimits() -> MastodonLimits {
        if let known = limits.withLock({ $0 }) { return known }
        let answer = try? client.send(HTTPRequest(.get, client.server.description + "/api/v2/instance"), .preparing)
        guard let found = answer.flatMap(MastodonLimits.init) else { return MastodonLimits() }
        limits.withLock { $0 = found }
        return found
    }

    private struct Complaint: Decodable { var error: String }
    private struct Credentials: Decodable { var acct: String }
    private struct Medium: Decodable { var id: String }
    private struct Counted: Decodable {
        var id: String
        var favourites: PostNumber?
        var boosts: PostNumber?
        var replies: PostNumber?

        enum CodingKeys: String, CodingKey {
            case id
            case favourites = "favourites_count"
            case boosts = "reblogs_count"
            case replies = "replies_count"
        }
    }
    private struct Posted: Decodable {
        var id: String
        var url: String?
    }
}

/// What `POST /api/v1/statuses` takes. What is nil is not written.
struct MastodonStatus: Encodable {
    var status: String
    var mediaIDs: [String]
    var language: String?
    var parent: String?
    var visibility = "public"

    init(_ post: OutgoingPost, media: [String]) {
        status = post.message.text
        mediaIDs = media
        language = post.message.languageTag
        parent = post.parent?.id
    }

    enum CodingKeys: String, CodingKey {
        case status, language, visibility
        case mediaIDs = "media_ids"
        case parent = "in_reply_to_id"
    }
}
