import Foundation

/// A web server of one machine and one test: answers each path with what it is told.
final class LoopbackServer: Sendable {
    let port: UInt16
    private let descriptor: Int32

    /// - Parameter answers: Path → the whole answer, head and body.
    init(_ answers: [String: String]) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread {
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                var bytes = [UInt8](repeating: 0, count: 8192)
                let count = read(connection, &bytes, bytes.count)
                let path = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
                    .dropFirst().first
                let answer =
                    answers[path.map(String.init) ?? ""]
                    ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                _ = Array(answer.utf8).withUnsafeBytes {
                    send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                close(connection)
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    static func answer(_ body: String) -> String {
        """
        HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\nConnection: \
        close\r\n\r\n\(body)
        """
    }
}
