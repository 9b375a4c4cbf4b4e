import Formats
import Foundation
import Model
import PlatformServers
import Testing
import Transfer

@testable import Publish

/// What the tests of all publishers share.
enum Fixture {
    /// Of a request, in seconds.
    static let timeout = 2
    static let now = 1_796_115_600
    static let key = "0000015h7k2m9qwxy3z8ab4cde"
    static let otherKey = "0000015h7k2m9qwxy3z8ab4cdf"
    static let secret = "geheim-0123456789"

    /// A whole PNG of one grey pixel.
    static let png: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
            ?? Data())

    static let picture = OutgoingPicture(
        name: "post-square.ar.png", bytes: png, format: .png, alt: "أهلاً بكم: علم")

    static let post = OutgoingPost(
        title: "Willkommen · Augsburg · العربية · Mastodon",
        message: Message(
            text: "أهلاً بكم في أوغسبورغ\nhttps://integreat.app/augsburg/ar", languageTag: "ar",
            link: "https://integreat.app/augsburg/ar"), pictures: [picture])

    static let plain = OutgoingPost(
        title: "Willkommen", message: Message(text: "Willkommen in Augsburg", languageTag: "de"))

    static func server(_ address: String) throws -> ServerAddress { try #require(ServerAddress(address)) }

    static func client(
        _ address: String, token: String, timeout: Int = Self.timeout,
        complaint: @escaping @Sendable (HTTPAnswer) -> String? = { _ in nil }
    ) throws -> PlatformClient {
        var client = PlatformClient(
            account: "stadt-augsburg", server: try server(address), secret: Secret(token), clock: { now },
            complaint: complaint)
        client.http.timeout = timeout
        return client
    }
}

extension Publisher {
    /// Nothing keeps it back.
    func publish(_ post: OutgoingPost, key: String) -> PublishOutcome { publish(post, key: key) { nil } }
}

extension PublishOutcome {
    var receipt: Receipt? {
        switch self {
        case .sent(let receipt), .ready(let receipt): receipt
        case .again, .refused, .unknown: nil
        }
    }
    var isUnknown: Bool { if case .unknown = self { true } else { false } }
    var isRefused: Bool { if case .refused = self { true } else { false } }
    var isAgain: Bool { if case .again = self { true } else { false } }
    var after: Int? {
        switch self {
        case .again(_, let after), .unknown(_, let after): after
        case .sent, .ready, .refused: nil
        }
    }

    /// What a person is told, in German; empty for what went well.
    var said: String {
        switch self {
        case .sent, .ready: ""
        case .again(let words, _), .refused(let words), .unknown(let words, _): words.de + "\n" + words.en
        }
    }
}
