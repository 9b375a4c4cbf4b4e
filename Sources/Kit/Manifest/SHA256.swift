internal import CGLib

/// A SHA-256 sum, taken piece by piece. See FIPS 180-4.
struct SHA256: ~Copyable {
    private let checksum: OpaquePointer?

    init() { checksum = g_checksum_new(G_CHECKSUM_SHA256) }

    deinit { g_checksum_free(checksum) }

    func update(_ bytes: borrowing [UInt8]) {
        // A length of -1 would mean "up to the first zero byte"; that of an array is never negative.
        bytes.withUnsafeBufferPointer { g_checksum_update(checksum, $0.baseAddress, gssize($0.count)) }
    }

    /// 64 lower-case hexadecimal digits; nothing can be added afterwards.
    consuming func hex() -> String { String(cString: g_checksum_get_string(checksum)) }

    /// The sum of some bytes, as 64 lower-case hexadecimal digits.
    static func hex(of bytes: [UInt8]) -> String {
        let sum = SHA256()
        sum.update(bytes)
        return sum.hex()
    }
}
