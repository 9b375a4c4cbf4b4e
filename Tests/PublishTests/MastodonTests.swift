import Foundation
import Model
import PlatformServers
import Testing

@testable import Publish

struct MastodonTests {
    private let server: MastodonServer
    private let mastodon: Mastodon

    init() throws {
        server = try MastodonServer()
        mastodon = Mastodon(
            try Fixture.client(server.http.address, token: MastodonServer.token, complaint: Mastodon.complaint))
    }

    @Test func aPostWithPictureAltAndLanguage() throws {
        server.processMedia(polls: 2)
        let receipt = try #require(mastodon.publish(Fixture.post, key: Fixture.key).receipt)
        let status = try #require(server.statuses.first)
        #expect(server.statuses.count == 1)
        #expect(receipt == Receipt(id: status.id, url: "https://social.example.org/@presse/\(status.id)"))
        #expect(status.text == Fixture.post.message.text)
        #expect(status.language == "ar")
        #expect(status.media.map(\.alt) == [Fixture.picture.alt])
        #expect(status.media.map(\.bytes) == [Fixture.png])
        // Asked until the picture was ready.
        #expect(server.http.requests.count { $0.path.hasPrefix("/api/v1/media/") } == 3)
    }

    @Test func theSameKeyMakesOnePostForAnHour() throws {
        server.http.disturb("POST /api/v1/statuses", .cutAfterwards)
        #expect(mastodon.publish(Fixture.post, key: Fixture.key).isUnknown)
        let receipt = try #require(mastodon.publish(Fixture.post, key: Fixture.key).receipt)
        #expect(server.statuses.map(\.id) == [receipt.id])
        #expect(mastodon.repetition(0) == .safe(after: Fixture.timeout, within: 3600))
        server.wait(seconds: 3601)
        #expect(mastodon.publish(Fixture.post, key: Fixture.key).receipt?.id != receipt.id)
    }

    @Test func aThreadIsAnsweredCorrectedAndTakenBack() throws {
        let first = try #require(mastodon.publish(Fixture.plain, key: Fixture.key).receipt)
        var second = Fixture.post
        second.parent = first
        let answer = try #require(mastodon.publish(second, key: Fixture.otherKey).receipt)
        #expect(server.statuses.map(\.parent) == [nil, first.id])
        second.message.text = "Anders"
        #expect(mastodon.correct(answer, to: second, key: Fixture.key)?.receipt?.id == answer.id)
        #expect(server.statuses.map(\.text) == [Fixture.plain.message.text, "Anders"])
        #expect(mastodon.delete(answer)?.receipt == answer)
        #expect(mastodon.delete(answer)?.receipt == answer)
        #expect(server.statuses.map(\.id) == [first.id])
    }

    @Test func thePlatformsOwnLimitsAreAskedFor() throws {
        server.limit(imageBytes: 60)
        let outcome = mastodon.publish(Fixture.post, key: Fixture.key)
        #expect(outcome.isRefused)
        #expect(outcome.said.contains("nimmt höchstens 60"))
        #expect(server.http.count("POST /api/v2/media") == 0)
    }

    @Test func whatTheServerSaysIsPassedOn() throws {
        server.limit(characters: 10)
        let outcome = mastodon.publish(Fixture.plain, key: Fixture.key)
        #expect(outcome.isRefused)
        #expect(outcome.said.contains("Text character limit of 10 exceeded"))
    }

    @Test func itKnowsItself() {
        #expect(mastodon.test() == .works(name: "@presse@127.0.0.1"))
    }

    @Test func aWrongTokenSaysWhatToDo() throws {
        let mastodon = Mastodon(
            try Fixture.client(server.http.address, token: Fixture.secret, complaint: Mastodon.complaint))
        let outcome = mastodon.publish(Fixture.plain, key: Fixture.key)
        #expect(outcome.isRefused)
        #expect(outcome.said.contains("The access token is invalid"))
        #expect(outcome.said.contains("litfass account test stadt-augsburg"))
        #expect(!outcome.said.contains(Fixture.secret))
    }

    @Test func pausesAreKept() {
        server.http.disturb(
            "POST /api/v1/statuses", .status(429, headers: ["X-RateLimit-Reset": "2026-12-01T09:05:00.000000Z"]),
            .status(503, headers: ["Retry-After": "120"]), .status(429))
        #expect(mastodon.publish(Fixture.plain, key: Fixture.key).after == 1_796_115_900)
        let second = mastodon.publish(Fixture.plain, key: Fixture.key)
        #expect(second.isUnknown && second.after == Fixture.now + 120)
        let third = mastodon.publish(Fixture.plain, key: Fixture.key)
        #expect(third.isAgain && third.after == nil)
        #expect(server.statuses.isEmpty)
    }

    @Test func aFaultBeforeThePostLeavesNothingOut() {
        for fault in [Disturbance.dropped, .cutAfterwards, .status(500), .garbled, .oversized] {
            server.http.disturb("POST /api/v2/media", fault)
            #expect(mastodon.publish(Fixture.post, key: Fixture.key).isAgain, "\(fault)")
        }
        server.http.disturb("POST /api/v2/media", .status(413))
        #expect(mastodon.publish(Fixture.post, key: Fixture.key).isRefused)
        #expect(server.statuses.isEmpty)
    }

