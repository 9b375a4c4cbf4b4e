import Foundation
import PlatformServers
import Publish

/// A platform's server, a home whose account sends to it, and what it received.
final class KillTarget {
    let queue: QueueHome
    let takesPictures: Bool
    let received: () throws -> [String]

    init(_ platform: KillTests.Platform) throws {
        takesPictures = platform != .webhook
        switch platform {
        case .mastodon:
            let server = try MastodonServer()
            queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
            received = { server.statuses.map(\.text) }
        case .bluesky:
            let server = try BlueskyServer()
            queue = try QueueHome(
                .bluesky, server: server.http.address, token: BlueskyServer.password,
                options: [.handle: BlueskyServer.handle])
            received = { server.records.map(\.json) }
        case .telegram:
            let server = try TelegramServer()
            queue = try QueueHome(
                .telegram, server: server.http.address, token: TelegramServer.token,
                options: [.chat: TelegramServer.chat])
            received = { server.messages.map(\.text) }
        case .facebook:
            let server = try FacebookServer()
            queue = try QueueHome(
                .facebook, server: server.http.address, token: FacebookServer.token,
                options: [.page: FacebookServer.page])
            received = { server.posts.map(\.message) }
        case .webhook:
            let server = try WebhookServer()
            queue = try QueueHome(.webhook, server: server.http.address, token: "geheim-0123456789")
            received = { server.done.values.map { String(decoding: $0.body, as: UTF8.self) } }
        case .email:
            let server = try SMTPServer()
            queue = try QueueHome(
                .email, server: server.address, token: SMTPServer.password,
                options: [.user: SMTPServer.user, .from: "litfass@example.org", .to: "presse@example.org"])
            received = { server.letters.map { Self.words(of: $0.text) } }
        case .outbox:
            let home = try QueueHome()
            queue = home
            received = {
                let folder = home.home + "/outbox"
                let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
                return try names.filter { !$0.hasPrefix(".") }.map {
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
