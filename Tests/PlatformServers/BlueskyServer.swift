internal import Foundation

/// A personal data server of the AT Protocol for one account, as far as posting goes.
///
/// See https://docs.bsky.app/docs/api/ and the lexicons app.bsky.feed.post, app.bsky.embed.images and
/// app.bsky.richtext.facet. As servers do today, it answers 500 where a record is created that is there.
package final class BlueskyServer: Sendable {
    package static let password = "abcd-efgh-ijkl-mnop"
    package static let handle = "augsburg.example.org"
    package static let did = "did:plc:z72i7hdynmk6r22z27h6tvur"

    package struct Record: Sendable {
        package var name: String
        package var cid: String
        /// As it was given, in JSON.
        package var json: String
        package var counts = (likes: 0, reposts: 0, replies: 0)
    }

    struct State: Sendable {
        var records: [Record] = []
        var blobs: [String: (type: String, size: Int)] = [:]
        var generation = 0
        var isExpired = false
        var logins = 0
        var refreshes = 0

        var access: String { "access-\(generation)" }
        var refresh: String { "refresh-\(generation)" }
    }

    private let state = Shared(State())
    package let http: HTTPServer

    package init() throws {
        let state = state
        http = try HTTPServer(
            known: { request in state { $0.known(request) } }, { request in state { $0.answer(request) } })
    }

    package var records: [Record] { state { $0.records } }
    package var logins: Int { state { $0.logins } }
    package var refreshes: Int { state { $0.refreshes } }

    /// What the network counts of a record, and whether it is still there.
    package func count(_ index: Int, likes: Int, reposts: Int, replies: Int) {
        state { $0.records[index].counts = (likes, reposts, replies) }
    }

    package func delete(_ index: Int) { _ = state { $0.records.remove(at: index) } }

    /// The short token runs out; the long one holds.
    package func expire() { state { $0.isExpired = true } }
}
