internal import CGLib

/// A SHA-256 sum over parts, each with its length before it, so that no two lists of parts give the same bytes.
struct Digest: ~Copyable {
    private let checksum: OpaquePointer?

    init() { checksum = g_checksum_new(G_CHECKSUM_SHA256) }

    deinit { g_checksum_free(checksum) }

    func add(_ part: String) {
        let bytes = Array("\(part.utf8.count):\(part)".utf8)
        bytes.withUnsafeBufferPointer { g_checksum_update(checksum, $0.baseAddress, gssize($0.count)) }
    }

    /// 64 lower-case hexadecimal digits.
    consuming func hex() -> String { String(cString: g_checksum_get_string(checksum)) }

    /// The plain SHA-256 sum of a file's bytes.
    static func hex(of bytes: [UInt8]) -> String {
        let sum = Digest()
        bytes.withUnsafeBufferPointer { g_checksum_update(sum.checksum, $0.baseAddress, gssize($0.count)) }
        return sum.hex()
    }
}
