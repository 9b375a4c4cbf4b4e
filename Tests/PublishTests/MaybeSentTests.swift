import Findings
import PlatformServers
import Testing
import Transfer

@testable import Publish

/// Where it cannot be known whether a post is out, nobody says that it is not.
struct MaybeSentTests {
    private static let strange = [
        "hello\r\n", "HTTP/3.7 200 OK\r\n\r\n", "HTTP/3.7 200 OK\r\nContent-Length: 2\r\n\r\n{}", "\r\n\r\n",
        "220 mail.example.org ESMTP\r\n", "RTSP/1.0 200 OK\r\n\r\n", "HTTP/1.1 99999 ?\r\n\r\n", "HTTP/1.1\r\n\r\n",
        "HTTP/1.1 600 ?\r\nContent-Length: 0\r\n\r\n", "\u{16}\u{3}\u{1}",
    ]

    @Test(arguments: strange)
    func anAnswerThatIsNone(_ text: String) throws {
        let telegram = try TelegramServer()
        telegram.http.disturb("POST", .strange(text))
        let bot = Telegram(
            try Fixture.client(telegram.http.address, token: TelegramServer.token, complaint: Telegram.complaint),
            chat: TelegramServer.chat)
        #expect(bot.publish(Fixture.plain, key: Fixture.key).isUnknown)
        #expect(telegram.messages.count == 1)

        let mastodon = try MastodonServer()
        mastodon.http.disturb("POST", .strange(text))
        let status = Mastodon(
            try Fixture.client(mastodon.http.address, token: MastodonServer.token, complaint: Mastodon.complaint))
        #expect(status.publish(Fixture.plain, key: Fixture.key).isUnknown)
        #expect(status.publish(Fixture.plain, key: Fixture.key).receipt != nil)
        #expect(mastodon.statuses.count == 1)

        let facebook = try FacebookServer()
        facebook.http.disturb("POST", .strange(text))
        let page = Facebook(
            try Fixture.client(facebook.http.address, token: FacebookServer.token, complaint: Facebook.complaint),
            page: FacebookServer.page)
        #expect(page.publish(Fixture.plain, key: Fixture.key).isUnknown)
        #expect(facebook.posts.count == 1)
    }

    /// An answer that leads elsewhere, or tells of the same key at work, may come of a post that was made, too; only
    /// who asks to send the same elsewhere has not taken it.
    @Test(arguments: [
        (300, true), (301, true), (302, true), (303, true), (304, true), (307, false), (308, false), (409, true),
    ])
    func whatLeadsElsewhere(_ status: Int, _ isUnknown: Bool) throws {
        let headers = ["Location": "https://example.org/"]
        let server = try WebhookServer()
        server.http.disturb("POST", .status(status, headers: headers))
        let receiver = Webhook(try Fixture.client(server.http.address, token: Fixture.secret))
        #expect(receiver.publish(Fixture.plain, key: Fixture.key).isUnknown == isUnknown)
        let telegram = try TelegramServer()
        telegram.http.disturb("POST", .status(status, headers: headers))
        let bot = Telegram(
            try Fixture.client(telegram.http.address, token: TelegramServer.token, complaint: Telegram.complaint),
            chat: TelegramServer.chat)
        #expect(bot.publish(Fixture.plain, key: Fixture.key).isUnknown == isUnknown)
        // A picture that was not taken is no post.
        let mastodon = try MastodonServer()
        mastodon.http.disturb("POST /api/v2/media", .status(status, headers: headers))
        let account = Mastodon(
            try Fixture.client(mastodon.http.address, token: MastodonServer.token, complaint: Mastodon.complaint))
        #expect(!account.publish(Fixture.post, key: Fixture.key).isUnknown)
        #expect(mastodon.statuses.isEmpty)
    }

    /// A server that is told to stop says 421 to whatever was said before.
    @Test func aMailServerThatStops() throws {
        let server = try SMTPServer()
        let address = try #require(ServerAddress(server.address, schemes: ["smtp"], onLoopback: []))
        let mail = Mail(
            server: address, login: nil, from: "a@example.org", to: "b@example.org", now: { Fixture.now }, timeout: 5)
        server.disturb(".", .answer("421 Closing"))
        #expect(mail.publish(Fixture.plain, key: Fixture.key).isUnknown)
        server.disturb("RCPT", .answer("421 Closing"))
        #expect(mail.publish(Fixture.plain, key: Fixture.key).isAgain)
        server.disturb(".", .answer("451 Later"))
        #expect(mail.publish(Fixture.plain, key: Fixture.key).isAgain)
    }

