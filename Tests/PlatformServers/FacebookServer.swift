internal import Foundation

/// Facebook's Graph API for one Page.
///
/// See https://developers.facebook.com/docs/graph-api/reference/page/photos/, …/page/feed/ and …/guides/error-handling.
package final class FacebookServer: Sendable {
    package static let token = "EAAB-geheim"
    package static let page = "104"

    package struct Post: Sendable {
        package var id: String
        package var message: String
        package var link: String?
        package var photo: [UInt8]?
        package var alt: String?
    }

    struct State: Sendable {
        var posts: [Post] = []
        var lastID = 7000
    }

    private let state = Shared(State())
    package let http: HTTPServer

    package init() throws {
        let state = state
        http = try HTTPServer { request in state { $0.answer(request) } }
    }

    package var posts: [Post] { state { $0.posts } }

    /// An error as Facebook words it, for `HTTPServer.disturb`.
    package static func error(_ status: Int, code: Int, _ words: String) -> ServerAnswer {
        .json(
            ["error": ["message": words, "type": "OAuthException", "code": code, "fbtrace_id": "A1"] as [String: Any]],
            status: status)
    }
}

extension FacebookServer.State {
    mutating func answer(_ request: ServerRequest) -> ServerAnswer {
        let words = request.path.split(separator: "/").map(String.init)
        guard words.count >= 2, words[0].wholeMatch(of: #/v\d+\.0/#) != nil else { return unknown }
        guard request.token == FacebookServer.token else {
            return FacebookServer.error(400, code: 190, "Error validating access token: Session has expired")
        }
        switch (request.method, words[1], words.count > 2 ? words[2] : "") {
        case ("GET", FacebookServer.page, ""): return .json(["id": FacebookServer.page, "name": "Stadt Augsburg"])
        case ("POST", FacebookServer.page, "feed"):
            let message = request["message"] ?? ""
            if message.isEmpty, request["link"] == nil {
                return FacebookServer.error(400, code: 100, "(#100) Missing message or attachment")
            }
            if !request.wasLookedUp, message == posts.last?.message {
                return FacebookServer.error(400, code: 506, "Duplicate status message")
            }
            return .json(["id": add(.init(id: "", message: message, link: request["link"]))])
        case ("POST", FacebookServer.page, "photos"):
            guard let file = request.parts.first(where: { $0.name == "source" && $0.fileName != nil }) else {
                return FacebookServer.error(400, code: 324, "(#324) Requires upload file")
            }
            let id = add(
                .init(id: "", message: request["message"] ?? "", photo: file.bytes, alt: request["alt_text_custom"]))
            return .json(["id": "9\(lastID)", "post_id": id])
        default: return existing(request, words[1])
        }
    }

    private mutating func existing(_ request: ServerRequest, _ id: String) -> ServerAnswer {
        guard let index = posts.firstIndex(where: { $0.id == id }) else { return unknown }
        switch request.method {
        case "POST": posts[index].message = request["message"] ?? ""
        case "DELETE": posts.remove(at: index)
        default: return unknown
        }
        return .json(["success": true])
    }

    private mutating func add(_ post: FacebookServer.Post) -> String {
        lastID += 1
        var post = post
        post.id = "\(FacebookServer.page)_\(lastID)"
        posts.append(post)
        return post.id
    }

    private var unknown: ServerAnswer {
        FacebookServer.error(
            400, code: 100, "Unsupported request. Object does not exist, or cannot be loaded due to missing permissions"
        )
    }
}
