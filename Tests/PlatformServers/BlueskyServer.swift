internal import Foundation

/// A personal data server of the AT Protocol for one account, as far as posting goes.
///
/// See https://docs.bsky.app/docs/api/ and the lexicons app.bsky.feed.post, app.bsky.embed.images and
/// app.bsky.richtext.facet. As servers do today, it answers 500 where a record is created that is there.
public final class BlueskyServer: Sendable {
    public static let password = "abcd-efgh-ijkl-mnop"
    public static let handle = "augsburg.example.org"
    public static let did = "did:plc:z72i7hdynmk6r22z27h6tvur"

    public struct Record: Sendable {
        public var name: String
        public var cid: String
        /// As it was given, in JSON.
        public var json: String
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
    public let http: HTTPServer

    public init() throws {
        let state = state
        http = try HTTPServer { request in state { $0.answer(request) } }
    }

    public var records: [Record] { state { $0.records } }
    public var logins: Int { state { $0.logins } }
    public var refreshes: Int { state { $0.refreshes } }

    /// The short token runs out; the long one holds.
    public func expire() { state { $0.isExpired = true } }
}