    /// What keeps a post back is asked once pictures are there, and nothing goes out then.
    @Test func theLastCheckComesLast() throws {
        let mastodon = try MastodonServer()
        let status = Mastodon(
            try Fixture.client(mastodon.http.address, token: MastodonServer.token, complaint: Mastodon.complaint))
        let no = PublishOutcome.again(Words(de: "nein", en: "no"), after: nil)
        var uploads = 0
        var outcome = status.publish(Fixture.post, key: Fixture.key) {
            uploads = mastodon.http.count("POST /api/v2/media")
            return no
        }
        #expect(outcome == no && uploads == 1)
        #expect(mastodon.http.count("POST /api/v1/statuses") == 0)

        let bluesky = try BlueskyServer()
        let sky = Bluesky(
            try Fixture.client(bluesky.http.address, token: BlueskyServer.password, complaint: Bluesky.complaint),
            handle: BlueskyServer.handle)
        outcome = sky.publish(Fixture.post, key: Fixture.key) {
            uploads = bluesky.http.count("POST /xrpc/com.atproto.repo.uploadBlob")
            return no
        }
        #expect(outcome == no && uploads == 1)
        // A session that ends at the last moment is renewed first, which takes time, too.
        var asked = 0
        _ = sky.publish(Fixture.plain, key: Fixture.otherKey) {
            asked += 1
            if asked == 1 { bluesky.expire() }
            return asked == 1 ? nil : no
        }
        #expect(asked == 2 && bluesky.records.isEmpty)

        let telegram = try TelegramServer()
        let bot = Telegram(
            try Fixture.client(telegram.http.address, token: TelegramServer.token, complaint: Telegram.complaint),
            chat: TelegramServer.chat)
        let facebook = try FacebookServer()
        let page = Facebook(
            try Fixture.client(facebook.http.address, token: FacebookServer.token, complaint: Facebook.complaint),
            page: FacebookServer.page)
        let webhook = try WebhookServer()
        let receiver = Webhook(try Fixture.client(webhook.http.address, token: Fixture.secret))
        for publisher in [bot, page, receiver] as [any Publisher] {
            #expect(publisher.publish(Fixture.post, key: Fixture.key) { no } == no)
        }
        #expect(telegram.http.requests.isEmpty && facebook.http.requests.isEmpty && webhook.http.requests.isEmpty)
    }

    /// What a server calls a post is kept, shown and sent back: it has bounds.
    @Test(arguments: [String(repeating: "1", count: 5000), "", "1\u{1B}[2J"])
    func anIDThatIsNone(_ id: String) throws {
        let server = try MastodonServer()
        let status = Mastodon(
            try Fixture.client(server.http.address, token: MastodonServer.token, complaint: Mastodon.complaint))
        server.http.disturb("POST", .answer(.json(["id": id])))
        #expect(status.publish(Fixture.plain, key: Fixture.key).isUnknown)
    }

    /// How long a repetition waits, and until when it is safe.
    @Test func theWindow() {
        let mastodon = Repetition.safe(after: 30, within: 3600)
        #expect(mastodon.earliest(after: 1000, now: 1000) == 1090)
        #expect(mastodon.earliest(after: 1000, now: 1050) == 1090)
        #expect(mastodon.earliest(after: 1000, now: 2000) == 2000)
        // A clock that was put back.
        #expect(mastodon.earliest(after: 9000, now: 1000) == 1090)
        #expect(!mastodon.isSafe(since: 9000, now: 1000))
        #expect(mastodon.isSafe(since: 1000, now: 1000 + 3509))
        #expect(!mastodon.isSafe(since: 1000, now: 1000 + 3510))
        #expect(Repetition.safe(after: 0, within: nil).earliest(after: 1000, now: 1000) == 1000)
        #expect(Repetition.safe(after: 30, within: nil).isSafe(since: 0, now: .max))
        #expect(!Repetition.unsafe.isSafe(since: 1000, now: 1000))
    }
}
