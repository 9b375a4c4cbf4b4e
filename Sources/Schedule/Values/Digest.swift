internal import Workspace

/// A SHA-256 sum over parts, each with its length before it, so that no two lists of parts give the same bytes.
struct Digest: ~Copyable {
    private let sum = SHA256()

    func add(_ part: String) { sum.update(Array("\(part.utf8.count):\(part)".utf8)) }

    /// 64 lower-case hexadecimal digits.
    consuming func hex() -> String { sum.hex() }
}
