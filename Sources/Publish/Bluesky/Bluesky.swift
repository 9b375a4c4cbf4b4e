internal import Findings
internal import Formats
internal import Foundation
internal import Synchronization
internal import Transfer
internal import Workspace

/// Posts to a Bluesky account, by the AT Protocol.
///
/// See https://docs.bsky.app/docs/api/ (com.atproto.server.createSession, com.atproto.repo.uploadBlob, createRecord,
/// getRecord, deleteRecord).
final class Bluesky: Publisher {
    private let client: PlatformClient
    private let handle: String
    private let session = Mutex<BlueskySession?>(nil)

    /// In one request; see the lexicon app.bsky.feed.getPosts.
    private static let mostAsked = 25
    /// The largest picture, in bytes; see the lexicon app.bsky.embed.images.
    private static let largestPicture = 2_000_000
    private static let collection = "app.bsky.feed.post"

    init(_ client: PlatformClient, handle: String) {
        self.client = client
        self.handle = handle
    }

    /// The record's name is ours: the second finds the first, however late.
    func repetition(_ size: Int) -> Repetition { .safe(after: client.http.timeLimit(0), within: nil) }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        PublishOutcome { () throws(EarlyOutcome) in
            try check(post)
            let name = RecordKey.make(from: key)
            let found = try get(
                "com.atproto.repo.getRecord",
                [("repo", try login().did), ("collection", Self.collection), ("rkey", name)])
            if found.isSuccess { return receipt(try client.value(found, .preparing, as: Written.self), name, post) }
            // Only a clear no is one: 400 RecordNotFound, from some servers 404.
            guard Self.code(found) == "RecordNotFound" || found.status == 404 else {
                throw EarlyOutcome(client.refusal(found, .preparing))
            }
            var blobs: [BlueskyRecord.Blob] = []
            for picture in post.pictures { blobs.append(try upload(picture)) }
            let date = Date(timeIntervalSince1970: Double(client.clock())).ISO8601Format(
                .init(includingFractionalSeconds: true))
            let write = Write(
                repo: try login().did, collection: Self.collection, rkey: name,
                record: BlueskyRecord(post, blobs: blobs, createdAt: date))
            // A session may have to be renewed first.
            let answer = try authorized(.posting) { bearer throws(EarlyOutcome) in
                try EarlyOutcome.unless(lastCheck)
                return HTTPRequest(
                    .post, address("com.atproto.repo.createRecord"), headers: [bearer], body: .json(write))
            }
            guard answer.isSuccess else { throw EarlyOutcome(client.refusal(answer, .posting)) }
            return receipt(try client.value(answer, .posting, as: Written.self), name, post)
        }
    }

    /// Nil: a record can be changed, but the app goes on showing what it said first. Who must correct takes it back and
    /// posts anew.
    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? { nil }

    func delete(_ receipt: Receipt) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            guard let name = receipt.id.split(separator: "/").last.map(String.init) else {
                throw EarlyOutcome(
                    .refused(
                        Words(de: "Dieser Beitrag liegt nicht bei Bluesky.", en: "This post does not lie at Bluesky.")))
            }
            let write = Deletion(repo: try login().did, collection: Self.collection, rkey: name)
            let answer = try authorized(.posting) {
                HTTPRequest(.post, address("com.atproto.repo.deleteRecord"), headers: [$0], body: .json(write))
            }
            guard answer.isSuccess else { throw EarlyOutcome(client.refusal(answer, .posting)) }
            return receipt
        }
    }

    /// By app.bsky.feed.getPosts, which the account's server passes on. It leaves out what it does not find.
    func echoes(of receipts: [Receipt]) -> EchoAnswer? {
        EchoAnswer(receipts, inGroupsOf: Self.mostAsked) { receipts throws(EarlyOutcome) in
            let answer = try get("app.bsky.feed.getPosts", receipts.map { ("uris", $0.id) })
            // One that it does not take for an address spoils them all.
            if answer.status == 400 { return receipts.map { _ in .unreadable } }
            guard answer.isSuccess else { throw EarlyOutcome(client.refusal(answer, .preparing)) }
            guard let found = answer.decoded(Found.self) else { return receipts.map { _ in .unreadable } }
            let posts = Dictionary(found.posts.map { ($0.uri, $0) }, uniquingKeysWith: { first, _ in first })
            return receipts.map { receipt in
                posts[receipt.id].map { post in
                    EchoAnswer.Post(favourites: post.likeCount, boosts: post.repostCount, replies: post.replyCount)
                } ?? .gone
            }
        }
    }

    func test() -> AccountTest {
        client.test { () throws(EarlyOutcome) in "@" + (try login()).handle }
    }

    /// `{"error": "InvalidRequest", "message": "…"}`
    static func complaint(_ answer: HTTPAnswer) -> String? {
        answer.decoded(Complaint.self).map { $0.message ?? $0.error }
    }

    private static func code(_ answer: HTTPAnswer) -> String? { answer.decoded(Complaint.self)?.error }

    private func check(_ post: OutgoingPost) throws(EarlyOutcome) {
        guard post.pictures.count <= 4 else {
            throw EarlyOutcome(
                .refused(Words(de: "Bluesky nimmt höchstens 4 Bilder.", en: "Bluesky takes 4 pictures at most.")))
        }
        if let large = post.pictures.first(where: { $0.bytes.count > Self.largestPicture }) {
            throw EarlyOutcome(
                .refused(
                    Words(
                        de:
                            """
                            \(large.name) hat \(large.bytes.count) Bytes; Bluesky nimmt höchstens \
                            \(Self.largestPicture).
                            """,
                        en:
                            """
                            \(large.name) has \(large.bytes.count) bytes; Bluesky takes \(Self.largestPicture) at \
                            most.
                            """
                    )))
        }
        if post.parent != nil, post.parent.flatMap(BlueskyRecord.Reply.init) == nil {
            throw EarlyOutcome(
                .refused(
                    Words(
                        de: "Der Beitrag davor liegt nicht bei Bluesky.",
                        en: "The post before it does not lie at Bluesky.")))
        }
    }

    private func receipt(_ written: Written, _ name: String, _ post: OutgoingPost) -> Receipt {
        var details = ["cid": written.cid]
        if let reply = post.parent.flatMap(BlueskyRecord.Reply.init) {
            details["root"] = reply.root.uri
            details["root-cid"] = reply.root.cid
        }
        let who = session.withLock { $0?.handle } ?? handle
        return Receipt(id: written.uri, details: details, url: "https://bsky.app/profile/\(who)/post/\(name)")
    }

    private func upload(_ picture: OutgoingPicture) throws(EarlyOutcome) -> BlueskyRecord.Blob {
        let answer = try authorized(.preparing) {
            HTTPRequest(
                .post, address("com.atproto.repo.uploadBlob"), headers: [$0],
                body: .bytes(picture.bytes, type: picture.format.mediaType))
        }
        guard answer.isSuccess else { throw EarlyOutcome(client.refusal(answer, .preparing)) }
        return try client.value(answer, .preparing, as: Uploaded.self).blob
    }

    // MARK: Sessions

    /// The session of this run, begun where there is none.
    private func login() throws(EarlyOutcome) -> BlueskySession {
        if let known = session.withLock({ $0 }) { return known }
        let body = HTTPBody.json(["identifier": handle, "password": client.secret.value])
        let new = try client.call(
            HTTPRequest(.post, address("com.atproto.server.createSession"), body: body), .preparing,
            as: BlueskySession.self)
        session.withLock { $0 = new }
        return new
    }

    /// Sends with the session's token; where that has run out, once more with a new one.
    private func authorized(
        _ step: PlatformClient.Step, _ request: ((name: String, value: String)) throws(EarlyOutcome) -> HTTPRequest
    ) throws(EarlyOutcome) -> HTTPAnswer {
        let token = try login().accessJwt
        let answer = try client.send(try request(Self.bearer(token)), step)
        guard answer.status == 401 || Self.code(answer) == "ExpiredToken" else { return answer }
        try renew(token)
        return try client.send(try request(Self.bearer(try login().accessJwt)), step)
    }

    private func renew(_ token: String) throws(EarlyOutcome) {
        // Another thread may have renewed it already.
        guard let old = session.withLock({ $0 }), old.accessJwt == token else { return }
        let answer = try client.send(
            HTTPRequest(.post, address("com.atproto.server.refreshSession"), headers: [Self.bearer(old.refreshJwt)]),
            .preparing)
        let new = answer.isSuccess ? answer.decoded(BlueskySession.self) : nil
        // Nil: the next step logs in with the password.
        session.withLock { $0 = new }
    }

    private static func bearer(_ token: String) -> (name: String, value: String) {
        ("Authorization", "Bearer " + token)
    }

    private func get(_ method: String, _ query: [(name: String, value: String)]) throws(EarlyOutcome) -> HTTPAnswer {
        let pairs = query.map { $0.name + "=" + PercentEncoding.unreserved($0.value) }.joined(separator: "&")
        return try authorized(.preparing) { HTTPRequest(.get, address(method) + "?" + pairs, headers: [$0]) }
    }

    private func address(_ method: String) -> String { client.server.description + "/xrpc/" + method }

    private struct Complaint: Decodable {
        var error: String
        var message: String?
    }
    private struct Found: Decodable {
        var posts: [Post]

        struct Post: Decodable {
            var uri: String
            var likeCount: PostNumber?, repostCount: PostNumber?, replyCount: PostNumber?
        }
    }
    private struct Uploaded: Decodable { var blob: BlueskyRecord.Blob }
    private struct Written: Decodable { var uri: String, cid: String }
    private struct Write: Encodable {
        var repo: String, collection: String, rkey: String
        var record: BlueskyRecord
    }
    private struct Deletion: Encodable { var repo: String, collection: String, rkey: String }
}

