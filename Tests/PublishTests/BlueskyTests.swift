import Foundation
import Model
import PlatformServers
import Testing

@testable import Publish

struct BlueskyTests {
    private let server: BlueskyServer
    private let bluesky: Bluesky

    init() throws {
        server = try BlueskyServer()
        bluesky = Bluesky(
            try Fixture.client(server.http.address, token: BlueskyServer.password, complaint: Bluesky.complaint),
            handle: BlueskyServer.handle)
    }

    private func json(_ record: BlueskyServer.Record) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(record.json.utf8)) as? [String: Any])
    }

    @Test func aPostWithPictureFacetsAndLanguage() throws {
        var post = Fixture.post
        post.message.text = "أهلاً integreat.app #Augsburg"
        post.message.facets = [
            .init(bytes: 11..<24, target: .link("https://integreat.app/augsburg/ar")),
            .init(bytes: 25..<34, target: .tag("Augsburg")),
        ]
        let receipt = try #require(bluesky.publish(post, key: Fixture.key).receipt)
        let record = try #require(server.records.first)
        let name = RecordKey.make(from: Fixture.key)
        #expect(receipt.id == "at://\(BlueskyServer.did)/app.bsky.feed.post/\(name)")
        #expect(receipt.details == ["cid": record.cid])
        #expect(receipt.url == "https://bsky.app/profile/augsburg.example.org/post/\(name)")
        #expect(
            record.json == """
                {"$type":"app.bsky.feed.post","createdAt":"2026-12-01T09:00:00.000Z",\
                "embed":{"$type":"app.bsky.embed.images",\
                "images":[{"alt":"أهلاً بكم: \
                علم","aspectRatio":{"height":1,"width":1},"image":{"$type":"blob","mimeType":"image\\/png",\
                "ref":{"$link":"bafkrei0"},"size":\(Fixture.png.count)}}]},\
                "facets":[{"features":[{"$type":"app.bsky.richtext.facet#link",\
                "uri":"https:\\/\\/integreat.app\\/augsburg\\/ar"}],"index":{"byteEnd":24,"byteStart":11}},\
                {"features":[\
                {"$type":"app.bsky.richtext.facet#tag","tag":"Augsburg"}],"index":{"byteEnd":34,"byteStart":25}}],\
                "langs":["ar"],\
                "text":"أهلاً integreat.app #Augsburg"}
                """)
    }

    @Test(arguments: [Disturbance.cutAfterwards, .slow(seconds: 3), .oversized, .truncated, .garbled, .status(502)])
    func whatMayBeOutIsRepeatedWithoutHarm(_ fault: Disturbance) throws {
        server.http.disturb("POST /xrpc/com.atproto.repo.createRecord", fault)
        #expect(bluesky.publish(Fixture.post, key: Fixture.key).isUnknown)
        #expect(bluesky.publish(Fixture.post, key: Fixture.key).receipt != nil)
        #expect(server.records.count == 1)
        #expect(bluesky.repetition(0) == .safe(after: Fixture.timeout, within: nil))
    }

    @Test func aThreadKnowsItsRoot() throws {
        var post = Fixture.plain
        let root = try #require(bluesky.publish(Fixture.plain, key: "one").receipt)
        post.parent = root
        let second = try #require(bluesky.publish(post, key: "two").receipt)
        post.parent = second
        _ = try #require(bluesky.publish(post, key: "three").receipt)
        let reply = try #require(try json(server.records[2])["reply"] as? [String: [String: String?]])
        #expect(
            reply == [
                "root": ["uri": root.id, "cid": root.details["cid"]],
                "parent": ["uri": second.id, "cid": second.details["cid"]],
            ])
        post.parent = Receipt(id: "115000", details: [:])
        #expect(bluesky.publish(post, key: "four").isRefused)
    }

    @Test func oneLoginServesManyAndIsRenewed() throws {
        for index in 0..<3 { #expect(bluesky.publish(Fixture.plain, key: "key\(index)").receipt != nil) }
        server.expire()
        #expect(bluesky.publish(Fixture.plain, key: "after").receipt != nil)
        #expect(server.logins == 1)
        #expect(server.refreshes == 1)
        server.expire()
        server.http.disturb("POST /xrpc/com.atproto.server.refreshSession", .status(400))
        #expect(bluesky.publish(Fixture.plain, key: "anew").receipt != nil)
        #expect(server.logins == 2)
        #expect(server.records.count == 5)
    }

    @Test func whatIsTooLargeIsSaidBefore() {
        var post = Fixture.post
        post.pictures[0].bytes += [UInt8](repeating: 0, count: 2_000_000)
        let outcome = bluesky.publish(post, key: Fixture.key)
        #expect(outcome.isRefused)
        #expect(outcome.said.contains("Bluesky nimmt höchstens 2000000."))
        #expect(server.http.requests.isEmpty)
    }

    @Test func theServersRefusalIsPassedOn() {
        var post = Fixture.plain
        post.message.text = String(repeating: "a", count: 301)
        let outcome = bluesky.publish(post, key: Fixture.key)
        #expect(outcome.isRefused && outcome.said.contains("must not be longer than 300 graphemes"))
    }

    @Test func deletedButNotCorrected() throws {
        let receipt = try #require(bluesky.publish(Fixture.plain, key: Fixture.key).receipt)
        #expect(bluesky.correct(receipt, to: Fixture.post, key: Fixture.otherKey) == nil)
        #expect(bluesky.delete(receipt)?.receipt == receipt)
        #expect(bluesky.delete(receipt)?.receipt == receipt)
        #expect(server.records.isEmpty)
    }

    @Test func whatTheNetworkCountsIsAskedFor() throws {
        let receipts = try (0..<27).map { index in
            try #require(bluesky.publish(Fixture.plain, key: "key\(index)").receipt)
        }
        server.count(0, likes: 12, reposts: 4, replies: 2)
        server.count(1, likes: -3, reposts: 0, replies: 0)
        server.delete(26)
        let posts = try #require(bluesky.echoes(of: receipts)).posts
        #expect(posts.count == 27 && posts[0] == .counted(Echo(favourites: 12, boosts: 4, replies: 2)))
        #expect(posts[1] == .unreadable && posts[26] == .gone)
        #expect(server.http.count("GET /xrpc/app.bsky.feed.getPosts") == 2)
        server.http.disturb(
            "GET /xrpc/app.bsky.feed.getPosts", .garbled, .status(429, headers: ["RateLimit-Reset": "300"]))
        let paused = try #require(bluesky.echoes(of: receipts))
        #expect(paused.posts.count == 25 && Set(paused.posts) == [.unreadable])
        #expect(paused.obstacle?.after == Fixture.now + 300)
    }

    @Test func aWrongPasswordIsNoSecretTold() throws {
        let bluesky = Bluesky(
            try Fixture.client(server.http.address, token: Fixture.secret, complaint: Bluesky.complaint),
            handle: BlueskyServer.handle)
        let outcome = bluesky.publish(Fixture.plain, key: Fixture.key)
        #expect(outcome.isRefused && outcome.said.contains("Invalid identifier or password"))
        #expect(!outcome.said.contains(Fixture.secret))
    }

    @Test func itKnowsItself() { #expect(bluesky.test() == .works(name: "@augsburg.example.org")) }

    /// https://atproto.com/specs/tid: 13 letters, the first of which leaves the top bit free.
    @Test func recordKeysAreTIDs() {
        let names = (0..<10_000).map { RecordKey.make(from: "key\($0)") }
        #expect(Set(names).count == names.count)
        #expect(
            names.allSatisfy { $0.wholeMatch(of: #/[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}/#) != nil })
        #expect(RecordKey.make(from: "key1") == names[1])
    }
}
