import Findings
import Model
import PlatformServers
import Testing

@testable import Publish

struct TelegramTests {
    private let server: TelegramServer
    private let telegram: Telegram

    init() throws {
        server = try TelegramServer()
        telegram = Telegram(
            try Fixture.client(server.http.address, token: TelegramServer.token, complaint: Telegram.complaint),
            chat: TelegramServer.chat)
    }

    @Test func aPictureWithItsCaption() throws {
        let receipt = try #require(telegram.publish(Fixture.post, key: Fixture.key).receipt)
        #expect(
            receipt
                == Receipt(id: "41", details: ["chat": "-1001", "picture": "1"], url: "https://t.me/stadtaugsburg/41"))
        #expect(server.messages.map(\.text) == [Fixture.post.message.text])
        #expect(server.messages.map(\.photo) == [Fixture.png])
        #expect(telegram.repetition(0) == .unsafe)
    }

    @Test func aTextIsAnsweredCorrectedAndTakenBack() throws {
        let first = try #require(telegram.publish(Fixture.plain, key: Fixture.key).receipt)
        var post = Fixture.post
        post.parent = first
        let second = try #require(telegram.publish(post, key: Fixture.key).receipt)
        #expect(server.messages.map(\.parent) == [nil, 41])
        post.message.text = "Anders"
        #expect(telegram.correct(second, to: post, key: Fixture.key)?.receipt == second)
        #expect(telegram.correct(second, to: post, key: Fixture.key)?.receipt == second)
        var plain = Fixture.plain
        plain.message.text = "Auch anders"
        #expect(telegram.correct(first, to: plain, key: Fixture.key)?.receipt == first)
        #expect(server.messages.map(\.text) == ["Auch anders", "Anders"])
        #expect(telegram.correct(first, to: Fixture.post, key: Fixture.key)?.isRefused == true)
        #expect(telegram.delete(second)?.receipt == second)
        #expect(telegram.delete(second)?.receipt == second)
        #expect(server.messages.map(\.id) == [41])
    }

    @Test(arguments: [
        Disturbance.cutAfterwards, .slow(seconds: 3), .oversized, .truncated, .garbled, .status(500), .status(502),
    ])
    func whatMayBeOutIsSaidSo(_ fault: Disturbance) {
        server.http.disturb("POST /bot", fault)
        let outcome = telegram.publish(Fixture.post, key: Fixture.key)
        #expect(outcome.isUnknown, "\(outcome)")
        #expect(!outcome.said.contains("geheim"))
    }

    /// A gateway that answers for the platform does not know what the platform did.
    @Test(arguments: [408, 425, 503])
    func onlyThePlatformItselfSaysThatNothingWasDone(_ status: Int) {
        server.http.disturb(
            "POST /bot", .answeredAfterwards(ServerAnswer(status, body: Array("<html>Try again</html>".utf8))))
        #expect(telegram.publish(Fixture.post, key: Fixture.key).isUnknown)
        #expect(server.messages.count == 1)
        server.http.disturb("POST /bot", .status(status), .status(status, headers: ["Retry-After": "120"]))
        #expect(telegram.publish(Fixture.plain, key: Fixture.key).isUnknown)
        // Varnish names five seconds whatever the platform did.
        let named = telegram.publish(Fixture.plain, key: Fixture.key)
        #expect(named.isUnknown && named.after == Fixture.now + 120)
        let own = ServerAnswer.json(
            ["ok": false, "error_code": status, "description": "Service restarting"] as [String: Any], status: status)
        server.http.disturb("POST /bot", .answer(own))
        let outcome = telegram.publish(Fixture.plain, key: Fixture.key)
        #expect(outcome.said.contains("Service restarting"))
        #expect(status == 503 ? outcome.isUnknown : outcome.isAgain)
        // Nothing is at stake with a question.
        server.http.disturb("POST /bot", .status(status))
        guard case .fails = telegram.test() else {
            Issue.record("works")
            return
        }
        #expect(server.messages.count == 1)
    }

    @Test func pausesAreKept() {
        server.http.disturb(
            "POST /bot",
            .answer(
                .json(
                    [
                        "ok": false, "error_code": 429, "description": "Too Many Requests: retry after 35",
                        "parameters": ["retry_after": 35],
                    ],
                    status: 429)))
        #expect(telegram.publish(Fixture.plain, key: Fixture.key).after == Fixture.now + 35)
    }

    @Test func refusalsAreToldWithoutTheToken() throws {
        var post = Fixture.post
        post.message.text = String(repeating: "a", count: 1025)
        #expect(telegram.publish(post, key: Fixture.key).said.contains("message caption is too long"))
        for token in ["123456:falsch-geheim", "falsch-geheim"] {
            let telegram = Telegram(
                try Fixture.client(server.http.address, token: token, complaint: Telegram.complaint),
                chat: TelegramServer.chat)
            let outcome = telegram.publish(Fixture.plain, key: Fixture.key)
            #expect(outcome.isRefused && outcome.said.contains("account test") && !outcome.said.contains("geheim"))
        }
        // A server that repeats what it was asked.
        server.http.disturb(
            "POST /bot",
            .answer(.json(["ok": false, "description": "no /bot\(TelegramServer.token)/sendMessage"], status: 400)))
        let outcome = telegram.publish(Fixture.plain, key: Fixture.key)
        #expect(
            outcome.isRefused && outcome.said.contains("no /bot•••/sendMessage") && !outcome.said.contains("geheim"))
        let closed = Telegram(
            try Fixture.client("http://127.0.0.1:1", token: TelegramServer.token), chat: TelegramServer.chat)
        #expect(!closed.publish(Fixture.plain, key: Fixture.key).said.contains("geheim"))
    }

    @Test func itKnowsItsChannel() throws {
        #expect(telegram.test() == .works(name: "Stadt Augsburg (@augsburg_bot)"))
        let lost = Telegram(
            try Fixture.client(server.http.address, token: TelegramServer.token, complaint: Telegram.complaint),
            chat: "@anderswo")
        guard case .fails(let words) = lost.test() else {
            Issue.record("works")
            return
        }
        #expect(words.en.contains("chat not found"))
    }
}