    @Test func aFaultAfterThePostIsNotKnown() {
        let faults = [
            Disturbance.cutAfterwards, .slow(seconds: 3), .oversized, .truncated, .garbled, .status(500), .status(502),
            .status(504),
        ]
        for (index, fault) in faults.enumerated() {
            server.http.disturb("POST /api/v1/statuses", fault)
            let key = "key\(index)"
            #expect(mastodon.publish(Fixture.plain, key: key).isUnknown, "\(fault)")
            #expect(mastodon.publish(Fixture.plain, key: key).receipt != nil)
        }
        #expect(server.statuses.count == faults.count)
    }

    @Test func aRedirectionIsNotFollowed() throws {
        let other = try MastodonServer()
        let address = other.http.address + "/api/v1/statuses"
        server.http.disturb("POST /api/v1/statuses", .status(308, headers: ["Location": address]))
        #expect(mastodon.publish(Fixture.plain, key: Fixture.key).isRefused)
        // So answers, too, who has made something and leads to it.
        server.http.disturb("POST /api/v1/statuses", .redirect(to: address))
        let outcome = mastodon.publish(Fixture.plain, key: Fixture.key)
        #expect(outcome.isUnknown)
        #expect(outcome.said.contains("leitet weiter"))
        #expect(other.http.requests.isEmpty)
    }

    @Test func whatTheNetworkCountsIsAskedFor() throws {
        var receipts: [Receipt] = []
        for key in ["a", "b", "c", "d"] {
            receipts.append(try #require(mastodon.publish(Fixture.plain, key: key).receipt))
        }
        server.count(receipts[0].id, "7", "3", "1")
        server.count(receipts[1].id, "-1", "0", "0")
        server.count(receipts[2].id, "\"<b>\"", "1e300", "0.5")
        server.delete(receipts[3].id)
        let counted = EchoAnswer.Post.counted(Echo(favourites: 7, boosts: 3, replies: 1))
        let answer = try #require(mastodon.echoes(of: receipts))
        #expect(answer.posts == [counted, .unreadable, .unreadable, .gone] && answer.obstacle == nil)
        let route = "GET /api/v1/statuses/"
        // One that fails leaves the next; a pause ends the asking, and says until when.
        server.http.disturb(route, .status(500), .garbled, .status(429, headers: ["Retry-After": "120"]))
        let paused = try #require(mastodon.echoes(of: receipts))
        #expect(paused.posts == [.unreadable, .unreadable] && paused.obstacle?.after == Fixture.now + 120)
        for fault in [Disturbance.oversized, .dropped, .redirect(to: server.http.address + "/elsewhere")] {
            server.http.disturb(route, fault)
            #expect(mastodon.echoes(of: receipts)?.posts == [], "\(fault)")
        }
        #expect(server.http.count("GET /elsewhere") == 0)
    }

    /// A token for writing alone is not shown a second time, and where nobody may read without one, it is said.
    @Test func postsAreReadWithoutATokenToo() throws {
        let receipt = try #require(mastodon.publish(Fixture.plain, key: Fixture.key).receipt)
        server.permitReading(byToken: false, openly: true)
        let nothing = EchoAnswer.Post.counted(Echo(favourites: 0, boosts: 0, replies: 0))
        #expect(mastodon.echoes(of: [receipt, receipt])?.posts == [nothing, nothing])
        let reading = server.http.requests.filter { $0.method == "GET" }
        #expect(reading.map(\.token) == [MastodonServer.token, nil, nil])
        server.permitReading(byToken: false, openly: false)
        let answer = try #require(mastodon.echoes(of: [receipt]))
        #expect(answer.obstacle?.words.de.contains("read:statuses") == true)
        #expect(answer.obstacle?.words.en.contains(MastodonServer.token) == false)
    }

    @Test func nobodyThere() throws {
        let mastodon = Mastodon(try Fixture.client("http://127.0.0.1:1", token: Fixture.secret))
        #expect(mastodon.publish(Fixture.plain, key: Fixture.key).isAgain)
    }

    /// A server that repeats the token in a post's address: it is kept nowhere.
    @Test func whatTheServerRepeatsIsHidden() throws {
        let publisher = RedactingPublisher(publisher: Parrot(), secret: Secret(MastodonServer.token))
        let receipt = try #require(publisher.publish(Fixture.plain, key: Fixture.key).receipt)
        #expect(receipt == Receipt(id: "•••", details: ["a": "x•••"], url: "https://social.example.org/?t=•••"))
    }

    private struct Parrot: Publisher {
        func repetition(_ size: Int) -> Repetition { .unsafe }
        func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
            let token = MastodonServer.token
            return .sent(Receipt(id: token, details: ["a": "x" + token], url: "https://social.example.org/?t=" + token))
        }
        func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? { nil }
        func delete(_ receipt: Receipt) -> PublishOutcome? { nil }
        func test() -> AccountTest { .works(name: "") }
    }
}
