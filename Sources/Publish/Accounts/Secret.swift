/// What proves to a platform who we are. It prints as dots, whoever prints it.
struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let value: String

    init(_ value: String) { self.value = value }

    var description: String { "•••" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: [:]) }

    /// Another's text without the secret, should it stand there; on one line, and no longer than a message may be.
    func scrubbed(_ text: String) -> String {
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
