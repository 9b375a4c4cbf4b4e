import Model
import PlatformServers
import Testing
import Transfer

@testable import Publish

/// What a runner may rely on, whatever goes wrong at whichever request: "surely not out" is true, and a safe repetition
/// makes one post.
struct RandomFaultTests {
    /// One publisher, its server, and what can go wrong there.
    private struct Stage {
        var publisher: any Publisher
        /// How many posts readers see.
        var posts: () -> Int
        var disturb: (inout SystemRandomNumberGenerator) -> Void
    }

    enum Name: String, CaseIterable { case mastodon, bluesky, telegram, facebook, webhook, email }

    private static let rounds = 250

    private static let faults: [Disturbance] = [
        .dropped, .cutAfterwards, .truncated, .garbled, .oversized, .status(500), .status(502), .status(503),
        .answeredAfterwards(ServerAnswer(503)), .answeredAfterwards(ServerAnswer(408)), .status(429), .status(403),
        .redirect(to: "http://127.0.0.1:1/"), .strange("hello\r\n"), .strange("HTTP/3.7 200 OK\r\n\r\n"),
        .answeredAfterwards(ServerAnswer(503, headers: ["Retry-After": "5"])),
        .answeredAfterwards(ServerAnswer(302, headers: ["Location": "/"])),
    ]

    private static func stage(_ name: Name) throws -> Stage {
        func http(_ server: HTTPServer, _ routes: [String]) -> (inout SystemRandomNumberGenerator) -> Void {
            { random in
                if let route = routes.randomElement(using: &random), let fault = faults.randomElement(using: &random) {
                    server.disturb(route, fault)
                }
            }
        }
        switch name {
        case .mastodon:
            let server = try MastodonServer()
            return Stage(
                publisher: Mastodon(
                    try Fixture.client(
                        server.http.address, token: MastodonServer.token,
                        complaint: Mastodon.complaint)),
                posts: { server.statuses.count },
                disturb: http(server.http, ["GET /api/v2/instance", "POST /api/v2/media", "POST /api/v1/statuses"]))
        case .bluesky:
            let server = try BlueskyServer()
            let client = try Fixture.client(
                server.http.address, token: BlueskyServer.password, complaint: Bluesky.complaint)
            return Stage(
                publisher: Bluesky(client, handle: BlueskyServer.handle), posts: { server.records.count },
                disturb: http(
                    server.http,
                    ["GET /xrpc", "POST /xrpc/com.atproto.repo.uploadBlob", "POST /xrpc/com.atproto.repo.createRecord"])
            )
        case .telegram:
            let server = try TelegramServer()
            let client = try Fixture.client(
                server.http.address, token: TelegramServer.token, complaint: Telegram.complaint)
            return Stage(
                publisher: Telegram(client, chat: TelegramServer.chat), posts: { server.messages.count },
                disturb: http(server.http, ["POST"]))
        case .facebook:
            let server = try FacebookServer()
            let client = try Fixture.client(
                server.http.address, token: FacebookServer.token, complaint: Facebook.complaint)
            return Stage(
                publisher: Facebook(client, page: FacebookServer.page), posts: { server.posts.count },
                disturb: http(server.http, ["POST"]))
        case .webhook:
            let server = try WebhookServer()
            return Stage(
                publisher: Webhook(try Fixture.client(server.http.address, token: Fixture.secret)),
                posts: { server.done.count },
                disturb: http(server.http, ["POST"]))
        case .email:
            let server = try SMTPServer()
            let address = try #require(ServerAddress(server.address, schemes: ["smtp"], onLoopback: []))
            return Stage(
                publisher: Mail(
                    server: address, login: nil, from: "a@example.org", to: "b@example.org", now: { Fixture.now },
                    timeout: 5),
                posts: { server.letters.count },
                disturb: { random in
                    let faults: [SMTPServer.Disturbance] = [
                        .dropped, .cutAfterwards, .answer("451 Later"), .answer("554 No"), .answer("421 Closing"),
                    ]
                    let commands = ["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "."]
                    if let command = commands.randomElement(using: &random),
                        let fault = faults.randomElement(using: &random)
                    {
                        server.disturb(command, fault)
                    }
                })
        }
    }

    @Test(arguments: Name.allCases)
    func nothingLostAndNothingTwice(_ name: Name) throws {
        let stage = try Self.stage(name)
        var random = SystemRandomNumberGenerator()
        var sent = 0
        var unconfirmed = 0
        var refused = 0
        for round in 0..<Self.rounds {
            let before = stage.posts()
            // Who stops at the first doubt leaves the second fault to the next.
            let most = stage.publisher.repetition(0) == .unsafe ? 1 : 2
            for _ in 0..<Int.random(in: 0...most, using: &random) { stage.disturb(&random) }
            var post = Fixture.post
            post.message.text = "Beitrag \(round)"
            var isOpen = true
            var mayBeOut = false
            for _ in 0..<40 where isOpen {
                let outcome = stage.publisher.publish(post, key: "round\(round)")
                switch outcome {
                case .sent, .ready:
                    #expect(stage.posts() == before + 1, "\(name) \(round)")
                    sent += 1
                    isOpen = false
                case .again:
                    // Surely not out, unless an attempt before it was not known.
                    if !mayBeOut { #expect(stage.posts() == before, "\(name) \(round): \(outcome)") }
                case .refused:
                    if !mayBeOut { #expect(stage.posts() == before, "\(name) \(round): \(outcome)") }
                    refused += 1
                    isOpen = false
                case .unknown:
                    mayBeOut = true
                    if stage.publisher.repetition(0) == .unsafe {
                        #expect(stage.posts() <= before + 1)
                        unconfirmed += 1
                        isOpen = false
                    }
                }
            }
            #expect(!isOpen, "\(name) \(round) never ended")
            #expect(stage.posts() <= before + 1, "\(name) \(round)")
        }
        #expect(sent + unconfirmed + refused == Self.rounds)
        #expect(sent > Self.rounds / 4)
        #expect((unconfirmed > 0) == (stage.publisher.repetition(0) == .unsafe))
    }
}
