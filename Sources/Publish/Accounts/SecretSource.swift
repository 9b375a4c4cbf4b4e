internal import Findings
internal import Foundation

/// Where an account's secret is read when it is needed: it is kept in no file of ours.
package enum SecretSource: Hashable, Sendable {
    /// An absolute path. Only its owner may read the file.
    case file(String)
    /// The name of a variable of the environment.
    case variable(String)

    /// A token or a password longer than this, in bytes, is a file given by mistake.
    private static let limit = 16 << 10

    /// - Parameter variables: The environment.
    func read(_ variables: [String: String]) throws(AccountFault) -> Secret {
        switch self {
        case .file(let path): return try secret(Self.bytes(path))
        case .variable(let name):
            guard let value = variables[name], !value.isEmpty else { throw .noVariable(name) }
            return try secret(Array(value.utf8))
        }
    }

    /// Whether a secret can be read just now, and may be.
    package func check(_ variables: [String: String]) throws(AccountFault) { _ = try read(variables) }

    private func secret(_ bytes: [UInt8]) throws(AccountFault) -> Secret {
        let value = (String(validating: bytes, as: UTF8.self) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        // More than one line, or what is no text, would end up in a header.
        guard !value.isEmpty, value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        else {
            throw .noToken(self)
        }
        return Secret(value)
    }

    private static func bytes(_ path: String) throws(AccountFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path, EISDIR) }
        guard status.st_mode & 0o077 == 0 else { throw .open(path) }
        // Another user's file can be changed by that user.
        guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .foreign(path) }
        guard status.st_size <= limit else { throw .noToken(.file(path)) }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = Foundation.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw .unreadable(path, errno) }
        return Array(bytes.prefix(count))
    }
}

/// What proves to a platform who we are. It prints as dots, whoever prints it.
struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let value: String

    init(_ value: String) { self.value = value }

    var description: String { "•••" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: [:]) }

    /// Another's text without the secret, should it stand there; on one line, and no longer than a message may be.
    func redacted(_ text: String) -> String {
        let shown = hidden(in: text).unicodeScalars.map { scalar in
            switch scalar.value {
            case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E: " " as Unicode.Scalar
            default: scalar
            }
        }
        return String(String(String.UnicodeScalarView(shown)).prefix(300))
    }

    /// A text without the secret.
    func hidden(in text: String) -> String {
        value.isEmpty ? text : text.split(separator: value, omittingEmptySubsequences: false).joined(separator: "•••")
    }
}
