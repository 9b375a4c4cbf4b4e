/// A request to a platform.
struct HTTPRequest {
    enum Method: String {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    var method: Method
    /// The whole address. It may hold a secret: never shown.
    var address: String
    /// Without line breaks in them: `HTTPClient` refuses others.
    var headers: [(name: String, value: String)] = []
    var body: HTTPBody?

    init(_ method: Method, _ address: String, headers: [(name: String, value: String)] = [], body: HTTPBody? = nil) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }
}
