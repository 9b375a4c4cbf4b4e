import Findings
import Model
import PlatformServers
import Testing

@testable import Publish

struct FacebookTests {
    private let server: FacebookServer
    private let facebook: Facebook

    init() throws {
        server = try FacebookServer()
        facebook = Facebook(
            try Fixture.client(server.http.address, token: FacebookServer.token, complaint: Facebook.complaint),
            page: FacebookServer.page)
    }

    @Test func aPictureWithItsDescription() throws {
        let receipt = try #require(facebook.publish(Fixture.post, key: Fixture.key).receipt)
        #expect(receipt.id == "104_7001")
        #expect(receipt.url == "https://www.facebook.com/104_7001")
        let post = try #require(server.posts.first)
        #expect(post.message == Fixture.post.message.text)
        #expect(post.photo == Fixture.png)
        #expect(post.alt == Fixture.picture.alt)
        #expect(facebook.repetition(0) == .unsafe)
    }

    @Test func aTextBringsItsLink() throws {
        var post = Fixture.plain
        post.message.link = "https://integreat.app/augsburg/de"
        _ = try #require(facebook.publish(post, key: Fixture.key).receipt)
        #expect(server.posts.first?.link == "https://integreat.app/augsburg/de")
    }

    @Test func correctedAndTakenBack() throws {
        let receipt = try #require(facebook.publish(Fixture.post, key: Fixture.key).receipt)
        var post = Fixture.post
        post.message.text = "Anders & schöner = gut"
        #expect(facebook.correct(receipt, to: post, key: Fixture.key)?.receipt == receipt)
        #expect(server.posts.map(\.message) == ["Anders & schöner = gut"])
        post.pictures[0].bytes.append(0)
        #expect(facebook.correct(receipt, to: post, key: Fixture.key)?.isRefused == true)
        #expect(facebook.delete(receipt)?.receipt == receipt)
        #expect(server.posts.isEmpty)
    }

    @Test(arguments: [
        Disturbance.cutAfterwards, .slow(seconds: 3), .oversized, .truncated, .garbled, .status(500), .status(503),
        .status(408),
    ])
    func whatMayBeOutIsSaidSo(_ fault: Disturbance) {
        server.http.disturb("POST /v25.0/104/photos", fault)
        #expect(facebook.publish(Fixture.post, key: Fixture.key).isUnknown)
    }

    @Test func aLinkStaysWhatItWas() throws {
        var post = Fixture.plain
        post.message.link = "https://integreat.app/augsburg/de"
        let receipt = try #require(facebook.publish(post, key: Fixture.key).receipt)
        post.message.text = "Anders"
        #expect(facebook.correct(receipt, to: post, key: Fixture.key)?.receipt == receipt)
        post.message.text = "Noch anders"
        for link in ["https://integreat.app/muenchen/de", nil] {
            post.message.link = link
            let outcome = try #require(facebook.correct(receipt, to: post, key: Fixture.key))
            #expect(outcome.isRefused && outcome.said.contains("Link"))
        }
        #expect(server.posts.map(\.message) == ["Anders"])
        // What was posted before receipts told of the link is corrected as ever.
        #expect(facebook.correct(Receipt(id: receipt.id), to: post, key: Fixture.key)?.receipt?.id == receipt.id)
        // Where a picture is posted, the link stands in the text alone.
        let withPicture = try #require(facebook.publish(Fixture.post, key: Fixture.otherKey).receipt)
        var other = Fixture.post
        other.message.link = nil
        #expect(facebook.correct(withPicture, to: other, key: Fixture.key)?.receipt == withPicture)
    }

    @Test func itsOwnCodesCount() {
        func outcome(_ status: Int, _ code: Int) -> PublishOutcome {
            server.http.disturb("POST", .answer(FacebookServer.error(status, code: code, "Words")))
            return facebook.publish(Fixture.plain, key: Fixture.key)
        }
        #expect(outcome(400, 32).after == Fixture.now + 3600)
        #expect(outcome(403, 4).isAgain)
        #expect(outcome(400, 190).said.contains("account test"))
        #expect(outcome(403, 200).isRefused)
        #expect(outcome(400, 506).isUnknown)
        #expect(outcome(400, 2).isUnknown)
        #expect(outcome(400, 100).isRefused)
        #expect(server.posts.isEmpty)
    }

    @Test func itKnowsItsPage() throws {
        #expect(facebook.test() == .works(name: "Stadt Augsburg"))
        let lost = Facebook(
            try Fixture.client(server.http.address, token: Fixture.secret, complaint: Facebook.complaint),
            page: FacebookServer.page)
        guard case .fails(let words) = lost.test() else {
            Issue.record("works")
            return
        }
        #expect(words.en.contains("Session has expired") && !words.en.contains(Fixture.secret))
    }
}
