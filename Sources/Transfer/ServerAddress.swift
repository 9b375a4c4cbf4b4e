internal import Foundation

/// The address of a server: encrypted, or on this machine.
package struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
    package let scheme: String
    /// In lower case; IPv6 without brackets.
    package let host: String
    /// Nil is the scheme's own.
    package let port: Int?
    /// Begins with a slash or is empty; does not end with one.
    package let path: String

    /// Nil where the text is no such address, names a user or a password, or would go unencrypted over the network.
    ///
    /// - Parameters:
    ///   - schemes: That may go over the network.
    ///   - onLoopback: That may only reach this machine.
    package init?(_ text: String, schemes: Set<String> = ["https"], onLoopback: Set<String> = ["http"]) {
        guard text.utf8.count <= 2000,
            text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }),
            let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(),
            !host.isEmpty, !host.contains("%"), parts.user == nil, parts.password == nil, parts.query == nil,
            parts.fragment == nil,
            parts.port.map({ (1...65_535).contains($0) }) ?? true
        else { return nil }
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard schemes.contains(scheme) || onLoopback.contains(scheme) && Self.loopback.contains(name) else {
            return nil
        }
        self.scheme = scheme
        self.host = name
        port = parts.port
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    private static let loopback: Set = ["localhost", "127.0.0.1", "::1"]

    /// Whether it is this machine, by name or by number.
    package var isLoopback: Bool { Self.loopback.contains(host) }

    /// Whether the connection is encrypted from its first byte.
    package var isSecure: Bool { scheme == "https" || scheme == "smtps" }

    package var description: String {
        scheme + "://" + (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "") + path
    }
}
