internal import Foundation

/// One file of the web: read by https, from this machine also by http; bounded in size and time.
package struct Download {
    /// The most that is read, in bytes; the API's list of all regions has 0.3 MB.
    package static let limit = 20 << 20

    /// The address without what may be secret: no name, password, query or fragment.
    package let shown: String
    private let url: URL
    private let server: ServerAddress
    /// In seconds, for the whole of it.
    var timeout = 30

    /// Why there is no file.
    package enum Fault: Error, Hashable, Sendable {
        case tooLarge
        /// It leads on to an address without https, or on and on.
        case unsafeRedirect
        case unreachable
        /// The server's status, where that is not 200.
        case refused(Int)
    }

    /// How often an address may lead on.
    private static let redirects = 5

    /// Nil where the address is none, or would be read unencrypted from the network.
    package init?(_ address: String) {
        guard let url = URL(string: address), let server = Self.server(of: url) else { return nil }
        self.url = url
        self.server = server
        shown = server.description + url.path
    }

    private static func server(of url: URL, onLoopback: Set<String> = ["http"]) -> ServerAddress? {
        let port = url.port.map { ":\($0)" } ?? ""
        let host = url.host ?? ""
        // Foundation gives an IPv6 address without its brackets.
        let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return ServerAddress((url.scheme ?? "") + "://" + name + port, onLoopback: onLoopback)
    }

    /// Blocks until the file is there whole, or its time is over.
    package func bytes() throws(Fault) -> [UInt8] {
        var client = HTTPClient()
        client.limit = Self.limit
        let end = ContinuousClock.now + .seconds(timeout)
        var (url, server) = (url, server)
        for _ in 0...Self.redirects {
            client.timeout = max(1, Int((end - ContinuousClock.now).components.seconds))
            let answer: HTTPAnswer
            do { answer = try client.send(HTTPRequest(.get, url.absoluteString), to: server) } catch {
                throw error.isTooLarge ? .tooLarge : .unreachable
            }
            if answer.status == 200 { return answer.body }
            guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.headers["location"] else {
                throw .refused(answer.status)
            }
            guard let next = URL(string: location, relativeTo: url)?.absoluteURL,
                let following = Self.server(of: next, onLoopback: [])
            else { throw .unsafeRedirect }
            (url, server) = (next, following)
        }
        throw .unsafeRedirect
    }
}
