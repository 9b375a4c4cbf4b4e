import Foundation
import Model
import PlatformServers
import Support
import Testing

@testable import Publish

struct WebhookTests {
    private let server: WebhookServer
    private let webhook: Webhook

    init() throws {
        server = try WebhookServer()
        webhook = Webhook(try Fixture.client(server.http.address + "/litfass", token: Fixture.secret))
    }

    @Test func allOfThePostOnceAKey() throws {
        server.http.disturb("POST /litfass", .cutAfterwards)
        #expect(webhook.publish(Fixture.post, key: Fixture.key).isUnknown)
        let receipt = try #require(webhook.publish(Fixture.post, key: Fixture.key).receipt)
        #expect(receipt == Receipt(id: "post-" + Fixture.key, url: "https://www.example.org/" + Fixture.key))
        #expect(server.done.count == 1)
        // The picture goes with the request, which may last longer for it: here, 3 MB take 32 s more.
        #expect(webhook.repetition(0) == .safe(after: Fixture.timeout, within: nil))
        #expect(webhook.repetition(3_000_000) == .safe(after: Fixture.timeout + 32, within: nil))
        let body = try #require(server.done.first).json
        #expect(body["action"] as? String == "publish")
        #expect(body["text"] as? String == Fixture.post.message.text)
        #expect(body["language"] as? String == "ar")
        #expect(body["link"] as? String == Fixture.post.message.link)
        let picture = try #require((body["pictures"] as? [[String: String]])?.first)
        #expect(picture["alt"] == Fixture.picture.alt && picture["type"] == "image/png")
        #expect(Data(base64Encoded: picture["base64"] ?? "") == Data(Fixture.png))
    }

    /// The way that docs/accounts.md shows, by OpenSSL's own hand.
    @Test func theSignatureIsRight() throws {
        _ = webhook.publish(Fixture.post, key: Fixture.key)
        let request = try #require(server.http.requests.first)
        let signature = try #require(request.headers["litfass-signature"]).split(separator: ",")
        let time = signature[0].dropFirst("t=".count)
        #expect(time == "\(Fixture.now)")
        let folder = try TemporaryFolder()
        try Data(Array("\(time).".utf8) + request.body).write(to: URL(fileURLWithPath: folder.path + "/signed"))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = ["dgst", "-sha256", "-hmac", Fixture.secret, "-r", folder.path + "/signed"]
        process.standardOutput = output
        try process.run()
        let sum = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix(64)
        #expect(signature[1] == "v1=" + sum)
    }

    @Test func correctionsAndDeletionsNameThePost() throws {
        let receipt = try #require(webhook.publish(Fixture.plain, key: Fixture.key).receipt)
        #expect(webhook.correct(receipt, to: Fixture.post, key: Fixture.otherKey)?.receipt != nil)
        #expect(webhook.delete(receipt)?.receipt != nil)
        #expect(webhook.delete(receipt)?.receipt != nil)
        let told = server.http.requests.map { [$0.json["action"] as? String, $0.json["id"] as? String] }
        #expect(
            told == [["publish", nil], ["correct", receipt.id], ["delete", receipt.id], ["delete", receipt.id]])
        #expect(server.done.count == 3)
    }

    @Test func aReceiverWithoutWordsIsEnough() {
        server.http.disturb("POST", .answer(ServerAnswer(204)), .answer(ServerAnswer(422)), .answer(ServerAnswer(500)))
        #expect(webhook.publish(Fixture.plain, key: Fixture.key).receipt == Receipt(id: Fixture.key))
        #expect(webhook.publish(Fixture.plain, key: Fixture.key).isRefused)
        #expect(webhook.publish(Fixture.plain, key: Fixture.key).isUnknown)
    }

    @Test func theTestIsNoPost() {
        #expect(webhook.test() == .works(name: server.http.address + "/litfass"))
        #expect(server.http.requests.map { $0.json["action"] as? String } == ["test"])
    }
}
