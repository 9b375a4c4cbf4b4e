import Foundation
import PlatformServers
import Publish

/// A platform's server, a home whose account sends to it, and what it received.
final class KillTarget {
    let queue: QueueHome
    let takesPictures: Bool
    let received: () throws -> [String]

    init(_ platform: KillTests.Platform) throws {
        takesPictures = true
        switch platform {
        case .mastodon:
            let server = try MastodonServer()
            queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
            received = { server.statuses.map(\.text) }
        case .outbox:
            let home = try QueueHome()
            queue = home
            received = {
                let folder = home.home + "/outbox"
                let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
                return try names.filter { !$0.hasPrefix(".") }.map { try String(contentsOfFile: "\(folder)/\($0)/text.txt", encoding: .utf8) }
            }
        }
    }
}