/// A login at Bluesky: a token for some minutes, and one to get the next with.
struct BlueskySession: Decodable {
    var did: String
    var handle: String
    var accessJwt: String
    var refreshJwt: String
}

/// The name of a record in a Bluesky repository, chosen by us so that a repetition finds the first.
///
/// It has a TID's form, as posts want it: 13 letters of base 32 that stand for 53 bits of microseconds since 1970 and
/// 10 bits of a clock. The runner's key is spread over one year, 2025. See https://atproto.com/specs/tid.
enum RecordKey {
    static func make(from key: String) -> String {
        let digest = Array(SHA256.hex(of: ("litfass " + key).utf8).utf8)
        // 15 hexadecimal digits are 60 bits.
        var number = UInt64(String(decoding: digest.prefix(15), as: UTF8.self), radix: 16) ?? 0
        let clock = number % 1024
        number = (begin + number / 1024 % year) << 10 | clock
        var letters: [Character] = []
        for _ in 0..<13 {
            letters.append(alphabet[Int(number & 31)])
            number >>= 5
        }
        return String(letters.reversed())
    }

    private static let alphabet = Array("234567abcdefghijklmnopqrstuvwxyz")
    /// 2025-01-01, in microseconds since 1970.
    private static let begin: UInt64 = 1_735_689_600_000_000
    private static let year: UInt64 = 31_536_000_000_000
}
