import Foundation
import PlatformServers
import Publish

/// A platform's server, a home whose account sends to it, and what it received.
final class KillTarget {
    let queue: QueueHome
    let takesPictures: Bool
    let received: () throws -> [String]
    /// The platform takes its time from now on; nothing where there is none.
    let lag: (_ seconds: Double, _ arrived: DispatchSemaphore, _ done: DispatchSemaphore) -> Void

    init(_ platform: KillTests.Platform) throws {
        takesPictures = platform != .webhook
        func lagging(_ route: String, _ lag: @escaping (HTTPServer.Lag?) -> Void) -> (
            Double, DispatchSemaphore, DispatchSemaphore
        ) -> Void {
            { seconds, arrived, done in
                lag(.init(route, seconds: seconds, arrived: { arrived.signal() }, done: { done.signal() }))
            }
        }
        switch platform {
        case .mastodon:
            let server = try MastodonServer()
            queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
            received = { server.statuses.map(\.text) }
            lag = lagging("POST /api/v1/statuses", server.http.lag)
        case .bluesky:
            let server = try BlueskyServer()
            queue = try QueueHome(
                .bluesky, server: server.http.address, token: BlueskyServer.password,
                options: [.handle: BlueskyServer.handle])
            received = { server.records.map(\.json) }
            lag = lagging("POST /xrpc/com.atproto.repo.createRecord", server.http.lag)
        case .telegram:
            let server = try TelegramServer()
            queue = try QueueHome(
                .telegram, server: server.http.address, token: TelegramServer.token,
                options: [.chat: TelegramServer.chat])
            received = { server.messages.map(\.text) }
            lag = lagging("POST /bot", server.http.lag)
        case .facebook:
            let server = try FacebookServer()
            queue = try QueueHome(
                .facebook, server: server.http.address, token: FacebookServer.token,
                options: [.page: FacebookServer.page])
            received = { server.posts.map(\.message) }
            lag = lagging("POST /", server.http.lag)
        case .webhook:
            let server = try WebhookServer()
            queue = try QueueHome(.webhook, server: server.http.address, token: "geheim-0123456789")
            received = { server.done.map { String(decoding: $0.body, as: UTF8.self) } }
            lag = lagging("POST", server.http.lag)
        case .email:
            let server = try SMTPServer()
            queue = try QueueHome(
                .email, server: server.address, token: SMTPServer.password,
                options: [.user: SMTPServer.user, .from: "litfass@example.org", .to: "presse@example.org"])
            received = { server.letters.map { Self.words(of: $0.text) } }
            lag = lagging(".", server.lag)
        case .outbox:
            let home = try QueueHome()
            queue = home
            lag = { _, _, _ in }
            received = {
                let folder = home.home + "/outbox"
                let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
                return try names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".html") }.map {
                    try String(contentsOfFile: "\(folder)/\($0)/text.txt", encoding: .utf8)
                }
            }
        }
    }

    /// What a letter's texts say: each part has its own base64.
    private static func words(of letter: String) -> String {
        letter.components(separatedBy: "\r\n--").filter { $0.contains("Content-Type: text/plain") }.compactMap { part in
            part.range(of: "\r\n\r\n").flatMap {
                Data(base64Encoded: String(part[$0.upperBound...]), options: .ignoreUnknownCharacters)
            }
        }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
}
