/// A request to a server.
package struct HTTPRequest {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    package var method: Method
    /// The whole address. It may hold a secret: never shown.
    package var address: String
    /// Without line breaks in them: `HTTPClient` refuses others.
    package var headers: [(name: String, value: String)]
    package var body: HTTPBody?

    package init(
        _ method: Method, _ address: String, headers: [(name: String, value: String)] = [], body: HTTPBody? = nil
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }
}
