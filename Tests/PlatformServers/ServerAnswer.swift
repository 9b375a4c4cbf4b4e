internal import Foundation

/// What a server answers.
package struct ServerAnswer: Sendable {
    package var status: Int
    package var headers: [String: String]
    package var body: [UInt8]

    package init(_ status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// - Parameter object: What JSONSerialization takes.
    package static func json(_ object: Any, status: Int = 200, headers: [String: String] = [:]) -> ServerAnswer {
        let data = (try? JSONSerialization.data(withJSONObject: object, options: .fragmentsAllowed)) ?? Data()
        return ServerAnswer(
            status, headers: headers.merging(["Content-Type": "application/json; charset=utf-8"]) { $1 },
            body: Array(data))
    }

    /// With Content-Length and `Connection: close`.
    func bytes(announcing length: Int? = nil) -> [UInt8] {
        let fields = ["Content-Length": "\(length ?? body.count)", "Connection": "close"].merging(headers) { $1 }
        let lines =
            ["HTTP/1.1 \(status) \(Self.reasons[status] ?? "Status")"]
            + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    private static let reasons = [
        200: "OK", 201: "Created", 202: "Accepted", 206: "Partial Content", 302: "Found", 400: "Bad Request",
        401: "Unauthorized",
        403: "Forbidden", 404: "Not Found", 413: "Content Too Large", 422: "Unprocessable Content",
        429: "Too Many Requests",
        500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    ]
}
